import type { Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Label,
  Text,
} from 'react-aria-components'
import fieldStyles from './field.module.css'
import styles from './TextArea.module.css'

interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Keeps the label for screen readers only, where a heading above already says it. */
  hideLabel?: boolean
  description?: string
  error?: string | null
  placeholder?: string
  maxLength?: number
  /** Smallest height in lines; the field grows with its words. */
  lines?: number
  /** `writing` is the large field for people's own words; `bare` has no frame, for use inside a card. */
  look?: 'field' | 'writing' | 'bare'
  autoFocus?: boolean
  isReadOnly?: boolean
  isDisabled?: boolean
  onBlur?: () => void
  /** Ctrl or Cmd with Enter. */
  onSubmit?: () => void
  inputRef?: Ref<HTMLTextAreaElement>
}

/** Several lines of text; grows with what is written and never scrolls inside. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, description, error, placeholder, lines = 2, look = 'field', ...more } = props
  const { inputRef, onSubmit, ...rest } = more
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      className={fieldStyles['field'] ?? ''}
      onKeyDown={(event) => {
        if (onSubmit && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
        else event.continuePropagation()
      }}
    >
      <Label className={(hideLabel ? styles['hidden'] : fieldStyles['label']) ?? ''}>{label}</Label>
      {description ? (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
      {/* The shadow copy of the words gives the cell its height; the text area fills the same cell. */}
      <div className={`${styles['grow']} ${styles[look]}`} data-words={`${props.value}\n`}>
        <AriaTextArea
          ref={inputRef ?? null}
          className={styles['area'] ?? ''}
          placeholder={placeholder ?? ''}
          rows={lines}
        />
      </div>
      <FieldError className={fieldStyles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
