import type { LiveSession } from '#renderer/room/session-client.ts'

const labelKey = 'label'

/** Does one thing as a step of its own, which undo takes back as a whole and by its name. */
export function doAct(session: LiveSession, label: string, change: () => void): void {
  const { undo } = session
  undo.stopCapturing()
  const before = undo.undoStack.length
  change()
  undo.stopCapturing()
  if (undo.undoStack.length > before) undo.undoStack.at(-1)?.meta.set(labelKey, label)
}

/** The name of what undo would take back: null where it has none, undefined where there is nothing to take back. */
export function lastAct(session: LiveSession): string | null | undefined {
  const step = session.undo.undoStack.at(-1)
  if (!step) return undefined
  const label: unknown = step.meta.get(labelKey)
  return typeof label === 'string' ? label : null
}
