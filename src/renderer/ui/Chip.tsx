import styles from './Chip.module.css'

interface ChipProps {
  /** A person's name, or a word or two. */
  children: string
  /** Shows the first letter in a circle, for people. */
  person?: boolean
  /** Quieter, for someone who is not connected right now. */
  dimmed?: boolean
}

/** A name or a word in a small frame. It does nothing when pressed. */
export function Chip({ children, person = false, dimmed = false }: ChipProps) {
  return (
    <span className={`${styles['chip']} ${person ? styles['person'] : ''} ${dimmed ? styles['dimmed'] : ''}`}>
      {person ? (
        <span className={styles['initial']} data-letter={firstLetter(children)} aria-hidden="true" />
      ) : null}
      {children}
    </span>
  )
}

function firstLetter(name: string): string {
  return ([...name.trim()][0] ?? '').toLocaleUpperCase()
}
