import { memo, useCallback } from 'react'
import { Heard } from '#renderer/features/room/listening/Heard.tsx'
import { UndoLine } from '#renderer/features/room/parts/UndoLine.tsx'
import { useRemoval } from '#renderer/features/room/parts/use-removal.ts'
import { useNotes, useSessionSnapshot, useStatusPart } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { sameFields } from '#renderer/room/store.ts'
import type { Heard as HeardNote } from '#shared/doc/kinds/reads.ts'
import { removeNote } from '#shared/doc/notes.ts'
import { mayEditNote, mayLead, type VisibleNote } from '#shared/doc/visibility.ts'
import { NoteCard } from './NoteCard.tsx'
import styles from './NoteList.module.css'
import { OwnNote } from './OwnNote.tsx'

interface NoteListProps {
  session: LiveSession
  phaseId: string
  /** What is said where there is nothing. */
  empty?: string
}

/**
 * What has been shared in a phase, in the order in which it was shared. Remembered, because it can be long: what is
 * typed beside it must not draw it again.
 */
export const NoteList = memo(function NoteList({ session, phaseId, empty }: NoteListProps) {
  const text = useText()
  const notes = useNotes(session, phaseId)
  const someoneWriting = useStatusPart(session, (status) => status.someoneWriting)
  const heard = useSessionSnapshot(session)?.work.heard
  const removal = useRemoval(session)
  const { seat } = session
  const { remove } = removal
  const removeOwn = useCallback(
    (noteId: string) => remove(() => removeNote(session.shared, session.seat.personId, noteId)),
    [session, remove],
  )
  return (
    <section aria-labelledby="shared-notes" className={styles['notes']}>
      <div className={styles['head']}>
        <h2 id="shared-notes" className={styles['title']}>
          {text('room.notes')}
        </h2>
        {someoneWriting ? <p className={styles['writing']}>{text('room.someoneWriting')}</p> : null}
      </div>
      {removal.canUndo ? <UndoLine onUndo={removal.undo}>{text('room.noteRemoved')}</UndoLine> : null}
      {notes.length === 0 && !removal.canUndo ? (
        <p className={styles['empty']}>
          {empty ?? text(mayLead(seat) ? 'room.noNotesLead' : 'room.noNotes')}
        </p>
      ) : null}
      {notes.map((note) => (
        <NoteRow
          key={note.id}
          session={session}
          note={note}
          onRemove={removeOwn}
          heard={heard?.get(note.key) ?? null}
        />
      ))}
    </section>
  )
})

interface NoteRowProps {
  session: LiveSession
  note: VisibleNote
  onRemove: (noteId: string) => void
  heard: HeardNote | null
}

/** One note, drawn again only when something about it has changed: a room holds a thousand of them. */
const NoteRow = memo(function NoteRow({ session, note, onRemove, heard: said }: NoteRowProps) {
  const heard = <Heard session={session} note={note} heard={said} />
  if (!mayEditNote(session.seat, note)) return <NoteCard note={note}>{heard}</NoteCard>
  return (
    <OwnNote session={session} note={note} onRemove={() => onRemove(note.id)}>
      {heard}
    </OwnNote>
  )
}, isSameRow)

function isSameRow(before: NoteRowProps, after: NoteRowProps): boolean {
  return (
    before.session === after.session &&
    before.onRemove === after.onRemove &&
    before.heard?.text === after.heard?.text &&
    before.heard?.reply === after.heard?.reply &&
    sameFields(before.note, after.note)
  )
}
