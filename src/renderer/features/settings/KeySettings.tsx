import { useText } from '#renderer/hooks/use-window.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import styles from './SettingsScreen.module.css'

interface KeySettingsProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** Whether a single key does something in a room: it can be switched off (WCAG 2.2, 2.1.4). */
export function KeySettings({ isOn, onChange }: KeySettingsProps) {
  const text = useText()
  return (
    <section aria-labelledby="keys-title" className={styles['part']}>
      <h2 id="keys-title">{text('settings.keys')}</h2>
      <SegmentedControl
        label={text('settings.questionKey')}
        value={isOn ? 'on' : 'off'}
        onChange={(value) => onChange(value === 'on')}
        options={[
          { value: 'on', label: text('settings.questionKey.on') },
          { value: 'off', label: text('settings.questionKey.off') },
        ]}
      />
      <p className={styles['words']}>{text('settings.questionKeyText')}</p>
    </section>
  )
}
