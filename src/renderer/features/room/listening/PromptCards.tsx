import { useText } from '#renderer/hooks/use-window.ts'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import type { Phase } from '#shared/template/schema.ts'
import type { TextKey } from '#shared/text/en.ts'
import styles from './listening.module.css'

type Kind = Phase['kind']

const always: readonly TextKey[] = ['listen.card.how', 'listen.card.edges', 'listen.card.watch']

/** What helps a listener in each kind of phase, the most likely need first. */
const cards: Readonly<Record<Kind, readonly TextKey[]>> = {
  information: ['listen.card.own', 'listen.card.watch'],
  write: ['listen.card.wait', 'listen.card.pictures', ...always],
  notes: ['listen.card.back', 'listen.card.normal', 'listen.card.blame', 'listen.card.pictures', ...always],
  round: ['listen.card.back', 'listen.card.normal', 'listen.card.advice', 'listen.card.pictures', ...always],
  timeline: ['listen.card.blame', 'listen.card.pictures', ...always],
  pause: ['listen.card.watch'],
  scale: ['listen.card.curious', 'listen.card.watch'],
  themes: ['listen.card.blame', 'listen.card.back', 'listen.card.edges'],
  votes: ['listen.card.edges', 'listen.card.curious'],
  actions: ['listen.card.advice', 'listen.card.blame', 'listen.card.edges'],
  appreciations: ['listen.card.thanks', 'listen.card.edges'],
  ritual: ['listen.card.faith', 'listen.card.watch'],
}

/** Kinds in which a question is asked aloud and waited after. */
const asked: readonly Kind[] = ['write', 'notes', 'round', 'timeline', 'themes', 'appreciations']

/** Sentences to lean on in this phase, and open questions. Closed until they are wanted. */
export function PromptCards({ phase, isLast }: { phase: Phase; isLast: boolean }) {
  const text = useText()
  const lines = isLast ? (['listen.card.end', ...cards[phase.kind]] as const) : cards[phase.kind]
  return (
    <section>
      {asked.includes(phase.kind) ? (
        <p className={styles['silence']}>
          <span aria-hidden="true">{'◌'}</span>
          {text('room.silence')}
        </p>
      ) : null}
      <Disclosure title={text('listen.cards')} level={2}>
        <ul className={styles['cards']}>
          {lines.map((key) => (
            <li key={key}>{text(key)}</li>
          ))}
        </ul>
      </Disclosure>
      {asked.includes(phase.kind) ? (
        <Disclosure title={text('listen.questions')} level={2}>
          <ul className={styles['cards']}>
            {openQuestions.map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  )
}

const openQuestions: readonly TextKey[] = [
  'listen.question.more',
  'listen.question.like',
  'listen.question.helped',
  'listen.question.sense',
  'listen.question.missing',
  'listen.question.support',
]
