import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { goToPhase, setStatus, updateSession } from '#shared/doc/session.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { AboutForm } from './AboutForm.tsx'
import { GroundRules } from './GroundRules.tsx'
import { StartLater } from './StartLater.tsx'
import styles from './settle.module.css'
import { Wishes } from './Wishes.tsx'

interface SettleScreenProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** Who asks to come in, for the computer that keeps the door. */
  door: ReactNode
  /** What people can always do for themselves, for those who do not lead. */
  care: ReactNode
}

/** Before the first part: needs first, what this is and is not, how to be with each other, what stays here. */
export function SettleScreen({ session, snapshot, door, care }: SettleScreenProps) {
  const text = useText()
  const { template, roomName, groundRules, recordLevel } = snapshot.session
  const leads = mayLead(session.seat)
  const startLater = (minutes: number) => {
    updateSession(session.shared, { plannedFor: Date.now() + minutes * 60_000, status: 'gathering' })
  }
  return (
    <div className={styles['settle']}>
      <main id="content" tabIndex={-1} className={styles['main']}>
        <ScreenHeading kicker={roomName} lead={text('settle.lead')}>
          {text('settle.title')}
        </ScreenHeading>
        {door}
        <section aria-labelledby="needs" className={styles['part']}>
          <h2 id="needs">{text('settle.needs')}</h2>
          <p>{text('settle.needsText')}</p>
          {leads ? (
            <div>
              <StartLater onLater={startLater} />
            </div>
          ) : null}
        </section>
        <section aria-labelledby="what" className={styles['part']}>
          <h2 id="what">{text('settle.what')}</h2>
          <p>
            {template.summary} {text('lobby.guest.notTherapy')}
          </p>
        </section>
        <section aria-labelledby="free" className={styles['part']}>
          <h2 id="free">{text('lobby.guest.free')}</h2>
          <p>{text('lobby.guest.freeText')}</p>
        </section>
        <GroundRules session={session} rules={groundRules} />
        <section aria-labelledby="stays" className={styles['part']}>
          <h2 id="stays">{text('settle.stays')}</h2>
          <p>{text('settle.staysText')}</p>
          <p>{text('settle.staysLimits')}</p>
          <p>
            <strong>{text(`keep.short.${recordLevel}`)}</strong>
          </p>
          <p>{text(`keep.says.${recordLevel}`)}</p>
        </section>
        <AboutForm session={session} />
        <Wishes people={snapshot.people} about={snapshot.about} />
      </main>
      {leads ? <LeadFoot session={session} first={template.phases[0] ?? null} /> : null}
      {leads ? null : <footer className={styles['care']}>{care}</footer>}
    </div>
  )
}

interface LeadFootProps {
  session: LiveSession
  first: { id: string; title: string } | null
}

function LeadFoot({ session, first }: LeadFootProps) {
  const text = useText()
  return (
    <footer className={styles['foot']}>
      <p>{text('settle.leadBar')}</p>
      <Button variant="quiet" onPress={() => setStatus(session.shared, 'gathering')}>
        {text('settle.backToDoor')}
      </Button>
      {first ? (
        <Button variant="primary" onPress={() => goToPhase(session.shared, first.id, Date.now())}>
          {text('lobby.begin', { phase: first.title })}
        </Button>
      ) : null}
    </footer>
  )
}
