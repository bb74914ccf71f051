import { Check as CheckMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './Check.module.css'

interface CheckProps {
  children: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** One sentence that is so, or is not. */
export function Check({ children, isOn, onChange }: CheckProps) {
  return (
    <Checkbox isSelected={isOn} onChange={onChange} className={styles['check'] ?? ''}>
      <span className={styles['box']} aria-hidden="true">
        <CheckMark size="1rem" strokeWidth={2.5} />
      </span>
      <span>{children}</span>
    </Checkbox>
  )
}
