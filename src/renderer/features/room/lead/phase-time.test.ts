import { expect, test } from 'vitest'
import { createText } from '#shared/text/text.ts'
import { aboutMinutes, phaseTime, timeWords } from './phase-time.ts'

const text = createText('en')
const minute = 60_000

function wordsAfter(elapsedMs: number, templateMinutes = 12, extraMinutes = 0) {
  const startedAt = 1_000_000
  return timeWords(text, phaseTime({ startedAt, extraMinutes }, templateMinutes, startedAt + elapsedMs))
}

test('the first minute is called the beginning, not zero minutes', () => {
  expect(wordsAfter(59_999)).toEqual({ main: 'Beginning', aside: 'of about 12 minutes' })
})

test('one minute is a minute', () => {
  expect(wordsAfter(0, 1).aside).toBe('of about 1 minute')
  expect(wordsAfter(3 * minute, 1).aside).toBe('Past the suggested minute, as long as it is needed')
})

test('minutes are counted in whole ones and set beside the suggestion', () => {
  expect(wordsAfter(7 * minute + 40_000)).toEqual({ main: '7 minutes in', aside: 'of about 12 minutes' })
  expect(wordsAfter(minute).main).toBe('1 minute in')
})

test('going over is said calmly and never counted down', () => {
  expect(wordsAfter(12 * minute)).toEqual({ main: '12 minutes in', aside: 'A little over, no hurry' })
  expect(wordsAfter(40 * minute).aside).toBe('Past the suggested 12 minutes, as long as it is needed')
})

test('added minutes belong to the suggestion', () => {
  expect(wordsAfter(13 * minute, 12, 5).aside).toBe('of about 17 minutes')
})

test('a clock behind the facilitator’s is at the beginning', () => {
  const time = phaseTime({ startedAt: 10 * minute, extraMinutes: 0 }, 5, minute)
  expect(time).toMatchObject({ elapsedMinutes: 0, fraction: 0, state: 'within' })
})

test('the ring is full when the time is over and stays full', () => {
  expect(phaseTime({ startedAt: 0, extraMinutes: 0 }, 10, 5 * minute).fraction).toBe(0.5)
  expect(phaseTime({ startedAt: 0, extraMinutes: 0 }, 10, 500 * minute).fraction).toBe(1)
})

test('suggestions shorter than a minute are words too', () => {
  expect(aboutMinutes(text, 0.5)).toBe('under a minute, no hurry')
  expect(aboutMinutes(text, 1)).toBe('about 1 minute, no hurry')
  expect(aboutMinutes(text, 12)).toBe('about 12 minutes, no hurry')
})

test('a time that was stopped stands still, and says so', () => {
  const time = phaseTime({ startedAt: 0, extraMinutes: 0, pausedAt: 3 * minute }, 12, 90 * minute)
  expect(timeWords(text, time)).toEqual({ main: '3 minutes in', aside: 'The time is stopped' })
})

test('an open length is never over', () => {
  const time = phaseTime({ startedAt: 0, extraMinutes: 0, isOpen: true }, 2, 90 * minute)
  expect(time).toMatchObject({ state: 'within', fraction: 0 })
  expect(timeWords(text, time)).toEqual({ main: '90 minutes in', aside: 'as long as it is needed' })
})
