import { useText } from '#renderer/hooks/use-window.ts'
import styles from './PauseSign.module.css'

/** Silence, with something calm to rest the eyes on. There is nothing to write and nothing to do. */
export function PauseSign() {
  const text = useText()
  return (
    <div className={styles['pause']}>
      <span className={styles['sign']} aria-hidden="true">
        <span />
      </span>
      <p>{text('room.pauseText')}</p>
    </div>
  )
}
