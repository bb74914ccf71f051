import { expect, test } from 'vitest'
import { isDue, localDay } from './contacts-check.ts'

const now = new Date(2026, 10, 25, 0, 30).getTime()

test('the day is the one on the calendar here, also shortly after midnight', () => {
  expect(localDay(now)).toBe('2026-11-25')
  expect(localDay(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05')
})

test('contacts are due when they were never tried, or more than 90 days ago', () => {
  expect(isDue(null, now)).toBe(true)
  expect(isDue('2026-11-25', now)).toBe(false)
  expect(isDue('2026-08-27', now)).toBe(false)
  expect(isDue('2026-08-26', now)).toBe(true)
})
