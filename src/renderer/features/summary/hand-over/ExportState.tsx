import { useLate } from '#renderer/hooks/use-late.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { errorText } from '#shared/text/text.ts'
import styles from './HandOver.module.css'
import type { Exporting } from './use-export.ts'

/** Nothing is said of waiting before it is one, in ms. */
const lateMs = 1_000

/** What became of the last file, and the ways on where it could not be written. */
export function ExportState({ exporting }: { exporting: Exporting }) {
  const text = useText()
  const isLate = useLate(exporting.isWriting, lateMs)
  const { done, error, tryAgain, tryElsewhere } = exporting
  return (
    <>
      <div role="status">{isLate ? text('summary.writing') : done}</div>
      {error ? <p role="alert">{errorText(text, error)}</p> : null}
      {tryAgain ? (
        <div className={styles['buttons']}>
          <Button onPress={tryAgain}>{text('summary.tryAgain')}</Button>
          <Button onPress={tryElsewhere}>{text('summary.anotherPlace')}</Button>
        </div>
      ) : null}
    </>
  )
}
