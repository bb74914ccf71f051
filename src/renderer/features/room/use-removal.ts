import { useState } from 'react'
import type { LiveSession } from '#renderer/room/session-client.ts'

export interface Removal {
  /** Whether something was removed last, so that "Undo" brings back exactly that. */
  canUndo: boolean
  /** Does the removal as one step of its own. */
  remove: (change: () => void) => void
  undo: () => void
}

/** Removing with a way back. Any other change made since takes the offer away, because it would be undone first. */
export function useRemoval(session: LiveSession): Removal {
  const [depth, setDepth] = useState<number | null>(null)
  return {
    canUndo: depth !== null && session.undo.undoStack.length === depth,
    remove(change) {
      session.undo.stopCapturing()
      change()
      session.undo.stopCapturing()
      setDepth(session.undo.undoStack.length)
    },
    undo() {
      setDepth(null)
      session.undo.undo()
    },
  }
}
