import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './SegmentedControl.module.css'

interface SegmentedControlProps<Value extends string> {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  /** `lang` where the label is in another language than the screen. */
  options: readonly { value: Value; label: string; lang?: string }[]
  value: Value
  onChange: (value: Value) => void
  isDisabled?: boolean
}

/** One choice of a few, all in view. Arrow keys move it. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, hideLabel = false, options, value, onChange, isDisabled = false } = props
  return (
    <RadioGroup
      value={value}
      onChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      isDisabled={isDisabled}
      className={styles['group'] ?? ''}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles['label'] ?? ''}>{label}</Label>}
      <div className={styles['options']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['option'] ?? ''}>
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
