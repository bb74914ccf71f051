import { type ReactNode, useState } from 'react'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { editNote, setConsent } from '#shared/doc/notes.ts'
import { maxNoteLength } from '#shared/doc/records.ts'
import type { VisibleNote } from '#shared/doc/visibility.ts'
import styles from './Composer.module.css'
import { ConsentChoice } from './ConsentChoice.tsx'
import { NoteCard } from './NoteCard.tsx'

interface OwnNoteProps {
  session: LiveSession
  note: VisibleNote
  onRemove: () => void
  children?: ReactNode
}

/**
 * One's own note: change it in place, take it back, say what the summary may use. A change that is not kept yet
 * stands among the drafts, so it is private and survives closing the window.
 */
export function OwnNote({ session, note, onRemove, children }: OwnNoteProps) {
  const text = useText()
  const [change, setChange, flush] = useDraft(session, `change:${note.id}`)
  const [isChanging, setChanging] = useState(change !== '')
  const start = () => {
    setChange(note.text)
    setChanging(true)
  }
  const stop = () => {
    setChange('')
    flush()
    setChanging(false)
  }
  const keep = () => {
    if (change.trim() !== '') editNote(session.shared, session.seat.personId, note.id, change)
    stop()
  }
  const editor = isChanging ? (
    <>
      <TextArea
        label={text('room.editNote')}
        hideLabel
        value={change}
        onChange={setChange}
        onBlur={flush}
        onSubmit={keep}
        maxLength={maxNoteLength}
        autoFocus
      />
      <div className={styles['row']}>
        <Button variant="quiet" onPress={stop}>
          {text('room.editCancel')}
        </Button>
        <Button onPress={keep}>{text('room.editDone')}</Button>
      </div>
    </>
  ) : undefined
  const actions = editor ? undefined : (
    <>
      <Button variant="quiet" onPress={start}>
        {text('room.edit')}
      </Button>
      <Button variant="quiet" onPress={onRemove}>
        {text('room.remove')}
      </Button>
    </>
  )
  return (
    <NoteCard note={note} editor={editor} actions={actions}>
      <ConsentChoice
        value={note.consent ?? 'out'}
        onChange={(consent) => setConsent(session.shared, session.seat.personId, note.id, consent)}
      />
      {children}
    </NoteCard>
  )
}
