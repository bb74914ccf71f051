import { Counts } from '#renderer/features/room/scale/Counts.tsx'
import scaleStyles from '#renderer/features/room/scale/scale.module.css'
import { useAnswerTo } from '#renderer/features/room/scale/use-answer-to.ts'
import { AddTheme } from '#renderer/features/room/themes/AddTheme.tsx'
import { useThemes } from '#renderer/features/room/themes/use-themes.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import type { Theme } from '#shared/doc/kinds/records.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './votes.module.css'

interface VotesWorkProps {
  session: LiveSession
  phase: Phase
}

const usualVotes = 3

/** A few votes for each, hidden until they are closed. What is taken further the room decides, not the counts. */
export function VotesWork({ session, phase }: VotesWorkProps) {
  const text = useText()
  const leads = mayLead(session.seat)
  const { themes, take } = useThemes(session, phase.id)
  const answer = useAnswerTo(session, phase.id)
  if (answer.isRevealed)
    return (
      <>
        {answer.state === 'late' ? <p className={scaleStyles['says']}>{text('kinds.counts.late')}</p> : null}
        <Counts
          result={answer.result}
          choices={themes.map((theme) => ({ id: theme.id, label: theme.title }))}
        />
        <Taken themes={themes} leads={leads} onTake={take} />
      </>
    )
  return (
    <>
      {themes.length === 0 ? <p>{text('kinds.votes.none')}</p> : null}
      {themes.length > 0 ? (
        <Ballot
          themes={themes}
          most={phase.maxVotes ?? usualVotes}
          chosen={answer.choices}
          isSending={answer.state === 'sending'}
          onChoose={answer.choose}
        />
      ) : null}
      {leads ? (
        <>
          <AddTheme session={session} phaseId={phase.id} />
          <div className={scaleStyles['show']}>
            <p role="status">{text('kinds.scale.answers', { count: answer.answers })}</p>
            <Button variant="primary" onPress={answer.show} isDisabled={themes.length === 0}>
              {text('kinds.votes.close')}
            </Button>
          </div>
        </>
      ) : null}
    </>
  )
}

interface BallotProps {
  themes: readonly Theme[]
  most: number
  chosen: readonly string[]
  isSending: boolean
  onChoose: (choices: readonly string[]) => void
}

function Ballot({ themes, most, chosen, isSending, onChoose }: BallotProps) {
  const text = useText()
  const mine = themes.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
  const left = Math.max(0, most - mine.length)
  const toggle = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...mine, id] : mine.filter((each) => each !== id))
  return (
    <fieldset className={styles['ballot']}>
      <legend>{text('kinds.votes.choose', { max: most })}</legend>
      {themes.map((theme) => {
        const isChosen = mine.includes(theme.id)
        return (
          <Checkbox
            key={theme.id}
            isSelected={isChosen}
            isDisabled={!isChosen && left === 0}
            onChange={(next) => toggle(theme.id, next)}
          >
            {theme.title}
          </Checkbox>
        )
      })}
      <p className={scaleStyles['says']} role="status">
        {isSending ? text('kinds.scale.sending') : text('kinds.votes.left', { left })}
      </p>
      <p className={scaleStyles['says']}>{text('kinds.votes.private')}</p>
    </fieldset>
  )
}

interface TakenProps {
  themes: readonly Theme[]
  leads: boolean
  onTake: (theme: Theme, isChosen: boolean) => void
}

function Taken({ themes, leads, onTake }: TakenProps) {
  const text = useText()
  const taken = themes.filter((theme) => theme.chosen)
  if (!leads && taken.length === 0) return null
  return (
    <section className={styles['taken']} aria-label={text('kinds.votes.taken')}>
      <h2 className={styles['title']}>{text('kinds.votes.taken')}</h2>
      {leads ? <p className={scaleStyles['says']}>{text('kinds.votes.talk')}</p> : null}
      {leads ? (
        themes.map((theme) => (
          <Checkbox
            key={theme.id}
            isSelected={theme.chosen === true}
            onChange={(next) => onTake(theme, next)}
          >
            {theme.title}
          </Checkbox>
        ))
      ) : (
        <ul>
          {taken.map((theme) => (
            <li key={theme.id} dir="auto">
              {theme.title}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
