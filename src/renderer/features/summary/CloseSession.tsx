import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { LevelChoice } from '#renderer/ui/LevelChoice.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { levelsUpTo } from '#shared/doc/record-level.ts'
import type { RecordLevel } from '#shared/template/schema.ts'
import { errorText } from '#shared/text/text.ts'
import { KeepTime } from './KeepTime.tsx'
import styles from './SummaryScreen.module.css'

interface CloseSessionProps {
  session: LiveSession
  snapshot: SessionSnapshot
  isRoomOpen: boolean
  /** Writes down what is still being typed. */
  onBefore: () => void
  /** Told when it is over: `whole` when the session is still here with everything in it. */
  onEnded: (left: 'gone' | 'reduced' | 'whole') => void
}

/** Ends the room for everyone and leaves what was agreed, or less; asks first, because what goes is gone. */
export function CloseSession({ session, snapshot, isRoomOpen, onBefore, onEnded }: CloseSessionProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [isAsking, setAsking] = useState(false)
  const { recordLevel, keep } = snapshot.session
  const [chosen, setChosen] = useState<RecordLevel>(recordLevel)
  const levels = levelsUpTo(recordLevel)
  const level = levels.includes(chosen) ? chosen : recordLevel
  const end = useAction(async () => {
    onBefore()
    session.flush()
    const left = await ipc.call('sessions.settle', session.id, level)
    setAsking(false)
    onEnded(left)
  })
  const name = text('keep.close')
  return (
    <>
      <Button onPress={() => setAsking(true)}>{name}</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text('keep.closeTitle')}
        size="wide"
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text('summary.closeCancel')}</Button>
            <Button
              variant="primary"
              pending={end.isPending ? text('keep.closing') : null}
              onPress={() => end.run()}
            >
              {name}
            </Button>
          </>
        }
      >
        {isRoomOpen ? <p>{text('summary.closeText')}</p> : null}
        <section aria-labelledby="close-level" className={styles['part']}>
          <h3 id="close-level">{text('keep.less')}</h3>
          <LevelChoice levels={levels} value={level} onChange={setChosen} text={text} says="closes" />
        </section>
        {level === 'R0' ? null : <KeepTime session={session} keep={keep} />}
        {level === 'R3' && keep.kind !== 'destroy' ? null : <p>{text('keep.closeSure')}</p>}
        <p className={styles['hint']}>{text('keep.limits')}</p>
        {end.error ? <p role="alert">{errorText(text, end.error)}</p> : null}
      </Dialog>
    </>
  )
}
