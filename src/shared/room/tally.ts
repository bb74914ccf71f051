import { fewestAnswers, type Result } from '../doc/records.ts'

/**
 * What may be told of answers: THE guard against learning from counts what one person said. It is pure, and nothing
 * else turns answers into counts.
 */

/** One question as the host has it: who answered, and what. */
export interface Ballot {
  id: string
  /** Person id → what that person chose. */
  answers: ReadonlyMap<string, readonly string[]>
}

/** Who answered the questions of the same series that were shown before; null for one of which that is not known. */
export type EarlierAnswerers = readonly (ReadonlySet<string> | null)[]

/**
 * The counts of one question as all may see them: none below five answers; none where other people answered an earlier
 * question of the series; even, so that a single answer shows nowhere; by choice, in an order that says nothing.
 */
export function tally({ id, answers }: Ballot, earlier: EarlierAnswerers): Result {
  const answerers = new Set(
    [...answers].flatMap(([personId, choices]) => (choices.length > 0 ? [personId] : [])),
  )
  if (answerers.size < fewestAnswers) return { state: 'tooFew', id }
  if (!mayStandBeside(answerers, earlier)) return { state: 'otherPeople', id }
  const exact = new Map<string, number>()
  for (const choices of answers.values())
    for (const choice of new Set(choices)) exact.set(choice, (exact.get(choice) ?? 0) + 1)
  const counts = [...exact]
    .map(([choice, count]) => ({ choice, count: toEven(count) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.choice < b.choice ? -1 : 1))
  return { state: 'shown', id, atLeast: answerers.size - (answerers.size % fewestAnswers), counts }
}

/**
 * Whether no sum or difference of the shown counts is about fewer than five people. People who answered exactly the same
 * questions are one group; whatever is added and subtracted, a group stands or falls as a whole, so each must be
 * large enough.
 */
export function mayStandBeside(answerers: ReadonlySet<string>, earlier: EarlierAnswerers): boolean {
  const groups = new Map<string, number>()
  const sets: ReadonlySet<string>[] = [answerers]
  for (const set of earlier) {
    if (set === null) return false
    sets.push(set)
  }
  for (const personId of new Set(sets.flatMap((set) => [...set]))) {
    const group = sets.map((set) => (set.has(personId) ? '1' : '0')).join('')
    groups.set(group, (groups.get(group) ?? 0) + 1)
  }
  return [...groups.values()].every((size) => size >= fewestAnswers)
}

/** Questions named `series/name` are one series: how people arrive and how they leave. Null for a question of its own. */
export function seriesOf(questionId: string): string | null {
  const end = questionId.indexOf('/')
  return end > 0 ? questionId.slice(0, end) : null
}

/** To the nearest even number, an odd one to the nearest multiple of four: 1 is 0, 3 and 5 are 4. Keeps what is larger larger. */
function toEven(count: number): number {
  if (count % 2 === 0) return count
  return count % 4 === 1 ? count - 1 : count + 1
}
