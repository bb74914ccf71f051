import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import styles from './ListRow.module.css'

interface ListRowProps {
  title: string
  detail?: string
  /** Quiet facts beside the title. */
  facts?: readonly string[]
  onOpen: () => void
  isDisabled?: boolean
  /** Controls of their own after the row, for example a menu. */
  trailing?: ReactNode
}

/** One line of a list; pressing it opens what it names. Use inside `<ul>`. */
export function ListRow({ title, detail, facts = [], onOpen, isDisabled = false, trailing }: ListRowProps) {
  return (
    <li className={styles['row']}>
      <Button className={styles['open'] ?? ''} onPress={onOpen} isDisabled={isDisabled}>
        <span className={styles['words']}>
          <span className={styles['title']}>{title}</span>
          {detail ? <span className={styles['detail']}>{detail}</span> : null}
        </span>
        {facts.map((fact) => (
          <span key={fact} className={styles['fact']}>
            {fact}
          </span>
        ))}
        {trailing ? null : (
          <span className={styles['chevron']}>
            <ChevronRight size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          </span>
        )}
      </Button>
      {trailing}
    </li>
  )
}
