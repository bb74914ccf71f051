import { ArrowDown, ArrowUp } from 'lucide-react'
import { NoteCard } from '#renderer/features/room/notes/NoteCard.tsx'
import { OwnNote } from '#renderer/features/room/notes/OwnNote.tsx'
import { doAct } from '#renderer/features/room/parts/acts.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { removeNote } from '#shared/doc/notes.ts'
import { mayEditNote, type VisibleNote } from '#shared/doc/visibility.ts'
import styles from './timeline.module.css'

interface TimelineEntryProps {
  session: LiveSession
  note: VisibleNote
  /** Absent at the ends. */
  onEarlier?: () => void
  onLater?: () => void
}

/** One entry: when, what, and the way to its place. Its words are changed by their author alone. */
export function TimelineEntry({ session, note, onEarlier, onLater }: TimelineEntryProps) {
  const text = useText()
  const named = { text: note.text.slice(0, 60) }
  const remove = () =>
    doAct(session, text('act.note'), () => removeNote(session.shared, session.seat.personId, note.id))
  return (
    <>
      <div className={styles['head']}>
        <p className={styles['when']} dir="auto">
          {note.when}
        </p>
        <span className={styles['moves']}>
          <IconButton
            label={text('kinds.timeline.earlier', named)}
            isDisabled={!onEarlier}
            onPress={() => onEarlier?.()}
          >
            <ArrowUp size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={text('kinds.timeline.later', named)}
            isDisabled={!onLater}
            onPress={() => onLater?.()}
          >
            <ArrowDown size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {mayEditNote(session.seat, note) ? (
        <OwnNote session={session} note={note} onRemove={remove} />
      ) : (
        <NoteCard note={note} />
      )}
    </>
  )
}
