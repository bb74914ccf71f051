import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import styles from './field.module.css'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** A hint below the label. */
  description?: string
  /** What to change, in words; the field is marked as long as this is set. */
  error?: string | null
  /** Said after the label, for example "if you like". */
  optional?: string
  placeholder?: string
  maxLength?: number
  type?: 'text' | 'password' | 'date' | 'time' | 'datetime-local'
  autoFocus?: boolean
  isDisabled?: boolean
  onSubmit?: () => void
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, optional, placeholder, onSubmit, type = 'text', ...rest } = props
  return (
    <AriaTextField
      {...rest}
      type={type}
      isInvalid={Boolean(error)}
      className={styles['field'] ?? ''}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onSubmit) onSubmit()
        else event.continuePropagation()
      }}
    >
      <Label className={styles['label'] ?? ''}>
        {label} {optional ? <span className={styles['optional']}>{optional}</span> : null}
      </Label>
      {description ? (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
      <Input className={styles['input'] ?? ''} placeholder={placeholder ?? ''} spellCheck={false} />
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
