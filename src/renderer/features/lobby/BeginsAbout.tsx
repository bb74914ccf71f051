import { useNow, useText } from '#renderer/hooks/use-window.ts'

const oneDayMs = 24 * 60 * 60 * 1000

interface BeginsAboutProps {
  /** UTC in ms, or null when no time was set. */
  plannedFor: number | null
  /** Those who lead are told when it is time. */
  leads: boolean
}

/** About when it begins, where a time was set for today; the beginning itself is always a person's doing. */
export function BeginsAbout({ plannedFor, leads }: BeginsAboutProps) {
  const text = useText()
  const now = useNow(15_000)
  const left = plannedFor === null ? null : plannedFor - now
  const isToday = left !== null && Math.abs(left) < oneDayMs
  return (
    <p role="status">
      {isToday && left > 0 ? text('settle.beginsAbout', { time: new Date(plannedFor ?? 0) }) : null}
      {isToday && left <= 0 && leads ? text('settle.timeToBegin') : null}
    </p>
  )
}
