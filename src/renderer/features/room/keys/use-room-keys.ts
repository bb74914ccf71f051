import { useEffect, useRef } from 'react'
import { focusQuestion, isTextField } from '#renderer/features/room/parts/text-field.ts'

export interface RoomKeys {
  /** Whether “?” alone is a key; F1 always is. */
  hasQuestionKey: boolean
  onHelp: () => void
  onUndo: () => void
  /** Absent for those who do not lead, and where there is nowhere to go. */
  onNext?: (() => void) | undefined
  onBack?: (() => void) | undefined
}

/** Keys for the whole room. In a text field every key but Escape means what it always means there. */
export function useRoomKeys(keys: RoomKeys): void {
  const newest = useRef(keys)
  useEffect(() => {
    newest.current = keys
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const action = actionOf(event, newest.current)
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function actionOf(event: KeyboardEvent, keys: RoomKeys): (() => void) | undefined {
  if (event.defaultPrevented || isInDialog(event.target)) return undefined
  // To the question rather than nowhere, so that the next key has a place to go on from.
  if (isTextField(event.target)) return event.key === 'Escape' ? focusQuestion : undefined
  if (event.key === 'F1' || (event.key === '?' && keys.hasQuestionKey)) return keys.onHelp
  if (isUndo(event)) return keys.onUndo
  return event.altKey && !event.ctrlKey && !event.metaKey ? altAction(event.key, keys) : undefined
}

function altAction(key: string, keys: RoomKeys): (() => void) | undefined {
  const isRightToLeft = document.documentElement.dir === 'rtl'
  if (key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return keys.onNext
  if (key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return keys.onBack
  return key === 'ArrowDown' ? enterTextField : undefined
}

function isUndo(event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
  )
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null
}

function enterTextField(): void {
  document.querySelector<HTMLElement>('main textarea')?.focus()
}
