import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { buildTakeHome } from '#shared/report/take-home.ts'
import { dayText } from '#shared/text/day-text.ts'
import { Documents } from './document/Documents.tsx'
import styles from './GuestClosing.module.css'
import { TakeHomeFiles } from './hand-over/TakeHomeFiles.tsx'

interface GuestClosingProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** One's own notes with their choices. */
  ownNotes: ReactNode
  /** People to turn to afterwards. */
  contacts: ReactNode
  onLeave: () => void
}

/** The end, for those who did not lead: thanks, one's own words and where they go, and people to turn to. */
export function GuestClosing({ session, snapshot, ownNotes, contacts, onLeave }: GuestClosingProps) {
  const text = useText()
  const [isLeaving, setLeaving] = useState(false)
  const { recordLevel, keep } = snapshot.session
  return (
    <main id="content" tabIndex={-1} className={styles['closing']}>
      <ScreenHeading kicker={snapshot.session.roomName} lead={text('summary.guest.thanksText')}>
        {text('summary.guest.thanks')}
      </ScreenHeading>
      <div className={styles['part']}>
        {ownNotes}
        <p className={styles['hint']}>{text('summary.guest.choose')}</p>
      </div>
      <Documents session={session} snapshot={snapshot} />
      <TakeHomeFiles sessionId={session.id} takeHome={buildTakeHome(snapshot)} onBefore={session.flush} />
      <section className={styles['part']} aria-labelledby="kept">
        <h2 id="kept">{text('keep.title')}</h2>
        <p>{text(`keep.says.${recordLevel}`)}</p>
        {recordLevel === 'R0' ? null : (
          <p>
            {text(`keep.guest.${keep.kind}`, {
              day: keep.kind === 'until' ? dayText(text, keep.day) : '',
            })}
          </p>
        )}
      </section>
      <section className={styles['part']} aria-labelledby="support">
        <h2 id="support">{text('summary.guest.support')}</h2>
        {contacts}
      </section>
      <div className={styles['leave']}>
        <Button variant="primary" onPress={() => setLeaving(true)}>
          {text('summary.guest.leave')}
        </Button>
        <p className={styles['hint']}>{text('summary.guest.leaveHint')}</p>
      </div>
      <Dialog
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        title={text('summary.guest.leaveTitle')}
        actions={
          <>
            <Button onPress={() => setLeaving(false)}>{text('summary.guest.stay')}</Button>
            <Button variant="primary" onPress={onLeave}>
              {text('summary.guest.leave')}
            </Button>
          </>
        }
      >
        <p>{text('summary.guest.leaveText')}</p>
      </Dialog>
    </main>
  )
}
