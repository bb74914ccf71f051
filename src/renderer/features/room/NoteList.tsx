import { useNotes, useStatus } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { removeNote } from '#shared/doc/notes.ts'
import { mayEditNote, mayLead } from '#shared/doc/visibility.ts'
import { NoteCard } from './NoteCard.tsx'
import styles from './NoteList.module.css'
import { OwnNote } from './OwnNote.tsx'
import { UndoLine } from './UndoLine.tsx'
import { useRemoval } from './use-removal.ts'

/** What has been shared in a phase, in the order in which it was shared. */
export function NoteList({ session, phaseId }: { session: LiveSession; phaseId: string }) {
  const text = useText()
  const notes = useNotes(session, phaseId)
  const { someoneWriting } = useStatus(session)
  const removal = useRemoval(session)
  const { shared, seat } = session
  const empty = mayLead(seat) ? 'room.noNotesLead' : 'room.noNotes'
  return (
    <section aria-labelledby="shared-notes" className={styles['notes']}>
      <div className={styles['head']}>
        <h2 id="shared-notes" className={styles['title']}>
          {text('room.notes')}
        </h2>
        {someoneWriting ? <p className={styles['writing']}>{text('room.someoneWriting')}</p> : null}
      </div>
      {removal.canUndo ? <UndoLine onUndo={removal.undo}>{text('room.removed')}</UndoLine> : null}
      {notes.length === 0 && !removal.canUndo ? <p className={styles['empty']}>{text(empty)}</p> : null}
      {notes.map((note) =>
        mayEditNote(seat, note) ? (
          <OwnNote
            key={note.id}
            session={session}
            note={note}
            onRemove={() => removal.remove(() => removeNote(shared, seat.personId, note.id))}
          />
        ) : (
          <NoteCard key={note.id} note={note} />
        ),
      )}
    </section>
  )
}
