import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { setStatus } from '#shared/doc/session.ts'
import { errorText } from '#shared/text/text.ts'
import { CloseSession } from './CloseSession.tsx'
import { KeepTime } from './KeepTime.tsx'
import styles from './SummaryScreen.module.css'

interface EndingProps {
  session: LiveSession
  snapshot: SessionSnapshot
  isRoomOpen: boolean
  onBefore: () => void
  onLeave: () => void
}

/** What is kept and how long, and the way to close the session or back into it. */
export function Ending(props: EndingProps) {
  const text = useText()
  const [isEnded, setEnded] = useState(false)
  const { recordLevel, keep, settled } = props.snapshot.session
  const isReduced = settled === 'done' && recordLevel !== 'R3'
  const now = text(recordLevel === 'R2' ? 'keep.now.R2' : 'keep.now.R1')
  return (
    <>
      <section className={styles['part']} aria-labelledby="ending">
        <h2 id="ending">{text('keep.ending')}</h2>
        <p>{isReduced ? now : text(`keep.says.${recordLevel}`)}</p>
        {recordLevel === 'R0' || settled === 'done' ? null : <KeepTime session={props.session} keep={keep} />}
      </section>
      {isReduced || isEnded ? null : (
        <WaysOn
          {...props}
          onEnded={(left) => {
            if (left === 'whole') setEnded(true)
            else props.onLeave()
          }}
        />
      )}
    </>
  )
}

interface WaysOnProps extends EndingProps {
  onEnded: (left: 'gone' | 'reduced' | 'whole') => void
}

/** Closing, and the ways back. */
function WaysOn({ session, snapshot, isRoomOpen, onBefore, onEnded }: WaysOnProps) {
  const text = useText()
  const { ipc } = useWindow()
  const reopen = useAction(() => ipc.call('room.open', session.id))
  const mayClose = isRoomOpen || snapshot.session.settled !== 'done'
  return (
    <section className={styles['part']}>
      {isRoomOpen ? <h2>{text('summary.finish')}</h2> : null}
      <div className={styles['buttons']}>
        {mayClose ? (
          <CloseSession
            session={session}
            snapshot={snapshot}
            isRoomOpen={isRoomOpen}
            onBefore={onBefore}
            onEnded={onEnded}
          />
        ) : null}
        {isRoomOpen ? (
          <Button variant="quiet" onPress={() => setStatus(session.shared, 'running')}>
            {text('summary.backToRoom')}
          </Button>
        ) : (
          <Button onPress={() => reopen.run()} pending={reopen.isPending ? text('lobby.opening') : null}>
            {text('summary.reopen')}
          </Button>
        )}
      </div>
      {isRoomOpen ? null : <p className={styles['hint']}>{text('summary.reopenHint')}</p>}
      {reopen.error ? <p role="alert">{errorText(text, reopen.error)}</p> : null}
    </section>
  )
}
