import { expect, test } from 'vitest'
import { calendarDay } from '#shared/report/days.ts'
import { readerLocale } from './reader-locale.ts'

const day = (language: string) => calendarDay('2026-11-14', readerLocale(language))

test('the words are English and the order is the reader’s own', () => {
  expect(day('en-US')).toBe('November 14, 2026')
  expect(day('en-GB')).toBe('14 November 2026')
  expect(day('de-DE')).toBe('14 November 2026')
  expect(day('de')).toBe('14 November 2026')
  expect(day('en')).toBe('November 14, 2026')
})

test('where the year comes first, and for a tag that is none, the day comes before the month', () => {
  expect(day('ja-JP')).toBe('14 November 2026')
  expect(day('not a tag')).toBe('14 November 2026')
  expect(day('')).toBe('14 November 2026')
})
