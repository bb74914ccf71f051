import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './IconButton.module.css'

type IconButtonProps = Pick<
  ButtonProps,
  'onPress' | 'isDisabled' | 'autoFocus' | 'aria-expanded' | 'aria-controls'
> & {
  /** Its name for those who do not see the icon. */
  label: string
  children: ReactNode
}

/** A button that is only an icon. Use words where there is room for them. */
export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={styles['button'] ?? ''}>
      {children}
    </AriaButton>
  )
}
