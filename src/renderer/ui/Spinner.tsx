import { ProgressBar } from 'react-aria-components'
import styles from './Spinner.module.css'

interface SpinnerProps {
  /** What is going on, in words. */
  label: string
  size?: 'small' | 'normal'
  hideLabel?: boolean
}

/** Something takes a moment. Shows only after 300 ms, so that quick things stay calm. */
export function Spinner({ label, size = 'normal', hideLabel = false }: SpinnerProps) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className={`${styles['spinner']} ${styles[size]}`}>
      <span className={styles['ring']} aria-hidden="true" />
      {hideLabel ? null : <span>{label}</span>}
    </ProgressBar>
  )
}
