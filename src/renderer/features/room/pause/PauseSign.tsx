import { useText } from '#renderer/hooks/use-window.ts'
import styles from './PauseSign.module.css'

/** Something calm to rest the eyes on, and words that say there is nothing to do; those of a pause unless given. */
export function PauseSign({ children }: { children?: string }) {
  const text = useText()
  return (
    <div className={styles['pause']}>
      <span className={styles['sign']} aria-hidden="true">
        <span />
      </span>
      <p>{children ?? text('room.pauseText')}</p>
    </div>
  )
}
