import type { Session } from '#shared/doc/records.ts'
import type { Text } from '#shared/text/text.ts'

/** Where the room stands in the suggested time of its phase. */
export interface PhaseTime {
  /** Whole minutes since the phase began, without those in which the time was stopped. */
  elapsedMinutes: number
  /** The template's suggestion with the minutes the facilitator added; may be a fraction. Null for an open length. */
  suggestedMinutes: number | null
  /** 0 to 1, for the ring: a full ring stays full. */
  fraction: number
  /** `past` begins at half as much again as was suggested. */
  state: 'within' | 'over' | 'past'
  isStopped: boolean
}

/**
 * The time of a phase. Nothing follows from it: it is words and a ring.
 * @param now UTC in ms; a clock that is behind the facilitator's counts as the beginning.
 */
export function phaseTime(timer: Session['timer'], templateMinutes: number, now: number): PhaseTime {
  const elapsed = Math.max(0, (timer.pausedAt ?? now) - timer.startedAt) / 60_000
  const elapsedMinutes = Math.floor(elapsed)
  const isStopped = timer.pausedAt !== undefined
  if (timer.isOpen) return { elapsedMinutes, suggestedMinutes: null, fraction: 0, state: 'within', isStopped }
  const suggestedMinutes = templateMinutes + timer.extraMinutes
  const state = elapsed < suggestedMinutes ? 'within' : elapsed < suggestedMinutes * 1.5 ? 'over' : 'past'
  return {
    elapsedMinutes,
    suggestedMinutes,
    fraction: Math.min(1, elapsed / suggestedMinutes),
    state,
    isStopped,
  }
}

/** The suggestion as people say it: "about 12 minutes, no hurry". */
export function aboutMinutes(text: Text, minutes: number): string {
  return minutes < 1 ? text('room.aboutShort') : text('room.about', { minutes: Math.round(minutes) })
}

/** The two lines beside the ring. */
export function timeWords(text: Text, time: PhaseTime): { main: string; aside: string } {
  const main =
    time.elapsedMinutes === 0
      ? text('room.timerBeginning')
      : text('room.timerIn', { minutes: time.elapsedMinutes })
  return { main, aside: time.isStopped ? text('room.timerStopped') : asideWords(text, time) }
}

function asideWords(text: Text, { state, suggestedMinutes }: PhaseTime): string {
  if (suggestedMinutes === null) return text('room.timerOpen')
  if (state === 'over') return text('room.timerOver')
  if (suggestedMinutes < 1) return text('room.timerOfShort')
  const minutes = Math.round(suggestedMinutes)
  return state === 'past' ? text('room.timerWellOver', { minutes }) : text('room.timerOf', { minutes })
}
