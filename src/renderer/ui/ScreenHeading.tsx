import { type ReactNode, useEffect, useRef } from 'react'
import styles from './ScreenHeading.module.css'

interface ScreenHeadingProps {
  children: ReactNode
  /** A few quiet words above. */
  kicker?: string
  /** One sentence below. */
  lead?: ReactNode
}

/** The one h1 of a screen. Takes the focus when the screen appears, so that reading starts here. */
export function ScreenHeading({ children, kicker, lead }: ScreenHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles['heading']}>
      {kicker ? <p className={styles['kicker']}>{kicker}</p> : null}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead ? <p className={styles['lead']}>{lead}</p> : null}
    </div>
  )
}
