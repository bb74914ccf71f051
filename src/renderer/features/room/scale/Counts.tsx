import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { Result } from '#shared/doc/records.ts'
import styles from './scale.module.css'

interface CountsProps {
  /** Null until the host has counted. */
  result: Result | null
  /** What could be chosen, in the order in which it stands. */
  choices: readonly { id: string; label: string; after?: ReactNode }[]
}

/** What may be told of the answers. The counts come guarded; nothing here counts. */
export function Counts({ result, choices }: CountsProps) {
  const text = useText()
  if (!result) return <p role="status">{text('kinds.counts.coming')}</p>
  if (result.state !== 'shown')
    return (
      <p role="status" className={styles['says']}>
        {text(`kinds.counts.${result.state}`)}
      </p>
    )
  const counts = new Map(result.counts.map(({ choice, count }) => [choice, count]))
  const most = Math.max(1, ...counts.values())
  return (
    <section aria-label={text('kinds.counts')} className={styles['counts']}>
      <ul>
        {choices.map(({ id, label, after }) => {
          const count = counts.get(id) ?? 0
          return (
            <li key={id}>
              <span className={styles['choice']} dir="auto">
                {label}
              </span>
              <span className={styles['bar']} aria-hidden="true">
                <span className={styles['filled']} style={{ inlineSize: `${(100 * count) / most}%` }} />
              </span>
              <span className={styles['count']}>{text('kinds.counts.about', { count })}</span>
              {after}
            </li>
          )
        })}
      </ul>
      <p className={styles['says']}>{text('kinds.counts.rounded')}</p>
    </section>
  )
}
