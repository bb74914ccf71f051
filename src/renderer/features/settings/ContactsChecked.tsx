import { useAction } from '#renderer/hooks/use-action.ts'
import { useNow, useSettings, useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { dayText } from '#shared/text/day-text.ts'
import { errorText } from '#shared/text/text.ts'
import { isDue, localDay } from './contacts-check.ts'
import styles from './SettingsScreen.module.css'

/** When somebody last tried the contacts, and the way to say that they did today. */
export function ContactsChecked() {
  const text = useText()
  const [{ contactsCheckedOn }, changeSettings] = useSettings()
  const now = useNow(60_000)
  const save = useAction(() => changeSettings({ contactsCheckedOn: localDay(Date.now()) }))
  const checkedOn = contactsCheckedOn ?? null
  return (
    <>
      {isDue(checkedOn, now) ? <Banner kind="care">{text('settings.contactsDue')}</Banner> : null}
      {save.error ? (
        <Banner kind="care">
          {text('settings.failed')} {errorText(text, save.error)}
        </Banner>
      ) : null}
      <div className={styles['row']}>
        <Button onPress={() => save.run()}>{text('settings.contactsTried')}</Button>
        <p role="status" className={styles['words']}>
          {checkedOn === null
            ? text('care.contactsUnchecked')
            : text('care.contactsChecked', { day: dayText(text, checkedOn) })}
        </p>
      </div>
    </>
  )
}
