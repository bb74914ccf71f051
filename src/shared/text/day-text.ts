import type { Text } from './text.ts'

/** A calendar day (YYYY-MM-DD) in words, the same day wherever this computer is. */
export function dayText(text: Text, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return text('keep.day', { day: new Date(year, month - 1, date) })
}
