import { useText } from '#renderer/hooks/use-window.ts'
import type { SupportContact } from '#shared/doc/records.ts'
import styles from './SupportContacts.module.css'

/** The session's contacts, and the emergency number, which nobody has to enter. */
export function SupportContacts({ contacts }: { contacts: readonly SupportContact[] }) {
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
      <p>{text('care.supportNow')}</p>
    </div>
  )
}
