import { useState } from 'react'
import { doAct } from '#renderer/features/room/parts/acts.ts'
import { PauseSign } from '#renderer/features/room/pause/PauseSign.tsx'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { setRitual } from '#shared/doc/kinds/ritual.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './ritual.module.css'

interface RitualWorkProps {
  session: LiveSession
  phase: Phase
}

/** Words that are read aloud. Those who lead may change them for this room, and may show them to all. */
export function RitualWork({ session, phase }: RitualWorkProps) {
  const text = useText()
  const ritual = useSessionSnapshot(session)?.work.rituals.get(phase.id)
  const isShown = ritual?.isShown ?? false
  const words = ritual?.text || phase.script
  if (mayLead(session.seat))
    return <LedRitual session={session} phase={phase} own={ritual?.text ?? ''} isShown={isShown} />
  return isShown ? (
    <p className={styles['words']} dir="auto">
      {words}
    </p>
  ) : (
    <PauseSign>{text('kinds.ritual.guest')}</PauseSign>
  )
}

interface LedRitualProps extends RitualWorkProps {
  /** The words of this room, empty while they are the template's. */
  own: string
  isShown: boolean
}

function LedRitual({ session, phase, own, isShown }: LedRitualProps) {
  const text = useText()
  const words = own || phase.script
  const [draft, setDraft, flush] = useDraft(session, `ritual:${phase.id}`)
  const [isChanging, setChanging] = useState(draft !== '')
  const put = (change: { text?: string; isShown?: boolean }) =>
    doAct(session, text('act.ritual'), () =>
      setRitual(session.shared, { id: phase.id, text: own, isShown, ...change }),
    )
  const stop = () => {
    setDraft('')
    flush()
    setChanging(false)
  }
  const keep = () => {
    if (draft.trim() !== '') put({ text: draft.trim() })
    stop()
  }
  if (isChanging)
    return (
      <Card look="field">
        <TextArea
          label={text('kinds.ritual.field')}
          value={draft}
          onChange={setDraft}
          onBlur={flush}
          onSubmit={keep}
          maxLength={1_200}
          lines={5}
          autoFocus
        />
        <div className={styles['row']}>
          <Button variant="quiet" onPress={stop}>
            {text('room.editCancel')}
          </Button>
          <Button onPress={keep}>{text('kinds.ritual.keep')}</Button>
        </div>
      </Card>
    )
  const start = () => {
    setDraft(words)
    setChanging(true)
  }
  return (
    <Card as="section" padding="wide" aria-label={text('kinds.ritual.words')}>
      <p className={styles['title']}>{text('kinds.ritual.words')}</p>
      <p className={styles['words']} dir="auto">
        {words}
      </p>
      <div className={styles['row']}>
        {own === '' ? null : (
          <Button variant="quiet" onPress={() => put({ text: '' })}>
            {text('kinds.ritual.original')}
          </Button>
        )}
        <Button variant="quiet" onPress={start}>
          {text('kinds.ritual.edit')}
        </Button>
        <Button onPress={() => put({ isShown: !isShown })}>
          {text(isShown ? 'kinds.ritual.hide' : 'kinds.ritual.show')}
        </Button>
      </div>
    </Card>
  )
}
