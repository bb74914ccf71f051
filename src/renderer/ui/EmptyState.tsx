import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  /** What there is not yet. */
  title: string
  /** What will be here, or the way on. */
  children?: ReactNode
  action?: ReactNode
}

/** A place where nothing is yet, said kindly, with one way on. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children ? <div className={styles['words']}>{children}</div> : null}
      {action}
    </div>
  )
}
