import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Card } from '#renderer/ui/Card.tsx'
import type { VisibleNote } from '#shared/doc/visibility.ts'
import type { Text } from '#shared/text/text.ts'
import styles from './NoteCard.module.css'

interface NoteCardProps {
  note: VisibleNote
  /** Stands in for the words while their author changes them. */
  editor?: ReactNode
  /** What the author may do, beside the name. */
  actions?: ReactNode
  children?: ReactNode
}

/** One note and who wrote it. Only its author's computer is given anything to do with it. */
export function NoteCard({ note, editor, actions, children }: NoteCardProps) {
  const text = useText()
  const name = note.authorName ?? text(note.authorId === null ? 'kinds.nobody' : 'room.noteGone')
  const shownName = note.isSpoken
    ? spokenName(text, note)
    : note.mine
      ? text('room.personYou', { name })
      : name
  return (
    <Card as="article" aria-label={text('room.noteLabel', { name: note.isSpoken ? shownName : name })}>
      {note.to === null ? null : <p className={styles['to']}>{text('kinds.thanks.for', { to: note.to })}</p>}
      {editor ?? (
        <p className={styles['words']} dir="auto">
          {note.text}
        </p>
      )}
      <div className={styles['foot']}>
        <span>{shownName}</span>
        {actions ? <span className={styles['actions']}>{actions}</span> : null}
      </div>
      {children}
    </Card>
  )
}

/** Whose words a facilitator wrote down, as far as they wished to be named. */
function spokenName(text: Text, note: VisibleNote): string {
  return note.authorName === null ? text('room.spoken') : text('room.spokenBy', { name: note.authorName })
}
