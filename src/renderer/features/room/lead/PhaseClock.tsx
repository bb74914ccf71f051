import { useText } from '#renderer/hooks/use-window.ts'
import styles from './PhaseClock.module.css'
import { type PhaseTime, timeWords } from './phase-time.ts'

const radius = 15
const round = 2 * Math.PI * radius

/** How long the room has been here, beside what was suggested. It never warns and never counts down. */
export function PhaseClock({ time }: { time: PhaseTime }) {
  const text = useText()
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
