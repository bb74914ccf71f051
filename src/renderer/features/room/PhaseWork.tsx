import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'
import { ActionsWork } from './actions/ActionsWork.tsx'
import { PauseWork } from './pause/PauseWork.tsx'
import { RitualWork } from './ritual/RitualWork.tsx'
import { RoundWork } from './round/RoundWork.tsx'
import styles from './Stage.module.css'
import { ScaleWork } from './scale/ScaleWork.tsx'
import { ThanksWork } from './thanks/ThanksWork.tsx'
import { ThemesWork } from './themes/ThemesWork.tsx'
import { TimelineWork } from './timeline/TimelineWork.tsx'
import { VotesWork } from './votes/VotesWork.tsx'
import { NotesWork } from './writing/NotesWork.tsx'
import { WriteWork } from './writing/WriteWork.tsx'

interface PhaseWorkProps {
  session: LiveSession
  phase: Phase
  /** Height of the empty text field in lines. */
  lines: number
}

/** The way a phase asks people to take part: one screen for each kind. */
export function PhaseWork({ session, phase, lines }: PhaseWorkProps) {
  switch (phase.kind) {
    case 'information':
      return mayLead(session.seat) ? null : <Listening />
    case 'write':
      return <WriteWork session={session} phase={phase} lines={lines} />
    case 'notes':
      return <NotesWork session={session} phase={phase} lines={lines} />
    case 'round':
      return <RoundWork session={session} phase={phase} />
    case 'timeline':
      return <TimelineWork session={session} phase={phase} lines={lines} />
    case 'pause':
      return <PauseWork session={session} />
    case 'scale':
      return <ScaleWork session={session} phase={phase} />
    case 'themes':
      return <ThemesWork session={session} phase={phase} />
    case 'votes':
      return <VotesWork session={session} phase={phase} />
    case 'actions':
      return <ActionsWork session={session} />
    case 'appreciations':
      return <ThanksWork session={session} phase={phase} lines={lines} />
    case 'ritual':
      return <RitualWork session={session} phase={phase} />
  }
}

/** Says that nothing is missing here, to those who look for a field to write in. */
function Listening() {
  const text = useText()
  return <p className={styles['listening']}>{text('room.listening')}</p>
}
