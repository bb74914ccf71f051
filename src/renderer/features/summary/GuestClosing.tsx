import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { summaryContent } from '#shared/doc/visibility.ts'
import { buildReport } from '#shared/report/report.ts'
import { dayText } from '#shared/text/day-text.ts'
import styles from './GuestClosing.module.css'

interface GuestClosingProps {
  snapshot: SessionSnapshot
  ownId: string
  /** One's own notes with their choices. */
  ownNotes: ReactNode
  /** People to turn to afterwards. */
  contacts: ReactNode
  onLeave: () => void
}

/** The end, for those who did not lead: thanks, one's own words and where they go, and people to turn to. */
export function GuestClosing({ snapshot, ownId, ownNotes, contacts, onLeave }: GuestClosingProps) {
  const text = useText()
  const [isLeaving, setLeaving] = useState(false)
  const report = buildReport(snapshot)
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
      <OwnWords snapshot={snapshot} ownId={ownId} />
      <section className={styles['part']} aria-labelledby="summary-text">
        <h2 id="summary-text">{text('summary.guest.text')}</h2>
        <p className={report.summaryText ? styles['words'] : styles['hint']} dir="auto">
          {report.summaryText || text('summary.guest.noText')}
        </p>
        <p className={styles['hint']}>
          {text(report.agreed ? 'summary.guest.agreed' : 'summary.guest.notAgreed')}
        </p>
      </section>
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

/** Exactly which of this person's words the summary holds now, and in what form. */
function OwnWords({ snapshot, ownId }: { snapshot: SessionSnapshot; ownId: string }) {
  const text = useText()
  const own = new Set(snapshot.notes.filter((note) => note.authorId === ownId).map((note) => note.id))
  const quotes = summaryContent(snapshot).quotes.filter((quote) => own.has(quote.noteId))
  return (
    <section className={styles['part']} aria-labelledby="own-words">
      <h2 id="own-words">{text('summary.guest.holds')}</h2>
      {quotes.length === 0 ? <p className={styles['hint']}>{text('summary.guest.holdsNothing')}</p> : null}
      <ul className={styles['quotes']}>
        {quotes.map((quote) => (
          <li key={quote.noteId}>
            <p className={styles['words']} dir="auto">
              {quote.text}
            </p>
            <p className={styles['form']}>
              {quote.name
                ? text('summary.guest.holdsNamed', { name: quote.name })
                : text('summary.guest.holdsNameless')}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>{text('summary.guest.later')}</p>
    </section>
  )
}
