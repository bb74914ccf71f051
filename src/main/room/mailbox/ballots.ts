import type * as Y from 'yjs'
import { resultsMap, revealsMap } from '#shared/doc/keys.ts'
import { local } from '#shared/doc/origin.ts'
import { parseOnce } from '#shared/doc/parse-once.ts'
import { type Result, resultSchema } from '#shared/doc/records.ts'
import type { Id } from '#shared/ids.ts'
import { seriesOf, tally } from '#shared/room/tally.ts'

/** Questions at once; a room has a handful. */
const maxQuestions = 100

/**
 * Answers, in memory only and only until they are counted; what stays of them is who answered, as long as the room is open,
 * for the guard of `tally`. A host that crashed is told them again by the machines of those who gave them.
 */
export interface Ballots {
  answer: (personId: Id, questionId: string, choices: readonly string[]) => 'held' | 'late' | 'refused'
  /** Writes the result of a question that is to be shown, once enough have answered. */
  show: (questionId: string) => void
  /** Counts of people who have answered what is not shown yet. */
  waiting: () => Map<string, number>
  /** Someone is gone for good: what they said and was not counted goes with them. */
  forget: (personId: Id) => void
}

export function createBallots(shared: Y.Doc): Ballots {
  const open = new Map<string, Map<Id, readonly string[]>>()
  const counted = new Map<string, ReadonlySet<Id>>()
  const results = resultsMap(shared)
  const resultOf = (id: string): Result | null => parseOnce(resultSchema, results.get(id))

  function earlierThan(questionId: string) {
    const series = seriesOf(questionId)
    if (series === null) return []
    return [...results.keys()]
      .filter((id) => id !== questionId && seriesOf(id) === series && resultOf(id)?.state === 'shown')
      .map((id) => counted.get(id) ?? null)
  }

  function show(questionId: string): void {
    const answers = open.get(questionId)
    if (!answers || resultOf(questionId)?.state === 'shown') return
    const result = tally({ id: questionId, answers }, earlierThan(questionId))
    if (result.state !== resultOf(questionId)?.state)
      shared.transact(() => results.set(questionId, result), local)
    if (result.state !== 'shown') return
    counted.set(questionId, new Set(answers.keys()))
    open.delete(questionId)
  }

  return {
    answer(personId, questionId, choices) {
      if (resultOf(questionId)?.state === 'shown') return 'late'
      const answers = open.get(questionId) ?? new Map()
      if (!open.has(questionId) && open.size >= maxQuestions) return 'refused'
      open.set(questionId, answers)
      if (choices.length > 0) answers.set(personId, choices)
      else answers.delete(personId)
      if (revealsMap(shared).get(questionId) === true) show(questionId)
      return 'held'
    },
    show,
    waiting: () => new Map([...open].map(([id, answers]) => [id, answers.size])),
    forget(personId) {
      for (const answers of open.values()) answers.delete(personId)
    },
  }
}
