import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

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
  /** `link` is underlined, for a way aside; `risk` is for what destroys words, and for nothing else. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'link' | 'risk'
  /** An icon before the words. */
  icon?: ReactNode
  /** What is being done right now ("Opening the room"). While set, the button keeps its focus and does nothing. */
  pending?: string | null
  wide?: boolean
}

/** Keeps its place in the order of focus, and does nothing. */
const inert = {
  'aria-disabled': true,
  'data-pending': true,
  onPress: () => undefined,
  type: 'button',
} as const

/** A button whose words say what happens. */
export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', icon, pending, wide = false, ...rest } = props
  const isPending = Boolean(pending)
  return (
    <>
      <AriaButton
        {...rest}
        className={`${styles['button']} ${styles[variant]} ${wide ? styles['wide'] : ''}`}
        {...(isPending ? inert : {})}
      >
        {isPending ? <span className={styles['ring']} aria-hidden="true" /> : icon}
        {children}
      </AriaButton>
      {/* React Aria's own pending state leaves an image without a name behind when the button goes. */}
      {pending === undefined ? null : (
        <span role="status" className={styles['said']}>
          {pending}
        </span>
      )}
    </>
  )
}
