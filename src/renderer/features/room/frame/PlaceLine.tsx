import type { ReactNode } from 'react'
import styles from './PlaceLine.module.css'

/**
 * One calm line about where this screen is, with the way back beside it. It stands below what scrolls, so that it
 * never moves the words someone is writing.
 */
export function PlaceLine({ children, actions }: { children: string; actions: ReactNode }) {
  return (
    <div className={styles['line']}>
      <p role="status">{children}</p>
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}
