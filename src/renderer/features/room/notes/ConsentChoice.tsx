import { useText } from '#renderer/hooks/use-window.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { type Consent, consents } from '#shared/doc/records.ts'
import styles from './ConsentChoice.module.css'

interface ConsentChoiceProps<Choice extends Consent> {
  value: Choice
  onChange: (consent: Choice) => void
  /** What can be chosen; everything unless given. */
  options?: readonly Choice[]
}

/** Whether the summary may use one's own note, and in one sentence what that means. */
export function ConsentChoice<Choice extends Consent = Consent>({
  value,
  onChange,
  options = consents as readonly Consent[] as readonly Choice[],
}: ConsentChoiceProps<Choice>) {
  const text = useText()
  return (
    <div className={styles['choice']}>
      <div className={styles['row']}>
        <span className={styles['label']} aria-hidden="true">
          {text('room.consent')}
        </span>
        <SegmentedControl
          label={text('room.consent')}
          hideLabel
          options={options.map((consent) => ({ value: consent, label: text(`room.consent.${consent}`) }))}
          value={value}
          onChange={onChange}
        />
      </div>
      <p className={styles['says']}>{text(`room.consentSays.${value}`)}</p>
    </div>
  )
}
