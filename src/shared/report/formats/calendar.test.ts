import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { testId } from '../../doc/testing.ts'
import { createText, type Text } from '../../text/text.ts'
import { followUpsToCalendar } from './calendar.ts'

const text = createText('en-GB')
const followUps = [
  { id: testId(1), kind: 'days', day: '2026-11-26' },
  { id: testId(2), kind: 'month', day: '2026-12-22' },
] as const

const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

describe('check-ins for a calendar', () => {
  test('are whole days with an alarm in the morning, and say nothing of what they are about', () => {
    const events = eventsOf(followUpsToCalendar(followUps, text))
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ['Check-in', '2026-11-26'],
      ['Check-in', '2026-12-22'],
    ])
    const [alarm] = events[0]?.component.getAllSubcomponents('valarm') ?? []
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT9H')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2)
  })

  test('keep to lines of 75 bytes and read back whatever a language says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (words) => {
        const clean = words.replace(/\p{Cc}|\p{Cs}/gu, '') || 'x'
        const say: Text = Object.assign(() => clean, { language: 'ar' as const, locale: 'ar' })
        const file = followUpsToCalendar(followUps.slice(0, 1), say)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(eventsOf(file)[0]?.summary).toBe(clean)
      }),
    )
  })
})
