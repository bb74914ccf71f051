import { useState } from 'react'
import { Composer } from '#renderer/features/room/notes/Composer.tsx'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useStore } from '#renderer/hooks/use-store.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { reveal } from '#shared/doc/reveals.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { maxMailText } from '#shared/room/mailbox.ts'
import type { Phase } from '#shared/template/schema.ts'
import { NameChoice, useNameless } from './NameChoice.tsx'
import { NotesWork } from './NotesWork.tsx'
import { OwnGiven } from './OwnGiven.tsx'
import { useWriting } from './use-writing.ts'
import styles from './writing.module.css'

interface WriteWorkProps {
  session: LiveSession
  phase: Phase
  /** Height of the empty text field in lines. */
  lines: number
}

/** Each writes alone; everyone's words are shown at once, when the facilitator says so. From then on it is open notes. */
export function WriteWork({ session, phase, lines }: WriteWorkProps) {
  const isRevealed = useSessionSnapshot(session)?.revealed.has(phase.id) ?? false
  if (isRevealed) return <NotesWork session={session} phase={phase} lines={lines} />
  return <Alone session={session} phase={phase} lines={lines} />
}

function Alone({ session, phase, lines }: WriteWorkProps) {
  const text = useText()
  const { draft, change, flush, clear } = useWriting(session, phase.id)
  const [isNameless, setNameless] = useNameless(session, phase.id)
  const layReady = () => {
    const words = { phaseId: phase.id, text: draft.trim(), consent: 'out' as const }
    if (isNameless) session.mailbox.giveNameless(words)
    else session.mailbox.keepNamed(words)
    clear()
  }
  return (
    <>
      <Composer
        draft={draft}
        onChange={change}
        onBlur={flush}
        onShare={layReady}
        lines={lines}
        hint={text('kinds.write.hint')}
        shareLabel={text('kinds.write.keep')}
        maxLength={maxMailText}
        after={phase.nameless ? <NameChoice isNameless={isNameless} onChange={setNameless} /> : null}
      />
      <OwnGiven
        session={session}
        phaseId={phase.id}
        kind="named"
        title={text('kinds.write.ready')}
        empty={text('kinds.write.none')}
      />
      <OwnGiven session={session} phaseId={phase.id} kind="nameless" title={text('kinds.given')} />
      {mayLead(session.seat) ? <Reveal session={session} phaseId={phase.id} /> : null}
    </>
  )
}

/** For those who lead: how much waits, never whose, and what shows all of it. */
function Reveal({ session, phaseId }: { session: LiveSession; phaseId: string }) {
  const text = useText()
  const [isAsking, setAsking] = useState(false)
  const waiting = useStore(session.mailbox.desk).waiting.find(({ id }) => id === phaseId)
  return (
    <section className={styles['reveal']} aria-label={text('kinds.write.reveal')}>
      <p role="status">{text('kinds.write.waiting', { count: waiting?.contributions ?? 0 })}</p>
      <Button variant="primary" onPress={() => setAsking(true)}>
        {text('kinds.write.reveal')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text('kinds.write.revealTitle')}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text('kinds.write.notYet')}</Button>
            <Button variant="primary" onPress={() => reveal(session.shared, phaseId)}>
              {text('kinds.write.reveal')}
            </Button>
          </>
        }
      >
        <p>{text('kinds.write.revealText')}</p>
      </Dialog>
    </section>
  )
}
