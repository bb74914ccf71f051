import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { ExportChoice } from '#shared/ipc/export-choice.ts'
import { isEmptyTakeHome, type TakeHome } from '#shared/report/take-home.ts'
import { ExportState } from './ExportState.tsx'
import styles from './HandOver.module.css'
import { useExport } from './use-export.ts'

type TakeHomeFormat = Extract<ExportChoice, { document: 'takeHome' }>['format']

const formats: readonly TakeHomeFormat[] = ['pdf', 'docx', 'html']

interface TakeHomeFilesProps {
  sessionId: string
  takeHome: TakeHome
  onBefore: () => void
}

/** The page to take home as a file or on paper, and the check-ins for one's own calendar. */
export function TakeHomeFiles({ sessionId, takeHome, onBefore }: TakeHomeFilesProps) {
  const text = useText()
  const exporting = useExport(sessionId, onBefore)
  const isDisabled = isEmptyTakeHome(takeHome)
  return (
    <section className={styles['part']} aria-labelledby="take-home-files">
      <h2 id="take-home-files">{text('summary.takeHome')}</h2>
      <p className={styles['hint']}>{text('summary.takeHomeHint')}</p>
      <div className={styles['buttons']}>
        {formats.map((format) => (
          <Button
            key={format}
            isDisabled={isDisabled}
            aria-label={text('summary.takeHomeAs', { format: text(`summary.format.${format}`) })}
            onPress={() => exporting.save({ document: 'takeHome', format })}
          >
            {text(`summary.format.${format}`)}
          </Button>
        ))}
        <Button
          isDisabled={isDisabled}
          aria-label={text('summary.takeHomePrint')}
          onPress={() => exporting.print('takeHome')}
        >
          {text('summary.print')}
        </Button>
      </div>
      {takeHome.followUps.length > 0 ? (
        <>
          <p className={styles['hint']}>{text('summary.calendarHint')}</p>
          <Button onPress={() => exporting.save({ document: 'takeHome', format: 'calendar' })}>
            {text('summary.format.calendar')}
          </Button>
        </>
      ) : null}
      <ExportState exporting={exporting} />
    </section>
  )
}
