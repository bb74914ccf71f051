import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useLate } from '#renderer/hooks/use-late.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { ExportFormat } from '#shared/ipc/contract.ts'
import type { Report } from '#shared/report/report.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './SummaryScreen.module.css'

interface HandOverProps {
  sessionId: string
  report: Report
  /** Writes down what is still being typed. */
  onBefore: () => void
}

/** For reading on paper or on a screen. */
const forPeople: readonly ExportFormat[] = ['pdf', 'docx', 'html']
/** For other programs: notes, task lists, archives. */
const forPrograms: readonly ExportFormat[] = ['markdown', 'csv', 'json']

/** Nothing is said of waiting before it is one, in ms. */
const lateMs = 1_000

/** The summary as a file or on paper, once the group agrees. */
export function HandOver({ sessionId, report, onBefore }: HandOverProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [done, setDone] = useState<string | null>(null)
  const [format, setFormat] = useState<ExportFormat>('pdf')
  const write = useAction(async () => {
    const file = await ipc.call('exports.write', sessionId)
    setDone(text('summary.exported', { file }))
  })
  const choose = useAction(async (chosen: ExportFormat) => {
    begin()
    setFormat(chosen)
    if (await ipc.call('exports.choose', sessionId, chosen)) write.run()
  })
  const print = useAction(async () => {
    begin()
    if (await ipc.call('exports.print', sessionId)) setDone(text('summary.printed'))
  })
  function begin() {
    setDone(null)
    write.clearError()
    print.clearError()
    onBefore()
  }
  const isLate = useLate(write.isPending, lateMs)
  const error = choose.error ?? write.error ?? print.error
  const choice = (each: ExportFormat) => (
    <Button
      key={each}
      isDisabled={!report.agreed}
      variant={each === 'pdf' ? 'primary' : 'secondary'}
      onPress={() => choose.run(each)}
    >
      {text(`summary.format.${each}`)}
    </Button>
  )
  return (
    <section className={styles['part']} aria-labelledby="hand-over">
      <h2 id="hand-over">{text('summary.export')}</h2>
      <p className={styles['hint']}>{text(report.agreed ? 'summary.exportNotice' : 'summary.exportFirst')}</p>
      <fieldset className={styles['formats']}>
        <legend>{text('summary.forPeople')}</legend>
        <div className={styles['buttons']}>
          {forPeople.map(choice)}
          <Button isDisabled={!report.agreed} onPress={() => print.run()}>
            {text('summary.print')}
          </Button>
        </div>
      </fieldset>
      <fieldset className={styles['formats']}>
        <legend>{text('summary.forPrograms')}</legend>
        <div className={styles['buttons']}>{forPrograms.map(choice)}</div>
      </fieldset>
      <div role="status">{isLate ? text('summary.writing') : done}</div>
      {error ? (
        <>
          <p role="alert">{errorText(text, error)}</p>
          {write.error ? (
            <div className={styles['buttons']}>
              <Button onPress={() => write.run()}>{text('summary.tryAgain')}</Button>
              <Button onPress={() => choose.run(format)}>{text('summary.anotherPlace')}</Button>
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
