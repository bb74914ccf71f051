import { doAct } from '#renderer/features/room/parts/acts.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { setOpenLength } from '#shared/doc/session.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import styles from './PauseSign.module.css'
import { PauseSign } from './PauseSign.tsx'

/** Silence together. Those who lead say whether it has a length; it never ends by itself. */
export function PauseWork({ session }: { session: LiveSession }) {
  return (
    <>
      <PauseSign />
      {mayLead(session.seat) ? <Length session={session} /> : null}
    </>
  )
}

function Length({ session }: { session: LiveSession }) {
  const text = useText()
  const [{ chime = false }] = useSettings()
  const timer = useSessionSnapshot(session)?.session.timer
  if (!timer) return null
  const isOpen = timer.isOpen ?? false
  return (
    <div className={styles['length']}>
      {isOpen ? null : <p>{text(chime ? 'kinds.pause.bellOn' : 'kinds.pause.bellOff')}</p>}
      <Button
        onPress={() => doAct(session, text('act.time'), () => setOpenLength(session.shared, timer, !isOpen))}
      >
        {text(isOpen ? 'kinds.pause.set' : 'kinds.pause.open')}
      </Button>
    </div>
  )
}
