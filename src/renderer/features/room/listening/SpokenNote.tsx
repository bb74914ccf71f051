import { useState } from 'react'
import { ConsentChoice } from '#renderer/features/room/notes/ConsentChoice.tsx'
import { doAct } from '#renderer/features/room/parts/acts.ts'
import { shareNote } from '#renderer/features/room/writing/use-writing.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { setConsent } from '#shared/doc/notes.ts'
import { type Consent, maxNoteLength } from '#shared/doc/records.ts'
import styles from './listening.module.css'

/** Writes down what someone without a device said, in their words and with their word on what the summary may use. */
export function SpokenNote({ session, phaseId }: { session: LiveSession; phaseId: string }) {
  const text = useText()
  const [words, setWords, flushWords] = useDraft(session, `spoken:${phaseId}`)
  const [name, setName, flushName] = useDraft(session, `spokenBy:${phaseId}`)
  const [consent, setConsentChoice] = useState<Consent>('out')
  const add = () => {
    if (words.trim() === '') return
    doAct(session, text('act.note'), () => {
      const id = shareNote(session, { phaseId, text: words, spokenBy: name })
      setConsent(session.shared, session.seat.personId, id, consent)
    })
    setWords('')
    setName('')
    flushWords()
    flushName()
    setConsentChoice('out')
  }
  return (
    <Disclosure title={text('listen.spoken')} level={2}>
      <Card look="field">
        <TextField
          label={text('listen.spokenName')}
          optional={text('ui.optional')}
          description={text('listen.spokenNameHint')}
          value={name}
          onChange={setName}
          maxLength={80}
        />
        <TextArea
          label={text('listen.spokenWords')}
          value={words}
          onChange={setWords}
          onBlur={flushWords}
          onSubmit={add}
          maxLength={maxNoteLength}
          lines={2}
        />
        <p className={styles['ask']}>{text('listen.spokenAsk')}</p>
        <ConsentChoice value={consent} onChange={setConsentChoice} />
        <div className={styles['row']}>
          <Button variant="primary" onPress={add}>
            {text('listen.spokenAdd')}
          </Button>
        </div>
      </Card>
    </Disclosure>
  )
}
