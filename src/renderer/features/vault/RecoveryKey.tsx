import { useText } from '#renderer/hooks/use-window.ts'
import styles from './vault.module.css'

/** The key as it is written down: a list of groups, large enough to copy by hand, and all that is printed. */
export function RecoveryKey({ recoveryKey }: { recoveryKey: string }) {
  const text = useText()
  return (
    <div className="recovery-sheet">
      <p className={styles['words']}>{text('vault.recovery.label')}</p>
      <ol dir="ltr" className={styles['key']} aria-label={text('vault.recovery.title')}>
        {recoveryKey.split(' ').map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ol>
    </div>
  )
}
