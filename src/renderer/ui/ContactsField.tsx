import { Plus, X } from 'lucide-react'
import type { Text } from '#shared/text/text.ts'
import { Button } from './Button.tsx'
import styles from './ContactsField.module.css'
import { IconButton } from './IconButton.tsx'
import { TextField } from './TextField.tsx'

export interface Contact {
  name: string
  reach: string
}

interface ContactsFieldProps {
  contacts: readonly Contact[]
  onChange: (contacts: Contact[]) => void
  text: Text
  maxContacts?: number
}

/** A short list of people and lines to turn to, each with how to reach them. */
export function ContactsField({ contacts, onChange, text, maxContacts = 20 }: ContactsFieldProps) {
  const set = (index: number, change: Partial<Contact>) =>
    onChange(contacts.map((each, at) => (at === index ? { ...each, ...change } : each)))
  return (
    <div className={styles['contacts']}>
      {contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact being typed has nothing else to be known by
        <fieldset key={index} className={styles['contact']}>
          <legend className={styles['legend']}>{text('ui.contacts.person', { number: index + 1 })}</legend>
          <div className={styles['fields']}>
            <TextField
              label={text('ui.contacts.name')}
              value={contact.name}
              onChange={(name) => set(index, { name })}
              placeholder={text('ui.contacts.namePlaceholder')}
              maxLength={120}
              autoFocus={contact.name === '' && contact.reach === '' && index === contacts.length - 1}
            />
            <TextField
              label={text('ui.contacts.reach')}
              value={contact.reach}
              onChange={(reach) => set(index, { reach })}
              placeholder={text('ui.contacts.reachPlaceholder')}
              maxLength={200}
            />
          </div>
          <IconButton
            label={
              contact.name.trim()
                ? text('ui.contacts.remove', { name: contact.name })
                : text('ui.contacts.removeEmpty')
            }
            onPress={() => onChange(contacts.filter((_, at) => at !== index))}
          >
            <X size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </fieldset>
      ))}
      {contacts.length < maxContacts ? (
        <Button
          icon={<Plus size="1.125rem" strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => onChange([...contacts, { name: '', reach: '' }])}
        >
          {text('ui.contacts.add')}
        </Button>
      ) : null}
    </div>
  )
}
