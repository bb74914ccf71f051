import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { type Contact, ContactsField } from '#renderer/ui/ContactsField.tsx'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import { errorText } from '#shared/text/text.ts'
import { ContactsChecked } from './ContactsChecked.tsx'
import styles from './SettingsScreen.module.css'

/** The people and lines every new session starts with. */
export function ContactSettings() {
  const text = useText()
  const [settings, changeSettings] = useSettings()
  const [contacts, setContacts] = useState<readonly Contact[]>(settings.supportContacts)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const save = useAction(async (next: Contact[]) => {
    await changeSettings({ supportContacts: next })
    setContacts(next)
  })
  const hasChanges = JSON.stringify(contacts) !== JSON.stringify(settings.supportContacts)
  const keep = () => {
    const trimmed = contacts.map(({ name, reach }) => ({ name: name.trim(), reach: reach.trim() }))
    const filled = trimmed.filter(({ name, reach }) => name !== '' || reach !== '')
    const incomplete = filled.some(({ name, reach }) => name === '' || reach === '')
    setIsIncomplete(incomplete)
    if (!incomplete) save.run(filled)
  }
  return (
    <section aria-labelledby="contacts-title" className={styles['part']}>
      <h2 id="contacts-title">{text('settings.contacts')}</h2>
      <p className={styles['words']}>{text('settings.contactsText')}</p>
      <ContactsField contacts={contacts} onChange={setContacts} text={text} />
      {isIncomplete ? <Banner kind="care">{text('settings.contactsIncomplete')}</Banner> : null}
      {save.error ? (
        <Banner kind="care">
          {text('settings.failed')} {errorText(text, save.error)}
        </Banner>
      ) : null}
      <div className={styles['row']}>
        <Button onPress={keep} isDisabled={!hasChanges}>
          {text('settings.contactsSave')}
        </Button>
        {contacts.length > 0 || hasChanges ? (
          <StatusLine tone={hasChanges ? 'waiting' : 'good'}>
            {text(hasChanges ? 'settings.contactsUnsaved' : 'settings.saved')}
          </StatusLine>
        ) : null}
      </div>
      {settings.supportContacts.length > 0 ? <ContactsChecked /> : null}
    </section>
  )
}
