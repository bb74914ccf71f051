import { useText } from '#renderer/hooks/use-window.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './PhaseHeading.module.css'

/** The question, as the largest thing on the screen, with what it is for. */
export function PhaseHeading({ phase }: { phase: Phase }) {
  const text = useText()
  const [question, ...more] = phase.prompts
  return (
    <div className={styles['heading']}>
      <p className={styles['kicker']}>
        <span>{phase.title}</span>
        <span>{text(`room.kind.${phase.kind}`)}</span>
      </p>
      <h1 id="question" className={styles['question']} tabIndex={-1}>
        {question}
      </h1>
      <p className={styles['purpose']}>{phase.purpose}</p>
      {more.length > 0 ? (
        <div className={styles['more']}>
          <p>{text('room.morePrompts')}</p>
          <ul>
            {more.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
