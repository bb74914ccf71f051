import { encodeUtf8 } from 'lib0/string'
import type { FollowUp } from '../../doc/records.ts'
import type { Text } from '../../text/text.ts'

/** Longest line in bytes (RFC 5545, 3.1); what is longer goes on in the next line behind a space. */
const lineBytes = 75

/** The alarm sounds in the morning of the day. */
const alarm = 'PT9H'

/**
 * Follow-ups as a calendar file (RFC 5545). An entry says that there is a check-in and nothing of what it is about: a
 * calendar is seen by many eyes. Times of making are left out by taking the day itself for them.
 */
export function followUpsToCalendar(followUps: readonly FollowUp[], text: Text): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stillpoint//Stillpoint//EN',
    ...followUps.flatMap((followUp) => event(followUp, text)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event({ id, day }: FollowUp, text: Text): string[] {
  const date = day.replaceAll('-', '')
  const name = escaped(text('report.followUp.event'))
  return [
    'BEGIN:VEVENT',
    `UID:${id}@stillpoint.invalid`,
    `DTSTAMP:${date}T000000Z`,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${name}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${name}`,
    `TRIGGER:${alarm}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function escaped(value: string): string {
  return value.replace(/[\\;,]/g, (found) => `\\${found}`).replaceAll('\n', '\\n')
}

/** Breaks between characters, never inside one. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = encodeUtf8(character).length
    if (bytes + size > lineBytes) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}
