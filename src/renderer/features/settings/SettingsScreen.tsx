import type { ReactNode } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import type { Settings } from '#shared/ipc/contract.ts'
import { errorText } from '#shared/text/text.ts'
import { themes } from '#shared/themes.ts'
import { ContactSettings } from './ContactSettings.tsx'
import { KeySettings } from './KeySettings.tsx'
import { LanguageSettings } from './LanguageSettings.tsx'
import styles from './SettingsScreen.module.css'

const textSizes = [100, 125, 150, 200] as const

interface SettingsScreenProps {
  /** How what is kept here is locked. */
  kept: ReactNode
  onBack: () => void
}

/** What this computer remembers, and how the window looks. */
export function SettingsScreen({ kept, onBack }: SettingsScreenProps) {
  const text = useText()
  const [settings, changeSettings] = useSettings()
  const change = useAction((changes: Partial<Settings>) => changeSettings(changes))
  return (
    <Page back={{ label: text('ui.back'), onPress: onBack }} width="reading">
      <ScreenHeading>{text('settings.title')}</ScreenHeading>
      {change.error ? (
        <Banner kind="care">
          {text('settings.failed')} {errorText(text, change.error)}
        </Banner>
      ) : null}
      <section aria-labelledby="look-title" className={styles['part']}>
        <h2 id="look-title">{text('settings.look')}</h2>
        <SegmentedControl
          label={text('settings.theme')}
          value={settings.theme}
          onChange={(theme) => change.run({ theme })}
          options={themes.map((theme) => ({ value: theme, label: text(`settings.theme.${theme}`) }))}
        />
        <SegmentedControl
          label={text('settings.textSize')}
          value={String(settings.textSize)}
          onChange={(value) => {
            const textSize = textSizes.find((size) => String(size) === value)
            if (textSize) change.run({ textSize })
          }}
          options={textSizes.map((size) => ({
            value: String(size),
            label: text('settings.textSize.option', { size }),
          }))}
        />
      </section>
      <LanguageSettings
        choice={settings.language ?? 'system'}
        onChange={(language) => change.run({ language })}
      />
      <KeySettings
        isOn={settings.questionKey ?? true}
        onChange={(questionKey) => change.run({ questionKey })}
      />
      <section aria-labelledby="you-title" className={styles['part']}>
        <h2 id="you-title">{text('settings.you')}</h2>
        <p className={styles['words']}>
          {settings.lastName
            ? text('settings.lastName', { name: settings.lastName })
            : text('settings.noName')}
        </p>
        {settings.lastName ? (
          <div>
            <Button onPress={() => change.run({ lastName: '' })}>{text('settings.forget')}</Button>
          </div>
        ) : null}
      </section>
      {kept}
      <ContactSettings />
    </Page>
  )
}
