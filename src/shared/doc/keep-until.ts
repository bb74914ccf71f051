import type { Keep } from './records.ts'

const dayMs = 24 * 60 * 60 * 1000

/** The day's last moment on earth comes with the zone UTC−12. */
const lastZoneMs = 12 * 60 * 60 * 1000

/** How long a closed session is kept when nobody says otherwise, in days. */
export const usualKeepDays = 90

/** The calendar day (YYYY-MM-DD) of a moment where this computer is. */
export function localDay(ms: number): string {
  const date = new Date(ms)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
}

/** A calendar day so many days later. Days are counted, not hours, so that no clock change moves them. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** What a new session is kept for: counted from today, or from the day it is planned for. */
export function usualKeep(nowMs: number, plannedForMs: number | null): Keep {
  const start = localDay(Math.max(nowMs, plannedForMs ?? nowMs))
  return { kind: 'until', day: addDays(start, usualKeepDays) }
}

/**
 * Whether the time of a session is over: its last day has ended everywhere on earth, so that neither travelling nor
 * another time zone on this computer ends it early.
 */
export function isOver(keep: Keep, nowMs: number): boolean {
  return keep.kind === 'until' && nowMs >= Date.parse(`${keep.day}T00:00:00Z`) + dayMs + lastZoneMs
}
