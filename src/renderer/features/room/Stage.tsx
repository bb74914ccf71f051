import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { mayLead } from '#shared/doc/visibility.ts'
import { SpokenWords } from './lead/SpokenWords.tsx'
import { PhaseWork } from './PhaseWork.tsx'
import { PhaseHeading } from './phases/PhaseHeading.tsx'
import type { RoomView } from './phases/use-room-view.ts'
import styles from './Stage.module.css'

interface StageProps {
  session: LiveSession
  room: RoomView
  /** Height of the empty text field in lines. */
  lines: number
}

/** The one column of attention: the question, one's own words, what others shared. */
export function Stage({ session, room, lines }: StageProps) {
  const text = useText()
  const { viewed, view, current } = room
  return (
    <div className={styles['stage']}>
      <VisuallyHidden>
        <p role="status">{view.moves > 0 ? text('room.phaseAnnounced', { phase: current.title }) : null}</p>
      </VisuallyHidden>
      <PhaseHeading phase={viewed} />
      <div className={styles['work']}>
        {viewed.kind === 'information' && mayLead(session.seat) ? (
          <SpokenWords words={viewed.script} />
        ) : null}
        <PhaseWork session={session} phase={viewed} lines={lines} />
      </div>
    </div>
  )
}
