import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useSessionText } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { setStatus } from '#shared/doc/session.ts'
import { buildReport } from '#shared/report/report.ts'
import { errorText } from '#shared/text/text.ts'
import { Agreement } from './Agreement.tsx'
import { CloseRoom } from './CloseRoom.tsx'
import { HandOver } from './HandOver.tsx'
import { ReportPreview } from './ReportPreview.tsx'
import styles from './SummaryScreen.module.css'

interface SummaryScreenProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** Whether people can still be in the room and change what the summary may use. */
  isRoomOpen: boolean
}

/** After the debrief: the facilitator's words, exactly what leaves the room, and whether the group agrees. */
export function SummaryScreen({ session, snapshot, isRoomOpen }: SummaryScreenProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [title, setTitle, keepTitle] = useSessionText(session, 'title')
  const [words, setWords, keepWords] = useSessionText(session, 'summaryText')
  const reopen = useAction(() => ipc.call('room.open', session.id))
  const [isEnded, setEnded] = useState(false)
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
          <HandOver sessionId={session.id} report={report} onBefore={keep} />
          <section className={styles['part']}>
            {isRoomOpen ? (
              <>
                <h2>{text('summary.finish')}</h2>
                <div className={styles['buttons']}>
                  <CloseRoom onEnded={() => setEnded(true)} />
                  <Button variant="quiet" onPress={() => setStatus(session.shared, 'running')}>
                    {text('summary.backToRoom')}
                  </Button>
                </div>
              </>
            ) : null}
            {!isRoomOpen && !isEnded ? (
              <>
                <p className={styles['hint']}>{text('summary.reopenHint')}</p>
                <Button
                  onPress={() => reopen.run()}
                  pending={reopen.isPending ? text('lobby.opening') : null}
                >
                  {text('summary.reopen')}
                </Button>
              </>
            ) : null}
            {reopen.error ? <p role="alert">{errorText(text, reopen.error)}</p> : null}
          </section>
        </div>
        <section className={styles['read']} aria-labelledby="preview">
          <h2 id="preview">{text('summary.preview')}</h2>
          <p className={styles['hint']}>{text('summary.previewHint')}</p>
          <ReportPreview report={report} />
        </section>
      </div>
    </main>
  )
}
