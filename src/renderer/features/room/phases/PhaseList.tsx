import { Check } from 'lucide-react'
import { aboutMinutes } from '#renderer/features/room/lead/phase-time.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { Phase } from '#shared/template/schema.ts'
import styles from './PhaseList.module.css'

interface PhaseListProps {
  phases: readonly Phase[]
  /** Where the room is. */
  currentId: string
  /** What this screen shows, which may be another phase. */
  viewedId: string
  onLook: (phaseId: string) => void
}

type Place = 'done' | 'now' | 'next'

/** The phases in their order. Choosing one looks at it on this screen only; it moves nobody. */
export function PhaseList({ phases, currentId, viewedId, onLook }: PhaseListProps) {
  const text = useText()
  const currentIndex = phases.findIndex((phase) => phase.id === currentId)
  return (
    <ol className={styles['list']}>
      {phases.map((phase, index) => {
        const place = index < currentIndex ? 'done' : index === currentIndex ? 'now' : 'next'
        return (
          <li key={phase.id}>
            <button
              type="button"
              className={styles['phase']}
              data-place={place}
              data-viewed={phase.id === viewedId || undefined}
              aria-current={place === 'now' ? 'step' : undefined}
              onClick={() => onLook(phase.id)}
            >
              <Mark place={place} />
              <span>
                {phase.title}
                {place === 'now' ? <small>{aboutMinutes(text, phase.minutes)}</small> : null}
                <VisuallyHidden>{text(placeKeys[place])}</VisuallyHidden>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

const placeKeys = { done: 'room.phaseDone', now: 'room.phaseNow', next: 'room.phaseNext' } as const

function Mark({ place }: { place: Place }) {
  return (
    <span className={styles['mark']} aria-hidden="true">
      {place === 'done' ? <Check size="0.75rem" strokeWidth={2.25} /> : null}
    </span>
  )
}
