/** A number that nobody tried for three months may be nobody's by now. */
const goodForDays = 90
const dayMs = 24 * 60 * 60 * 1000

/** The calendar day (YYYY-MM-DD) of a moment where this computer is. */
export function localDay(ms: number): string {
  const date = new Date(ms)
  const part = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}

/** Whether it is time to try the contacts again: never tried, or more than 90 days ago. */
export function isDue(checkedOn: string | null, now: number): boolean {
  if (checkedOn === null) return true
  return Date.parse(`${localDay(now)}T00:00:00Z`) - Date.parse(`${checkedOn}T00:00:00Z`) > goodForDays * dayMs
}
