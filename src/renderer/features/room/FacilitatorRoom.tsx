import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { goToPhase, setStatus } from '#shared/doc/session.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './FacilitatorRoom.module.css'
import { PlaceLine } from './frame/PlaceLine.tsx'
import { PlaceLines } from './frame/PlaceLines.tsx'
import { CommandsProvider, useRoomCommands } from './keys/commands.tsx'
import { RoomKeys } from './keys/RoomKeys.tsx'
import { UndoCommands } from './keys/UndoCommands.tsx'
import { LeadBar } from './lead/LeadBar.tsx'
import { SideColumn } from './lead/SideColumn.tsx'
import { doAct } from './parts/acts.ts'
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
  /** Ways to look after the people in the room. */
  care: ReactNode
  /** How many would like to come in. */
  waiting: number
}

/** The room for those who lead: where we are, the question, and what only they see. */
export function FacilitatorRoom(props: FacilitatorRoomProps) {
  return (
    <CommandsProvider>
      <LedRoom {...props} />
    </CommandsProvider>
  )
}

function LedRoom({ session, snapshot, door, people, care, waiting }: FacilitatorRoomProps) {
  const text = useText()
  const [isRestOpen, setRestOpen] = useState(false)
  const room = useRoomView(snapshot.session)
  const { phases } = snapshot.session.template
  const { view, previous, next, viewed, current } = room

  const go = (phase: Phase) => {
    doAct(session, text('act.move', { phase: phase.title }), () =>
      goToPhase(session.shared, phase.id, Date.now()),
    )
    view.follow()
  }
  useRoomCommands([
    { id: 'side', group: 'own', label: text('room.openSide'), run: () => setRestOpen(true) },
    ...phases
      .filter((phase) => phase.id !== current.id)
      .map((phase) => ({
        id: `go ${phase.id}`,
        group: 'own' as const,
        label: text('room.goTo', { phase: phase.title }),
        run: () => go(phase),
      })),
  ])

  const look = (phaseId: string) => {
    view.look(phaseId)
    setRestOpen(false)
  }
  const list = <PhaseList phases={phases} currentId={current.id} viewedId={viewed.id} onLook={look} />
  const leaveOut = next && viewed.id === current.id ? () => go(next) : undefined
  const side = (
    <SideColumn
      phase={viewed}
      people={people}
      door={door}
      care={care}
      isLast={viewed.id === phases.at(-1)?.id}
      onLeaveOut={leaveOut}
    />
  )
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
          session={session}
          timer={snapshot.session.timer}
          phase={current}
          previous={previous}
          next={next}
          onGo={go}
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
      <UndoCommands session={session} />
      <RoomKeys />
    </div>
  )
}
