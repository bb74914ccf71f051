import { UndoLine } from '#renderer/features/room/parts/UndoLine.tsx'
import { useRemoval } from '#renderer/features/room/parts/use-removal.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { removeNote } from '#shared/doc/notes.ts'
import { notesFor } from '#shared/doc/visibility.ts'
import styles from './NoteList.module.css'
import { OwnNote } from './OwnNote.tsx'

/** Everything this person shared, wherever it was, each with its choice for the summary. */
export function OwnNotes({ session }: { session: LiveSession }) {
  const text = useText()
  const snapshot = useSessionSnapshot(session)
  const removal = useRemoval(session)
  const { shared, seat } = session
  const notes = snapshot ? notesFor(seat, snapshot).filter((note) => note.mine) : []
  return (
    <section aria-labelledby="own-notes" className={styles['notes']}>
      <h2 id="own-notes">{text('room.ownNotes')}</h2>
      {removal.canUndo ? <UndoLine onUndo={removal.undo}>{text('room.noteRemoved')}</UndoLine> : null}
      {notes.length === 0 && !removal.canUndo ? (
        <p className={styles['empty']}>{text('room.noOwnNotes')}</p>
      ) : null}
      {notes.map((note) => (
        <OwnNote
          key={note.id}
          session={session}
          note={note}
          onRemove={() => removal.remove(() => removeNote(shared, seat.personId, note.id))}
        />
      ))}
    </section>
  )
}
