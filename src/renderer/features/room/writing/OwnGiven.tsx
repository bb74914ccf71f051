import { useState } from 'react'
import { ConsentChoice } from '#renderer/features/room/notes/ConsentChoice.tsx'
import { useStore } from '#renderer/hooks/use-store.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { Given, GivenNamed, GivenNameless } from '#shared/doc/given.ts'
import { namelessConsents } from '#shared/doc/records.ts'
import { maxMailText } from '#shared/room/mailbox.ts'
import styles from './writing.module.css'

type GivenNote = GivenNamed | GivenNameless

const isNoteOf =
  (kind: GivenNote['kind'], phaseId: string) =>
  (one: Given): one is GivenNote =>
    one.kind === kind && one.phaseId === phaseId

interface OwnGivenProps {
  session: LiveSession
  phaseId: string
  /** `named`: laid ready for the reveal. `nameless`: given without a name. */
  kind: GivenNote['kind']
  title: string
  /** What is said where there is none; nothing unless given. */
  empty?: string
}

/** What this person gave in a phase that does not stand among the notes under their name. Only they see it here. */
export function OwnGiven({ session, phaseId, kind, title, empty }: OwnGivenProps) {
  const given = useStore(session.mailbox.given).filter(isNoteOf(kind, phaseId))
  if (given.length === 0) return empty ? <p className={styles['empty']}>{empty}</p> : null
  return (
    <section aria-label={title} className={styles['given']}>
      <h2 className={styles['title']}>{title}</h2>
      {given.map((note) => (
        <OneGiven key={note.id} session={session} note={note} />
      ))}
    </section>
  )
}

function OneGiven({ session, note }: { session: LiveSession; note: GivenNote }) {
  const text = useText()
  const [change, setChange, flush] = useDraft(session, `change:${note.id}`)
  const [isChanging, setChanging] = useState(change !== '')
  const { mailbox } = session
  const says = note.kind === 'named' ? text('kinds.write.onlyHere') : text(`kinds.given.${note.state}`)
  const isMine = note.kind === 'named' || ['sending', 'held', 'revealed'].includes(note.state)
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
    if (change.trim() !== '') mailbox.change(note.id, { text: change.trim() })
    stop()
  }
  return (
    <Card as="article">
      {isChanging ? (
        <TextArea
          label={text('kinds.given.change')}
          hideLabel
          value={change}
          onChange={setChange}
          onBlur={flush}
          onSubmit={keep}
          maxLength={maxMailText}
          autoFocus
        />
      ) : (
        <p className={styles['words']} dir="auto">
          {note.text}
        </p>
      )}
      <p className={styles['says']} role="status">
        {says}
      </p>
      {isMine ? (
        <div className={styles['row']}>
          {isChanging ? (
            <>
              <Button variant="quiet" onPress={stop}>
                {text('room.editCancel')}
              </Button>
              <Button onPress={keep}>{text('room.editDone')}</Button>
            </>
          ) : (
            <>
              <Button variant="quiet" onPress={start}>
                {text('room.edit')}
              </Button>
              <Button variant="quiet" onPress={() => mailbox.withdraw(note.id)}>
                {text('kinds.given.takeBack')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {note.kind === 'nameless' && isMine ? (
        <ConsentChoice
          options={namelessConsents}
          value={note.consent}
          onChange={(consent) => mailbox.change(note.id, { consent })}
        />
      ) : null}
    </Card>
  )
}
