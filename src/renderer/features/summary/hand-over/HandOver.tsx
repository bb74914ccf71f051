import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { ExportChoice } from '#shared/ipc/export-choice.ts'
import { isEmptyReport, leavingReport, type Report } from '#shared/report/report.ts'
import { ExportState } from './ExportState.tsx'
import styles from './HandOver.module.css'
import { useExport } from './use-export.ts'

type SummaryFormat = Extract<ExportChoice, { document: 'summary' }>['format']

/** For reading on paper or on a screen. */
const forPeople: readonly SummaryFormat[] = ['pdf', 'docx', 'html']
/** For other programs: notes, task lists, archives. */
const forPrograms: readonly SummaryFormat[] = ['markdown', 'csv', 'json']

interface HandOverProps {
  sessionId: string
  report: Report
  /** Writes down what is still being typed. */
  onBefore: () => void
}

/** The summary as a file or on paper: all of it once the group agrees, until then the actions alone. */
export function HandOver({ sessionId, report, onBefore }: HandOverProps) {
  const text = useText()
  const exporting = useExport(sessionId, onBefore)
  const isDisabled = isEmptyReport(leavingReport(report))
  const choice = (format: SummaryFormat) => (
    <Button
      key={format}
      isDisabled={isDisabled}
      variant={format === 'pdf' && report.agreed ? 'primary' : 'secondary'}
      onPress={() => exporting.save({ document: 'summary', format })}
    >
      {text(`summary.format.${format}`)}
    </Button>
  )
  return (
    <section className={styles['part']} aria-labelledby="hand-over">
      <h2 id="hand-over">{text('summary.export')}</h2>
      <p className={styles['hint']}>
        {text(
          report.agreed
            ? 'summary.exportNotice'
            : isDisabled
              ? 'summary.exportFirst'
              : 'summary.exportActions',
        )}
      </p>
      <fieldset className={styles['formats']}>
        <legend>{text('summary.forPeople')}</legend>
        <div className={styles['buttons']}>
          {forPeople.map(choice)}
          <Button isDisabled={isDisabled} onPress={() => exporting.print('summary')}>
            {text('summary.print')}
          </Button>
        </div>
      </fieldset>
      <fieldset className={styles['formats']}>
        <legend>{text('summary.forPrograms')}</legend>
        <div className={styles['buttons']}>{forPrograms.map(choice)}</div>
      </fieldset>
      <ExportState exporting={exporting} />
    </section>
  )
}
