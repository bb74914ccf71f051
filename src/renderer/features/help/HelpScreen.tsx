import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import styles from './HelpScreen.module.css'

const parts = ['where', 'keep', 'guests', 'drafts', 'network', 'summary', 'delete', 'people', 'not'] as const

interface HelpScreenProps {
  onBack: () => void
  onSettings: () => void
  onCheck: () => void
}

/** What the program keeps, where, and what it cannot promise; and whom to turn to. */
export function HelpScreen({ onBack, onSettings, onCheck }: HelpScreenProps) {
  const text = useText()
  const [{ supportContacts }] = useSettings()
  return (
    <Page back={{ label: text('ui.back'), onPress: onBack }} width="reading">
      <ScreenHeading lead={text('help.lead')}>{text('help.title')}</ScreenHeading>
      {parts.map((part) => (
        <section key={part} aria-labelledby={`help-${part}`} className={styles['part']}>
          <h2 id={`help-${part}`}>{text(`help.${part}.title`)}</h2>
          <p>{text(`help.${part}.text`)}</p>
          {part === 'network' ? (
            <div>
              <Button onPress={onCheck}>{text('help.network.check')}</Button>
            </div>
          ) : null}
        </section>
      ))}
      <section aria-labelledby="help-contacts" className={styles['part']}>
        <h2 id="help-contacts">{text('help.contacts.title')}</h2>
        {supportContacts.length === 0 ? (
          <p>{text('help.contacts.none')}</p>
        ) : (
          <dl className={styles['contacts']}>
            {supportContacts.map((contact) => (
              <div key={`${contact.name}:${contact.reach}`}>
                <dt>{contact.name}</dt>
                <dd>{contact.reach}</dd>
              </div>
            ))}
          </dl>
        )}
        <div>
          <Button onPress={onSettings}>{text('help.contacts.add')}</Button>
        </div>
      </section>
    </Page>
  )
}
