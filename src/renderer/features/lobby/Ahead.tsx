import { useText } from '#renderer/hooks/use-window.ts'
import { minutesText } from '#renderer/ui/template-text.ts'
import type { Template } from '#shared/template/schema.ts'
import styles from './HostLobby.module.css'

/** What leading will be, for someone who has never done it: the parts, and that the words and the way on are given. */
export function Ahead({ template }: { template: Template }) {
  const text = useText()
  return (
    <section aria-labelledby="ahead" className={styles['ahead']}>
      <h2 id="ahead" className={styles['title']}>
        {text('lobby.ahead', { minutes: minutesText(text, template.minutes) })}
      </h2>
      <ol className={styles['parts']}>
        {template.phases.map((phase) => (
          <li key={phase.id}>{phase.title}</li>
        ))}
      </ol>
      <p>{text('lobby.aheadText')}</p>
    </section>
  )
}
