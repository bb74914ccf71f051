import { useId } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { mayLead } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'
import { Counts } from './Counts.tsx'
import styles from './scale.module.css'
import { useAnswerTo } from './use-answer-to.ts'

interface ScaleWorkProps {
  session: LiveSession
  phase: Phase
}

/** Stands in where a template that was not read whole lost its scale. */
const plainScale = { min: 1, max: 5, minLabel: '1', maxLabel: '5' }

/** One number from each, which only the counting machine has. Counts are shown when the facilitator says so. */
export function ScaleWork({ session, phase }: ScaleWorkProps) {
  const text = useText()
  const scale = phase.scale ?? plainScale
  const places = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index))
  const answer = useAnswerTo(session, phase.id)
  if (answer.isRevealed)
    return (
      <>
        <Counts result={answer.result} choices={places.map((id) => ({ id, label: labelOf(id, scale) }))} />
        {answer.state === 'late' ? <p className={styles['says']}>{text('kinds.counts.late')}</p> : null}
      </>
    )
  const chosen = answer.choices[0] ?? null
  return (
    <>
      <ScaleChoice
        places={places}
        ends={[scale.minLabel, scale.maxLabel]}
        chosen={chosen}
        onChoose={(place) => answer.choose([place])}
      />
      <div className={styles['row']}>
        <p className={styles['says']} role="status">
          {text(
            answer.state === null
              ? 'kinds.scale.private'
              : answer.state === 'sending'
                ? 'kinds.scale.sending'
                : 'kinds.scale.given',
          )}
        </p>
        {chosen === null ? null : (
          <Button variant="quiet" onPress={() => answer.choose([])}>
            {text('kinds.scale.takeBack')}
          </Button>
        )}
      </div>
      {mayLead(session.seat) ? (
        <div className={styles['show']}>
          <p role="status">{text('kinds.scale.answers', { count: answer.answers })}</p>
          <Button variant="primary" onPress={answer.show}>
            {text('kinds.scale.show')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function labelOf(place: string, scale: NonNullable<Phase['scale']>): string {
  if (place === String(scale.min)) return `${place} · ${scale.minLabel}`
  if (place === String(scale.max)) return `${place} · ${scale.maxLabel}`
  return place
}

interface ScaleChoiceProps {
  places: readonly string[]
  ends: readonly [low: string, high: string]
  chosen: string | null
  onChoose: (place: string) => void
}

function ScaleChoice({ places, ends, chosen, onChoose }: ScaleChoiceProps) {
  const text = useText()
  const id = useId()
  return (
    <fieldset className={styles['scale']}>
      <legend>{text('kinds.scale.choose')}</legend>
      <div className={styles['places']}>
        {places.map((place, index) => (
          <label key={place} className={styles['place']}>
            <input
              type="radio"
              name={id}
              value={place}
              checked={chosen === place}
              onChange={() => onChoose(place)}
              aria-describedby={
                index === 0 ? `${id}-low` : index === places.length - 1 ? `${id}-high` : undefined
              }
            />
            <span className={styles['number']}>{place}</span>
          </label>
        ))}
      </div>
      <div className={styles['ends']}>
        <span id={`${id}-low`}>{ends[0]}</span>
        <span id={`${id}-high`}>{ends[1]}</span>
      </div>
    </fieldset>
  )
}
