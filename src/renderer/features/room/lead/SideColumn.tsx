import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './SideColumn.module.css'

interface SideColumnProps {
  phase: Phase
  /** Who was let in. */
  people: ReactNode
  /** Who waits at the door. */
  door: ReactNode
}

/** What only those who lead see: words to say, what to leave out, who is here. */
export function SideColumn({ phase, people, door }: SideColumnProps) {
  const text = useText()
  return (
    <div className={styles['side']}>
      {door}
      {phase.kind === 'information' ? null : (
        <section>
          <h2 className={styles['title']}>{text('room.script')}</h2>
          <p className={styles['script']}>{phase.script}</p>
          {phase.kind === 'write' || phase.kind === 'notes' ? (
            <p className={styles['tip']}>{text('room.silence')}</p>
          ) : null}
        </section>
      )}
      {phase.avoid.length > 0 ? (
        <section>
          <h2 className={styles['title']}>{text('room.avoid')}</h2>
          <ul className={styles['avoid']}>
            {phase.avoid.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2 className={styles['title']}>{text('room.people')}</h2>
        {people}
      </section>
    </div>
  )
}
