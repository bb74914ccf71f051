import { ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import fieldStyles from './field.module.css'
import popoverStyles from './popover.module.css'
import styles from './Select.module.css'

interface SelectProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string; detail?: string }[]
  value: Value
  onChange: (value: Value) => void
  description?: string
  isDisabled?: boolean
}

/** One choice out of a list that opens. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, onChange, description, isDisabled = false } = props
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(String(key) as Value)}
      isDisabled={isDisabled}
      className={fieldStyles['field'] ?? ''}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      {description ? (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
      <Button className={`${fieldStyles['input']} ${styles['button']}`}>
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={popoverStyles['popover'] ?? ''}>
        <ListBox className={popoverStyles['list'] ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={popoverStyles['item'] ?? ''}
            >
              <Text slot="label">{option.label}</Text>
              {option.detail ? (
                <Text slot="description" className={popoverStyles['detail'] ?? ''}>
                  {option.detail}
                </Text>
              ) : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
