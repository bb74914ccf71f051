import { useText } from '#renderer/hooks/use-window.ts'
import type { SupportContact } from '#shared/doc/records.ts'
import { dayText } from '#shared/text/day-text.ts'
import styles from './SupportContacts.module.css'

interface SupportContactsProps {
  contacts: readonly SupportContact[]
  /** The day on which somebody last tried them (YYYY-MM-DD), or null when nobody said. */
  checkedOn: string | null
}

/** The organisation's contacts, and the emergency number, which nobody has to enter. */
export function SupportContacts({ contacts, checkedOn }: SupportContactsProps) {
  const text = useText()
  return (
    <div className={styles['contacts']}>
      {contacts.length > 0 ? (
        <dl className={styles['list']}>
          {contacts.map((contact) => (
            <div key={`${contact.name} ${contact.reach}`}>
              <dt dir="auto">{contact.name}</dt>
              <dd dir="auto">{contact.reach}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{text('care.noContacts')}</p>
      )}
      {contacts.length > 0 ? (
        <p>
          {checkedOn === null
            ? text('care.contactsUnchecked')
            : text('care.contactsChecked', { day: dayText(text, checkedOn) })}
        </p>
      ) : null}
      <p>{text('care.supportNow')}</p>
    </div>
  )
}
