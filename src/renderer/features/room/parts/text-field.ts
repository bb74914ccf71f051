/** Whether keys typed at this place are words. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return false
}

/** Moves the focus to the question of the phase on screen, where reading begins. */
export function focusQuestion(): void {
  document.getElementById('question')?.focus()
}

/** Whether the person is in the middle of words of their own right now. */
export function isWritingNow(): boolean {
  const active = document.activeElement
  return active instanceof HTMLTextAreaElement && active.value.trim() !== ''
}
