import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import { readSnapshot, type SessionSnapshot } from '#shared/doc/reads.ts'
import { updateSession } from '#shared/doc/session.ts'
import { buildReport, isEmptyReport, type Report, reportDigest } from '#shared/report/report.ts'
import styles from './SummaryScreen.module.css'

interface AgreementProps {
  session: LiveSession
  snapshot: SessionSnapshot
  report: Report
  /** Writes down what is still being typed, so that exactly what is on screen is agreed to. */
  onBefore: () => void
}

/** Whether the group agrees. It agrees to these very words: any change takes the agreement back. */
export function Agreement({ session, snapshot, report, onBefore }: AgreementProps) {
  const text = useText()
  const agree = () => {
    onBefore()
    const now = readSnapshot(session.shared) ?? snapshot
    updateSession(session.shared, { agreedDigest: reportDigest(buildReport(now)) })
  }
  const hasChanged = !report.agreed && snapshot.session.agreedDigest !== ''
  return (
    <section className={styles['part']} aria-labelledby="agreement">
      <h2 id="agreement">{text('summary.agreement')}</h2>
      <p className={styles['hint']}>{text('summary.agreeHint')}</p>
      {report.agreed ? <StatusLine>{text('summary.agreed')}</StatusLine> : null}
      {hasChanged ? <StatusLine tone="care">{text('summary.agreedBefore')}</StatusLine> : null}
      {report.agreed ? (
        <Button onPress={() => updateSession(session.shared, { agreedDigest: '' })}>
          {text('summary.takeBack')}
        </Button>
      ) : (
        <Button onPress={agree} isDisabled={isEmptyReport(report)}>
          {text('summary.agree')}
        </Button>
      )}
    </section>
  )
}
