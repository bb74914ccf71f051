import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
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

/** The summary as a file or on paper, once the group agrees. */
export function HandOver({ sessionId, report, onBefore }: HandOverProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [done, setDone] = useState<string | null>(null)
  const save = useAction(async (format: ExportFormat) => {
    setDone(null)
    onBefore()
    const file = await ipc.call('exports.save', sessionId, format)
    if (file !== null) setDone(text('summary.exported', { file }))
  })
  const print = useAction(async () => {
    setDone(null)
    onBefore()
    if (await ipc.call('exports.print', sessionId)) setDone(text('summary.printed'))
  })
  const error = save.error ?? print.error
  return (
    <section className={styles['part']} aria-labelledby="hand-over">
      <h2 id="hand-over">{text('summary.export')}</h2>
      <p className={styles['hint']}>{text(report.agreed ? 'summary.exportNotice' : 'summary.exportFirst')}</p>
      <div className={styles['buttons']}>
        <Button isDisabled={!report.agreed} onPress={() => save.run('pdf')} variant="primary">
          {text('summary.pdf')}
        </Button>
        <Button isDisabled={!report.agreed} onPress={() => save.run('markdown')}>
          {text('summary.markdown')}
        </Button>
        <Button isDisabled={!report.agreed} onPress={() => print.run()}>
          {text('summary.print')}
        </Button>
      </div>
      <div role="status">{done}</div>
      {error ? <p role="alert">{errorText(text, error)}</p> : null}
    </section>
  )
}
