import { useText } from '#renderer/hooks/use-window.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { Person } from '#shared/doc/records.ts'
import styles from './HostLobby.module.css'

interface InsideProps {
  people: readonly Person[]
  /** Ids of those whose computer is connected; null while the room is not open. */
  present: readonly string[] | null
  ownId: string
}

/** Who was let in. */
export function Inside({ people, present, ownId }: InsideProps) {
  const text = useText()
  return (
    <section aria-labelledby="inside" className={styles['part']}>
      <h2 id="inside" className={styles['title']}>
        {text('lobby.inside')}
      </h2>
      <ul className={styles['people']}>
        {people.map((person) => {
          const isAway = person.id !== ownId && present !== null && !present.includes(person.id)
          return (
            <li key={person.id}>
              <Chip person dimmed={isAway}>
                {person.id === ownId ? text('lobby.you', { name: person.name }) : person.name}
              </Chip>
              {isAway ? <VisuallyHidden>{text('lobby.notConnected')}</VisuallyHidden> : null}
            </li>
          )
        })}
      </ul>
      {people.length < 2 ? <p className={styles['quiet']}>{text('lobby.nobodyYet')}</p> : null}
    </section>
  )
}
