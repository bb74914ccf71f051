import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { Spinner } from './Spinner.tsx'

type ButtonProps = Pick<
  AriaButtonProps,
  | 'onPress'
  | 'isDisabled'
  | 'type'
  | 'autoFocus'
  | 'id'
  | 'aria-label'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-controls'
> & {
  children: ReactNode
  variant?: 'primary' | 'secondary' | 'quiet'
  /** An icon before the words. */
  icon?: ReactNode
  /** What is being done right now ("Opening the room"). While set, the button keeps its focus and does nothing. */
  pending?: string | null
  wide?: boolean
}

/** A button whose words say what happens. */
export function Button({
  children,
  variant = 'secondary',
  icon,
  pending,
  wide = false,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={`${styles['button']} ${styles[variant]} ${wide ? styles['wide'] : ''}`}
      isPending={Boolean(pending)}
    >
      {pending ? <Spinner label={pending} size="small" hideLabel /> : icon}
      {children}
    </AriaButton>
  )
}
