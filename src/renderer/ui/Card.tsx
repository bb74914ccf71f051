import type { ReactNode } from 'react'
import styles from './Card.module.css'

interface CardProps {
  children: ReactNode
  /** `article` for something somebody wrote, `section` for a part of the screen. */
  as?: 'div' | 'article' | 'section'
  /** `field` gives the frame of a text field and shows the focus of what is inside. */
  look?: 'card' | 'field'
  padding?: 'normal' | 'wide'
  'aria-label'?: string
  'aria-labelledby'?: string
}

/** A sheet that holds something. */
export function Card({
  children,
  as: Element = 'div',
  look = 'card',
  padding = 'normal',
  ...rest
}: CardProps) {
  return (
    <Element {...rest} className={`${styles['card']} ${styles[look]} ${styles[padding]}`}>
      {children}
    </Element>
  )
}
