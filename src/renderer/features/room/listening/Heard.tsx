import { useState } from 'react'
import { doAct } from '#renderer/features/room/parts/acts.ts'
import { useOwnDocument } from '#renderer/hooks/use-own-document.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { removeReply, setHeard, setReply } from '#shared/doc/kinds/heard.ts'
import type { Heard as HeardNote } from '#shared/doc/kinds/reads.ts'
import { maxHeardLength } from '#shared/doc/kinds/records.ts'
import { readDraft, setDraft } from '#shared/doc/own.ts'
import { mayLead, type VisibleNote } from '#shared/doc/visibility.ts'
import styles from './listening.module.css'

interface HeardProps {
  session: LiveSession
  note: VisibleNote
  /** Null while nobody said it back. */
  heard: HeardNote | null
}

/**
 * "What I heard": one who leads says back how they understood a note, and its author says whether that is it. Nothing
 * is offered for words without a name or said aloud: their author could not answer unseen.
 */
export function Heard({ session, note, heard }: HeardProps) {
  if (note.authorId === null || note.isSpoken) return null
  if (mayLead(session.seat) && !note.mine)
    return (
      <>
        <Said heard={heard} />
        <Paraphrase session={session} note={note} heard={heard} />
      </>
    )
  return (
    <>
      <Said heard={heard} />
      {note.mine && heard ? <Answer session={session} note={note} heard={heard} /> : null}
    </>
  )
}

function Said({ heard }: { heard: HeardNote | null }) {
  const text = useText()
  if (!heard) return null
  return (
    <div className={styles['heard']}>
      <p className={styles['label']}>{text('listen.heard')}</p>
      <p className={styles['words']} dir="auto">
        {heard.text}
      </p>
      {heard.reply ? (
        <p className={styles['says']}>
          {heard.reply.says === 'yes'
            ? text('listen.replyYes')
            : text('listen.replyNotQuite', { text: heard.reply.text })}
        </p>
      ) : null}
    </div>
  )
}

function Paraphrase({ session, note, heard }: HeardProps) {
  const text = useText()
  const [draft, setDraftText, flush] = useDraft(session, `heard:${note.key}`)
  const [isOpen, setOpen] = useState(draft !== '')
  const stop = () => {
    setDraftText('')
    flush()
    setOpen(false)
  }
  const keep = () => {
    doAct(session, text('act.heard'), () => setHeard(session.shared, note.key, draft))
    stop()
  }
  if (!isOpen)
    return (
      <div className={styles['row']}>
        {heard ? (
          <Button
            variant="quiet"
            onPress={() => doAct(session, text('act.heard'), () => setHeard(session.shared, note.key, ''))}
          >
            {text('listen.heardRemove')}
          </Button>
        ) : null}
        <Button
          variant="quiet"
          onPress={() => {
            setDraftText(heard?.text ?? '')
            setOpen(true)
          }}
        >
          {text(heard ? 'listen.heardChange' : 'listen.heardStart')}
        </Button>
      </div>
    )
  return (
    <>
      <TextArea
        label={text('listen.heardField')}
        description={text('listen.heardHint')}
        value={draft}
        onChange={setDraftText}
        onBlur={flush}
        onSubmit={keep}
        maxLength={maxHeardLength}
        lines={1}
        autoFocus
      />
      <div className={styles['row']}>
        <Button variant="quiet" onPress={stop}>
          {text('room.editCancel')}
        </Button>
        <Button onPress={keep}>{text('listen.heardSay')}</Button>
      </div>
    </>
  )
}

/** For the author alone. Leaving it is kept on this computer only, so that nobody sees that it was left. */
function Answer({ session, note, heard }: HeardProps & { heard: HeardNote }) {
  const text = useText()
  const { shared, own, seat } = session
  const leftKey = `left:${note.key}`
  const hasLeft = useOwnDocument(session, (doc) => readDraft(doc, leftKey)) === heard.text
  const [draft, setDraftText, flush] = useDraft(session, `reply:${note.key}`)
  const [isOpen, setOpen] = useState(draft !== '')
  const stop = () => {
    setDraftText('')
    flush()
    setOpen(false)
  }
  const reply = (says: 'yes' | 'notQuite', words: string) => {
    setReply(shared, seat.personId, { id: note.key, to: heard.text, says, text: words })
    stop()
  }
  if (heard.reply)
    return (
      <div className={styles['row']}>
        <Button variant="quiet" onPress={() => removeReply(shared, seat.personId, note.key)}>
          {text('listen.replyTakeBack')}
        </Button>
      </div>
    )
  if (hasLeft) return null
  if (isOpen)
    return (
      <>
        <TextArea
          label={text('listen.replyField')}
          value={draft}
          onChange={setDraftText}
          onBlur={flush}
          onSubmit={() => draft.trim() !== '' && reply('notQuite', draft)}
          maxLength={maxHeardLength}
          lines={1}
          autoFocus
        />
        <div className={styles['row']}>
          <Button variant="quiet" onPress={stop}>
            {text('room.editCancel')}
          </Button>
          <Button onPress={() => draft.trim() !== '' && reply('notQuite', draft)}>
            {text('listen.replySay')}
          </Button>
        </div>
      </>
    )
  return (
    <div className={styles['row']}>
      <span className={styles['says']}>{text('listen.replyAsk')}</span>
      <Button variant="quiet" onPress={() => setDraft(own, leftKey, heard.text)}>
        {text('listen.replyLeave')}
      </Button>
      <Button onPress={() => setOpen(true)}>{text('listen.replyNotQuiteButton')}</Button>
      <Button onPress={() => reply('yes', '')}>{text('listen.replyYesButton')}</Button>
    </div>
  )
}
