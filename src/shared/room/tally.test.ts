import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestAnswers } from '../doc/records.ts'
import { mayStandBeside, seriesOf, tally } from './tally.ts'

const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`)
const answersOf = (choices: readonly string[][]) =>
  new Map(choices.map((chosen, index) => [`person-${index}`, chosen]))
const choice = fc.constantFrom('a', 'b', 'c', 'd')
const answers = fc.array(fc.array(choice, { maxLength: 4 }), { maxLength: 14 }).map(answersOf)

test('B6 fewer than five answers show nothing at all, and nobody is counted who chose nothing', () => {
  const four = answersOf([['a'], ['a'], ['a'], ['b'], []])
  expect(tally({ id: 'q', answers: four }, [])).toEqual({ state: 'tooFew', id: 'q' })
})

test('B6 counts are even, hide a single answer, keep what is larger larger, and are near the truth', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const result = tally({ id: 'q', answers: given }, [])
      const answered = [...given.values()].filter((chosen) => chosen.length > 0)
      expect(result.state).toBe(answered.length < fewestAnswers ? 'tooFew' : 'shown')
      if (result.state !== 'shown') return
      expect(result.atLeast % fewestAnswers).toBe(0)
      expect(result.atLeast).toBeLessThanOrEqual(answered.length)
      const exact = (one: string) => answered.filter((chosen) => chosen.includes(one)).length
      const shown = (one: string) => result.counts.find((count) => count.choice === one)?.count ?? 0
      for (const one of ['a', 'b', 'c', 'd']) {
        expect(shown(one) % 2).toBe(0)
        expect(Math.abs(shown(one) - exact(one))).toBeLessThanOrEqual(1)
        if (exact(one) <= 1) expect(result.counts.map((count) => count.choice)).not.toContain(one)
        for (const other of ['a', 'b', 'c', 'd'])
          if (exact(one) < exact(other)) expect(shown(one)).toBeLessThanOrEqual(shown(other))
      }
    }),
  )
})

test('B6 the result does not depend on who answered, or on the order in which they did', () => {
  fc.assert(
    fc.property(fc.array(fc.array(choice, { minLength: 1, maxLength: 3 }), { minLength: 5 }), (given) => {
      const turned = new Map(given.map((chosen, index) => [`other-${index}`, chosen] as const).reverse())
      expect(tally({ id: 'q', answers: turned }, [])).toEqual(
        tally({ id: 'q', answers: answersOf(given) }, []),
      )
    }),
  )
})

/** All that adding and subtracting the shown counts can single out: everyone with the same answered questions together. */
function smallestGroup(sets: readonly ReadonlySet<string>[]): number {
  const everyone = [...new Set(sets.flatMap((set) => [...set]))]
  const sizes = everyone.map(
    (one) => everyone.filter((other) => sets.every((set) => set.has(one) === set.has(other))).length,
  )
  return Math.min(...sizes)
}

test('B7 no sum or difference of what one series shows is about fewer than five people', () => {
  const everyone = people(20)
  const sets = fc.array(fc.subarray(everyone, { minLength: 5 }), { minLength: 2, maxLength: 5 })
  // Mostly the same people, with a few who come and go: the dangerous case, and the usual one.
  const close = fc
    .array(fc.subarray(everyone.slice(12), { maxLength: 6 }), { minLength: 2, maxLength: 5 })
    .map((comers) => comers.map((some) => [...everyone.slice(0, 12), ...some]))
  fc.assert(
    fc.property(fc.oneof(sets, close), (given) => {
      const shown: Set<string>[] = []
      for (const answerers of given) {
        const set = new Set(answerers)
        const result = tally({ id: 'q', answers: new Map(answerers.map((one) => [one, ['a']])) }, shown)
        if (result.state === 'shown') shown.push(set)
        else expect(result).toEqual({ state: 'otherPeople', id: 'q' })
      }
      expect(smallestGroup(shown)).toBeGreaterThanOrEqual(fewestAnswers)
    }),
  )
})

test('B7 the same people may be shown again; one who came late, one who left and an unknown past may not', () => {
  const seven = people(7)
  const eight = people(8)
  expect(mayStandBeside(new Set(seven), [new Set(seven)])).toBe(true)
  expect(mayStandBeside(new Set(eight), [new Set(seven)])).toBe(false)
  expect(mayStandBeside(new Set(seven), [new Set(eight)])).toBe(false)
  expect(mayStandBeside(new Set(seven), [null])).toBe(false)
  expect(mayStandBeside(new Set(people(12)), [new Set(seven)])).toBe(true)
})

test('questions are of one series by the name before the slash', () => {
  expect([seriesOf('pulse/arrive'), seriesOf('pulse/leave'), seriesOf('votes')]).toEqual([
    'pulse',
    'pulse',
    null,
  ])
})
