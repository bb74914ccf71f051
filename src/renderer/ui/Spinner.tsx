import { ProgressBar } from 'react-aria-components'
import styles from './Spinner.module.css'

interface SpinnerProps {
  /** What is going on, in words. */
  label: string
}

/** Something takes a moment. Shows only after 300 ms, so that quick things stay calm. */
export function Spinner({ label }: SpinnerProps) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className={styles['spinner'] ?? ''}>
      <span className={styles['ring']} aria-hidden="true" />
      <span>{label}</span>
    </ProgressBar>
  )
}
