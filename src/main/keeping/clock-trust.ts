/** Farther forward than this between two looks at the clock, it may have been set by hand or lost its battery. */
export const longestGapMs = 24 * 60 * 60 * 1000

export type ClockVerdict = 'steady' | 'back' | 'forward'

/**
 * Whether the clock can be trusted to say that the time of a session is over.
 * @param lastMs the last look at it, UTC in ms, or null when there was none: nothing vouches for it then.
 */
export function judgeClock(lastMs: number | null, nowMs: number): ClockVerdict {
  if (lastMs === null || nowMs - lastMs > longestGapMs) return 'forward'
  return nowMs < lastMs ? 'back' : 'steady'
}
