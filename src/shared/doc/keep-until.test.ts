import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isOver, localDay, usualKeep } from './keep-until.ts'

const hourMs = 60 * 60 * 1000
const until = (day: string) => ({ kind: 'until', day }) as const

test('days are counted over 29 February, the end of a year and 2038', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2028-02-29', 365)).toBe('2029-02-28')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2038-01-18', 2)).toBe('2038-01-20')
})

test('a change to or from summer time adds or takes no day', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
})

test('a session is kept through the whole of its last day, wherever this computer is', () => {
  const lastMoment = Date.parse('2027-02-15T00:00:00-12:00')
  expect(isOver(until('2027-02-14'), lastMoment - 1)).toBe(false)
  expect(isOver(until('2027-02-14'), lastMoment)).toBe(true)
})

test('no time zone this computer could be in ends the day early', () => {
  const zones = fc.integer({ min: -12, max: 14 })
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 23 }), (zone, hour) => {
      const moment = Date.parse('2027-02-14T00:00:00Z') - zone * hourMs + hour * hourMs
      expect(isOver(until('2027-02-14'), moment)).toBe(false)
    }),
  )
})

test('what has no day is never over by itself', () => {
  for (const kind of ['always', 'destroy'] as const) expect(isOver({ kind }, Date.UTC(2999, 0))).toBe(false)
})

test('a session planned for later is kept from that day on', () => {
  const now = new Date(2026, 10, 22, 12).getTime()
  expect(usualKeep(now, null)).toEqual(until('2027-02-20'))
  expect(usualKeep(now, now + 10 * 24 * hourMs)).toEqual(until('2027-03-02'))
  expect(usualKeep(now, now - 10 * 24 * hourMs)).toEqual(until('2027-02-20'))
})

test('the day of a moment is the one on this computer’s calendar', () => {
  expect(localDay(new Date(2028, 1, 29, 23, 59).getTime())).toBe('2028-02-29')
})
