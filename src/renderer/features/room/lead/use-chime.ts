import { useEffect, useRef } from 'react'
import { playChime } from './chime.ts'
import type { PhaseTime } from './phase-time.ts'

/** Chimes once when the suggested time of a phase is over while this screen is open, and never for one that was over before. */
export function useChime(isOn: boolean, phaseId: string, state: PhaseTime['state']): void {
  const before = useRef({ phaseId, state })
  useEffect(() => {
    const wasWithin = before.current.phaseId === phaseId && before.current.state === 'within'
    before.current = { phaseId, state }
    if (isOn && wasWithin && state !== 'within') playChime()
  }, [isOn, phaseId, state])
}
