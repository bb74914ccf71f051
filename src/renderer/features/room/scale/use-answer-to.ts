import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useStore } from '#renderer/hooks/use-store.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import type { Result } from '#shared/doc/records.ts'
import { reveal } from '#shared/doc/reveals.ts'

export interface AnswerTo {
  /** What this person chose; empty where they chose nothing. */
  choices: readonly string[]
  /** How far it got; null where nothing was chosen. */
  state: 'sending' | 'held' | 'late' | 'refused' | 'revealed' | null
  isRevealed: boolean
  result: Result | null
  /** How many have answered, for those who lead. */
  answers: number
  choose: (choices: readonly string[]) => void
  /** Closes the question and has the counts shown to all. */
  show: () => void
}

/** A question whose answers go to the host alone and are only counted. */
export function useAnswerTo(session: LiveSession, id: string): AnswerTo {
  const snapshot = useSessionSnapshot(session)
  const { mailbox, shared } = session
  const given = useStore(mailbox.given).find((one) => one.kind === 'answer' && one.id === id)
  const answer = given?.kind === 'answer' ? given : null
  const waiting = useStore(mailbox.desk).waiting.find((one) => one.id === id)
  const choices = answer?.choices ?? []
  return {
    choices,
    state: choices.length === 0 ? null : (answer?.state ?? null),
    isRevealed: snapshot?.revealed.has(id) ?? false,
    result: snapshot?.results.get(id) ?? null,
    answers: waiting?.answers ?? 0,
    choose: (next) => mailbox.answer(id, next),
    show: () => reveal(shared, id),
  }
}
