import { useText } from '#renderer/hooks/use-window.ts'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import styles from './settle.module.css'

/** What people said of how they would like to be met; those who said nothing are not in it. */
export function Wishes({ people, about }: Pick<SessionSnapshot, 'people' | 'about'>) {
  const text = useText()
  const said = people.flatMap((person) => {
    const wish = about.get(person.id)
    return wish ? [{ person, wish }] : []
  })
  if (said.length === 0) return null
  return (
    <section aria-labelledby="wishes" className={styles['part']}>
      <h2 id="wishes">{text('settle.wishes')}</h2>
      <dl className={styles['wishes']}>
        {said.map(({ person, wish }) => (
          <div key={person.id}>
            <dt dir="auto">{person.name}</dt>
            <dd>
              {wish.address ? <span dir="auto">{wish.address}</span> : null}
              {wish.language ? <span dir="auto">{wish.language}</span> : null}
              {wish.listening ? <span>{text('settle.wish.listening')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
