/** The day of a moment, in words, where this computer is. */
export function dayOf(ms: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(ms)
}

/** A calendar day (YYYY-MM-DD) in words. It belongs to no time zone, so none may move it. */
export function calendarDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
