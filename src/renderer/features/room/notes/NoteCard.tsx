import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Card } from '#renderer/ui/Card.tsx'
import type { VisibleNote } from '#shared/doc/visibility.ts'
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
  const name = note.authorName ?? text('room.noteGone')
  return (
    <Card as="article" aria-label={text('room.noteLabel', { name })}>
      {editor ?? (
        <p className={styles['words']} dir="auto">
          {note.text}
        </p>
      )}
      <div className={styles['foot']}>
        <span>{note.mine ? text('room.personYou', { name }) : name}</span>
        {actions ? <span className={styles['actions']}>{actions}</span> : null}
      </div>
      {children}
    </Card>
  )
}
