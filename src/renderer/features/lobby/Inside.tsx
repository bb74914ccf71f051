import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import styles from './HostLobby.module.css'

/** Who was let in, under its heading. */
export function Inside({ children }: { children: ReactNode }) {
  const text = useText()
  return (
    <section aria-labelledby="inside" className={styles['part']}>
      <h2 id="inside" className={styles['title']}>
        {text('lobby.inside')}
      </h2>
      {children}
    </section>
  )
}
