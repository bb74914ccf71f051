import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Checkbox.module.css'

interface CheckboxProps {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
}

/** One thing that is chosen or not. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles['box'] ?? ''}>
      <span className={styles['mark']} aria-hidden="true">
        <Check size="0.875rem" strokeWidth={2.5} />
      </span>
      <span dir="auto">{children}</span>
    </AriaCheckbox>
  )
}
