import styles from './SkipLink.module.css'

/** The first stop of the Tab key: past everything above the content, which is the element with the id `content`. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a className={styles['skip']} href="#content">
      {children}
    </a>
  )
}
