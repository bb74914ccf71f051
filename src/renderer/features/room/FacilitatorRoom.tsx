import { type ReactNode, useState } from 'react'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { addMinutes, goToPhase, setStatus } from '#shared/doc/session.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './FacilitatorRoom.module.css'
import { PlaceLine } from './frame/PlaceLine.tsx'
import { PlaceLines } from './frame/PlaceLines.tsx'
import { KeysDialog } from './keys/KeysDialog.tsx'
import { useRoomKeys } from './keys/use-room-keys.ts'
import { LeadBar } from './lead/LeadBar.tsx'
import { SideColumn } from './lead/SideColumn.tsx'
import { PhaseList } from './phases/PhaseList.tsx'
import { useRoomView } from './phases/use-room-view.ts'
import { Stage } from './Stage.tsx'

interface FacilitatorRoomProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** Who waits at the door; absent for a co-facilitator, whose computer has no door. */
  door: ReactNode
  /** Who was let in. */
  people: ReactNode
  /** How many would like to come in. */
  waiting: number
}

/** The room for those who lead: where we are, the question, and what only they see. */
export function FacilitatorRoom({ session, snapshot, door, people, waiting }: FacilitatorRoomProps) {
  const text = useText()
  const [{ questionKey: hasQuestionKey = true }] = useSettings()
  const [isKeysOpen, setKeysOpen] = useState(false)
  const [isRestOpen, setRestOpen] = useState(false)
  const room = useRoomView(snapshot.session)
  const { phases } = snapshot.session.template
  const { view, previous, next, viewed, current } = room

  const go = (phase: Phase) => {
    session.undo.stopCapturing()
    goToPhase(session.shared, phase.id, Date.now())
    view.follow()
  }
  useRoomKeys({
    hasQuestionKey,
    onHelp: () => setKeysOpen(true),
    onUndo: () => session.undo.undo(),
    onNext: next ? () => go(next) : undefined,
    onBack: previous ? () => go(previous) : undefined,
  })

  const look = (phaseId: string) => {
    view.look(phaseId)
    setRestOpen(false)
  }
  const list = <PhaseList phases={phases} currentId={current.id} viewedId={viewed.id} onLook={look} />
  const side = <SideColumn phase={viewed} people={people} door={door} />
  return (
    <div className={styles['room']} {...room.watch}>
      <div className={styles['columns']}>
        <nav className={styles['phases']} aria-label={text('room.phases')}>
          <h2 className={styles['title']}>{text('room.phases')}</h2>
          {list}
        </nav>
        <main id="content" tabIndex={-1} className={styles['main']}>
          <div className={styles['rest']}>
            <Button onPress={() => setRestOpen(true)}>{text('room.openSide')}</Button>
          </div>
          <Stage session={session} room={room} lines={2} />
        </main>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls and holds no control is reached by Tab */}
        <aside className={styles['side']} aria-label={text('room.sidePanel')} tabIndex={0}>
          {side}
        </aside>
      </div>
      <div>
        {waiting > 0 ? (
          <div className={styles['knock']}>
            <PlaceLine actions={<Button onPress={() => setRestOpen(true)}>{text('room.seeDoor')}</Button>}>
              {text('room.someoneAtDoor', { count: waiting })}
            </PlaceLine>
          </div>
        ) : null}
        <PlaceLines session={session} room={room} phases={phases} onBringAll={() => go(viewed)} />
        <LeadBar
          session={snapshot.session}
          phase={current}
          previous={previous}
          next={next}
          onGo={go}
          onAddMinutes={(minutes) => addMinutes(session.shared, snapshot.session.timer, minutes)}
          onClose={() => setStatus(session.shared, 'closed')}
        />
      </div>
      <Dialog
        isOpen={isRestOpen}
        onClose={() => setRestOpen(false)}
        title={text('room.openSide')}
        actions={
          <Button variant="primary" onPress={() => setRestOpen(false)}>
            {text('room.keysClose')}
          </Button>
        }
      >
        {side}
        <section>
          <h2 className={styles['title']}>{text('room.phases')}</h2>
          {list}
        </section>
      </Dialog>
      <KeysDialog
        hasQuestionKey={hasQuestionKey}
        isOpen={isKeysOpen}
        leads
        onClose={() => setKeysOpen(false)}
      />
    </div>
  )
}
