import { useNow, useText } from '#renderer/hooks/use-window.ts'
import type { Session } from '#shared/doc/records.ts'
import styles from './PhaseClock.module.css'
import { phaseTime, timeWords } from './phase-time.ts'

/** A glance every few seconds is enough for whole minutes. */
const glanceMs = 5_000

const radius = 15
const round = 2 * Math.PI * radius

/** How long the room has been here, beside what was suggested. It never warns and never counts down. */
export function PhaseClock({ timer, templateMinutes }: { timer: Session['timer']; templateMinutes: number }) {
  const text = useText()
  const now = useNow(glanceMs)
  const time = phaseTime(timer, templateMinutes, now)
  const words = timeWords(text, time)
  return (
    <div className={styles['clock']}>
      <svg viewBox="0 0 36 36" className={styles['ring']} aria-hidden="true">
        <circle cx="18" cy="18" r={radius} />
        <circle
          cx="18"
          cy="18"
          r={radius}
          className={styles['passed']}
          strokeDasharray={`${round * time.fraction} ${round}`}
        />
      </svg>
      <p>
        <span className={styles['main']}>{words.main}</span>
        <span className={styles['aside']}>{words.aside}</span>
      </p>
    </div>
  )
}
