import { useSessionText } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { buildReport } from '#shared/report/report.ts'
import { buildTakeHome } from '#shared/report/take-home.ts'
import { Agreement } from './Agreement.tsx'
import { Documents } from './document/Documents.tsx'
import { Ending } from './Ending.tsx'
import { FollowUps } from './FollowUps.tsx'
import { HandOver } from './hand-over/HandOver.tsx'
import { TakeHomeFiles } from './hand-over/TakeHomeFiles.tsx'
import styles from './SummaryScreen.module.css'

interface SummaryScreenProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** Whether people can still be in the room and change what the summary may use. */
  isRoomOpen: boolean
  /** Where to go when nothing, or not all, of the session is left. */
  onLeave: () => void
}

/** After the debrief: the facilitator's words, exactly what leaves the room, and whether the group agrees. */
export function SummaryScreen({ session, snapshot, isRoomOpen, onLeave }: SummaryScreenProps) {
  const text = useText()
  const [title, setTitle, keepTitle] = useSessionText(session, 'title')
  const [words, setWords, keepWords] = useSessionText(session, 'summaryText')
  const report = buildReport(snapshot)
  const keep = () => {
    keepTitle()
    keepWords()
  }
  return (
    <main id="content" tabIndex={-1} className={styles['summary']}>
      <ScreenHeading
        kicker={text('summary.kicker')}
        lead={text(isRoomOpen ? 'summary.roomOpen' : 'summary.roomClosed')}
      >
        {snapshot.session.title || text('report.untitled')}
      </ScreenHeading>
      <div className={styles['columns']}>
        <div className={styles['write']}>
          <TextField label={text('summary.title')} value={title} onChange={setTitle} maxLength={200} />
          <TextArea
            label={text('summary.opening')}
            description={text('summary.openingHint')}
            value={words}
            onChange={setWords}
            onBlur={keepWords}
            maxLength={20_000}
            lines={6}
            look="writing"
          />
          <Agreement session={session} snapshot={snapshot} report={report} onBefore={keep} />
          <FollowUps
            session={session}
            followUps={snapshot.followUps}
            plannedFor={snapshot.session.plannedFor}
          />
          <HandOver sessionId={session.id} report={report} onBefore={keep} />
          <TakeHomeFiles sessionId={session.id} takeHome={buildTakeHome(snapshot)} onBefore={keep} />
          <Ending
            session={session}
            snapshot={snapshot}
            isRoomOpen={isRoomOpen}
            onBefore={keep}
            onLeave={onLeave}
          />
        </div>
        <Documents session={session} snapshot={snapshot} />
      </div>
    </main>
  )
}
