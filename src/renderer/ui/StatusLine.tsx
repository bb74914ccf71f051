import type { ReactNode } from 'react'
import styles from './StatusLine.module.css'

interface StatusLineProps {
  children: ReactNode
  /** `good`: as promised. `waiting`: not yet. `care`: someone should look. `risk`: words may be lost. */
  tone?: 'good' | 'waiting' | 'care' | 'risk'
  /** For words that change at every key: seen, and read on request, but not read out. */
  isQuiet?: boolean
}

/** How things stand, in a few words that are read out politely when they change. The dot only repeats the words. */
export function StatusLine({ children, tone = 'good', isQuiet = false }: StatusLineProps) {
  return (
    <span role={isQuiet ? undefined : 'status'} className={styles['status']}>
      <span className={`${styles['dot']} ${styles[tone]}`} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
