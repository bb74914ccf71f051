import { useText } from '#renderer/hooks/use-window.ts'
import { Card } from '#renderer/ui/Card.tsx'
import type { Finding } from '#shared/room/check/judge.ts'
import styles from './CheckScreen.module.css'
import { remedyOf } from './remedy.ts'

interface FirstRemedyProps {
  /** What to act on first; null where nothing stands in the way. */
  first: Finding | null
  /** Whether somebody answered at the address. */
  isReached: boolean
}

/** The one thing to try before all others. */
export function FirstRemedy({ first, isReached }: FirstRemedyProps) {
  const text = useText()
  const remedy = first ? remedyOf(text, first.cause) : null
  if (!first || remedy === null)
    return <p className={styles['fine']}>{text(isReached ? 'check.allFine' : 'check.allFineNoAddress')}</p>
  return (
    <Card as="section" aria-labelledby="check-first" padding="wide">
      <h2 id="check-first" className={styles['heading']}>
        {text('check.firstTitle')}
      </h2>
      <p className={styles['cause']}>{text(`check.${first.cause}`)}</p>
      <p className={styles['remedy']}>{remedy}</p>
    </Card>
  )
}
