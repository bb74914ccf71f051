import { useText } from '#renderer/hooks/use-window.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { type LanguageChoice, offeredLanguages, ownNames } from '#shared/text/languages.ts'
import styles from './SettingsScreen.module.css'

interface LanguageSettingsProps {
  choice: LanguageChoice
  onChange: (choice: LanguageChoice) => void
}

/** The language of this computer; everyone in a room has their own. Shown where there is more than one. */
export function LanguageSettings({ choice, onChange }: LanguageSettingsProps) {
  const text = useText()
  const names: { value: LanguageChoice; label: string; lang?: string }[] = offeredLanguages.map(
    (language) => ({
      value: language,
      label: ownNames[language],
      lang: language,
    }),
  )
  if (names.length < 2) return null
  return (
    <section aria-labelledby="language-title" className={styles['part']}>
      <h2 id="language-title">{text('settings.language')}</h2>
      <SegmentedControl
        label={text('settings.language')}
        hideLabel
        value={choice}
        onChange={onChange}
        options={[{ value: 'system', label: text('settings.language.system') }, ...names]}
      />
      <p className={styles['words']}>{text('settings.languageText')}</p>
    </section>
  )
}
