import { expect, test } from 'vitest'
import { calendarDay } from '../report/days.ts'
import { chooseLanguage, directionOf, languageOf } from './languages.ts'

const day = (systemLocale: string) => calendarDay('2026-11-14', chooseLanguage('en', systemLocale).locale)

test('English words come in the order of day and month that the reader is used to', () => {
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

test('a language that is not offered is answered in English, chosen or by the computer', () => {
  expect(chooseLanguage('system', 'ja-JP').language).toBe('en')
  expect(chooseLanguage('system', 'en-AU').language).toBe('en')
})

test('a locale tells its language, however it is written', () => {
  expect(languageOf('de-AT')).toBe('de')
  expect(languageOf('AR_eg.UTF-8')).toBe('ar')
  expect(languageOf('deutsch')).toBeNull()
  expect(languageOf('')).toBeNull()
})

test('Arabic begins on the right, the others on the left', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('fr')).toBe('ltr')
})
