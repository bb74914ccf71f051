import { expect, test } from 'vitest'
import { count, fail, mergeTallies, neverFigure, newTally } from './part.ts'
import { createRandom } from './random.ts'
import { formatReport, type Outcome } from './report.ts'

const line = { what: 'Kills', done: 'kills', unit: 'kills', bad: ['lost', 'crashes'] }
const run: Outcome = {
  ...{ name: '', figures: [], failures: [], skipped: null, tookMs: 1000, quick: false, seed: 7 },
  ...{ commit: 'abc1234', day: '2026-01-01', machine: 'a machine' },
}

function tallyOf(kills: number, lost: number) {
  const tally = newTally()
  count(tally, 'kills', kills)
  for (let one = 0; one < lost; one++) fail(tally, 'lost', `kill ${one}`)
  return tally
}

test('a figure holds when everything was done and nothing bad happened', () => {
  expect(neverFigure(tallyOf(1000, 0), line)).toEqual({
    what: 'Kills',
    measured: '1,000 kills: 0 lost, 0 crashes',
    target: '0 lost, 0 crashes',
    ok: true,
  })
})

test('a figure falls short when one bad thing happened in any process, or when nothing was done', () => {
  expect(neverFigure(mergeTallies([tallyOf(5, 0), tallyOf(5, 1)]), line)).toMatchObject({
    measured: '10 kills: 1 lost, 0 crashes',
    ok: false,
  })
  expect(neverFigure(newTally(), line).ok).toBe(false)
})

test('the report says which rows do not hold, what was quick and what was not proved', () => {
  const short = { ...run, name: 'kills', figures: [neverFigure(tallyOf(3, 2), line)] }
  const skipped = { ...run, name: 'full-disk', skipped: 'mounting needs root', quick: true }
  const text = formatReport([short, skipped], ['kills', 'full-disk', 'speed'])
  expect(text).toContain('| Kills | 3 kills: 2 lost, 0 crashes | 0 lost, 0 crashes | **no** | kills |')
  expect(text).toContain(
    '| full-disk | not done: mounting needs root | | **not proved** | full-disk, **quick** |',
  )
  expect(text).toContain('| speed | not done | | **not proved** | |')
  expect(text).toContain('| kills | 2026-01-01 | abc1234 | 7 | 1 s | a machine |')
})

test('the same seed draws the same again, within its bounds', () => {
  const draws = (seed: number) => {
    const random = createRandom(seed)
    return Array.from({ length: 1000 }, () => random.below(10))
  }
  expect(draws(7)).toEqual(draws(7))
  expect(draws(7)).not.toEqual(draws(8))
  expect(new Set(draws(7))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
})
