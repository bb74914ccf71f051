import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { Person } from '#shared/doc/records.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './SideColumn.module.css'

interface SideColumnProps {
  phase: Phase
  people: readonly Person[]
  /** Ids of those whose computer is in the room now; null while no room is open. */
  present: readonly string[] | null
  ownId: string
  /** Who waits at the door. */
  door: ReactNode
}

/** What only those who lead see: words to say, what to leave out, who is here. */
export function SideColumn({ phase, people, present, ownId, door }: SideColumnProps) {
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
        <ul className={styles['people']}>
          {people.map((person) => {
            const isAway = person.id !== ownId && present !== null && !present.includes(person.id)
            return (
              <li key={person.id}>
                <Chip person dimmed={isAway}>
                  {person.id === ownId ? text('room.personYou', { name: person.name }) : person.name}
                </Chip>
                {isAway ? <VisuallyHidden>{text('room.personAway')}</VisuallyHidden> : null}
              </li>
            )
          })}
        </ul>
        {people.length < 2 ? <p className={styles['tip']}>{text('room.nobodyElse')}</p> : null}
      </section>
    </div>
  )
}
