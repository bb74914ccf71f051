import { useState } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import styles from './CodeField.module.css'
import fieldStyles from './field.module.css'

interface CodeFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Called once with the code when its last character is there. */
  onComplete?: (code: string) => void
  length?: number
  description?: string
  error?: string | null
  autoFocus?: boolean
  isDisabled?: boolean
}

/**
 * A short code in boxes. It is one field for keyboards, screen readers and pasting; the boxes only draw it. Takes
 * letters and digits in any case and drops spaces and hyphens.
 */
export function CodeField(props: CodeFieldProps) {
  const { label, value, onChange, onComplete, length = 6, description, error, ...rest } = props
  const [selection, setSelection] = useState<{ start: number; end: number } | null>(null)
  const change = (typed: string) => {
    const code = cleanCode(typed, length)
    if (code === value) return
    onChange(code)
    if (code.length === length) onComplete?.(code)
  }
  return (
    <AriaTextField
      {...rest}
      value={value}
      onChange={change}
      isInvalid={Boolean(error)}
      className={fieldStyles['field'] ?? ''}
      autoComplete="off"
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      {description ? (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
      <div className={styles['code']} dir="ltr">
        <div className={styles['boxes']} aria-hidden="true">
          {Array.from({ length }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are places and never move
              key={index}
              className={styles['box']}
              data-active={isActive(index, selection, length) || undefined}
            >
              {value[index]}
            </span>
          ))}
        </div>
        <Input
          className={styles['input'] ?? ''}
          spellCheck={false}
          autoCapitalize="characters"
          autoCorrect="off"
          onSelect={(event) => setSelection(selectionOf(event.currentTarget))}
          onBlur={() => setSelection(null)}
          onClick={(event) => {
            // The hidden letters stand elsewhere than the boxes, so a press cannot mean a place between them.
            const end = event.currentTarget.value.length
            event.currentTarget.setSelectionRange(end, end)
          }}
        />
      </div>
      <FieldError className={fieldStyles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}

/** Letters and digits only, in capitals, at most `length` of them. */
export function cleanCode(typed: string, length: number): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, length)
}

function selectionOf(input: HTMLInputElement): { start: number; end: number } {
  return { start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 }
}

function isActive(index: number, selection: { start: number; end: number } | null, length: number): boolean {
  if (!selection) return false
  if (selection.start === selection.end) return index === Math.min(selection.start, length - 1)
  return index >= selection.start && index < selection.end
}
