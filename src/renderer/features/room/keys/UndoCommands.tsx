import { useState, useSyncExternalStore } from 'react'
import { lastAct } from '#renderer/features/room/parts/acts.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useRoomCommands } from './commands.tsx'

/** Undo and redo by key and palette, each by the name of what it takes back. */
export function UndoCommands({ session }: { session: LiveSession }) {
  const text = useText()
  const [said, setSaid] = useState('')
  const { undo } = session
  const depth = useUndoDepth(session)
  const last = lastAct(session)
  const label = last ? text('room.undoAct', { act: last }) : text('room.key.undo')
  useRoomCommands([
    ...(depth.undo > 0
      ? [
          {
            id: 'undo',
            keys: 'undo' as const,
            group: 'own' as const,
            label,
            run: () => {
              if (undo.undo()) setSaid(last ? text('room.undoneAct', { act: last }) : text('room.undone'))
            },
          },
        ]
      : []),
    ...(depth.redo > 0
      ? [
          {
            id: 'redo',
            keys: 'redo' as const,
            group: 'own' as const,
            label: text('room.key.redo'),
            run: () => {
              if (undo.redo()) setSaid(text('room.redone'))
            },
          },
        ]
      : []),
  ])
  return (
    <VisuallyHidden>
      <p role="status">{said}</p>
    </VisuallyHidden>
  )
}

function useUndoDepth({ undo }: LiveSession): { undo: number; redo: number } {
  const subscribe = (listener: () => void) => {
    const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
    for (const event of events) undo.on(event, listener)
    return () => {
      for (const event of events) undo.off(event, listener)
    }
  }
  const [undoDepth, redoDepth] = [undo.undoStack.length, undo.redoStack.length]
  useSyncExternalStore(subscribe, () => `${undo.undoStack.length} ${undo.redoStack.length}`)
  return { undo: undoDepth, redo: redoDepth }
}
