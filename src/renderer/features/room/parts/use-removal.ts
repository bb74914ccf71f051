import { useCallback, useState } from 'react'
import type { LiveSession } from '#renderer/room/session-client.ts'

export interface Removal {
  /** Whether something was removed last, so that "Undo" brings back exactly that. */
  canUndo: boolean
  /** Does the removal as one step of its own. The same function at every render. */
  remove: (change: () => void) => void
  undo: () => void
}

/** Removing with a way back. Any other change made since takes the offer away, because it would be undone first. */
export function useRemoval(session: LiveSession): Removal {
  const [depth, setDepth] = useState<number | null>(null)
  const remove = useCallback(
    (change: () => void) => {
      session.undo.stopCapturing()
      change()
      session.undo.stopCapturing()
      setDepth(session.undo.undoStack.length)
    },
    [session],
  )
  return {
    canUndo: depth !== null && session.undo.undoStack.length === depth,
    remove,
    undo() {
      setDepth(null)
      session.undo.undo()
    },
  }
}
