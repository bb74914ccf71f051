import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import styles from './ActionList.module.css'
import { ActionList } from './ActionList.tsx'

/** What the room takes further, and what it agrees to do about it. */
export function ActionsWork({ session }: { session: LiveSession }) {
  const text = useText()
  const themes = (useSessionSnapshot(session)?.work.themes ?? []).filter((theme) => theme.chosen)
  return (
    <>
      {themes.length > 0 ? (
        <section aria-label={text('kinds.actions.themes')} className={styles['themes']}>
          <h2>{text('kinds.actions.themes')}</h2>
          <ul>
            {themes.map((theme) => (
              <li key={theme.id} dir="auto">
                {theme.title}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ActionList session={session} />
    </>
  )
}
