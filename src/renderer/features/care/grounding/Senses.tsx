import { useText } from '#renderer/hooks/use-window.ts'
import styles from './Senses.module.css'

const steps = ['five', 'four', 'three', 'two', 'one'] as const

/** Five things to see, four to feel, down to one: a way back to the room one is in. */
export function Senses() {
  const text = useText()
  return (
    <>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step}>{text(`care.senses.${step}`)}</li>
        ))}
      </ol>
      <p>{text('care.sensesText')}</p>
    </>
  )
}
