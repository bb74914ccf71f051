import { type ReactNode, useState } from 'react'
import { ParticipantCare } from '#renderer/features/care/ParticipantCare.tsx'
import { SetAsideDialog } from '#renderer/features/care/SetAsideDialog.tsx'
import { SupportContacts } from '#renderer/features/care/SupportContacts.tsx'
import { SupportDialog } from '#renderer/features/care/SupportDialog.tsx'
import { Door } from '#renderer/features/lobby/Door.tsx'
import { GuestLobby } from '#renderer/features/lobby/GuestLobby.tsx'
import { HostLobby } from '#renderer/features/lobby/HostLobby.tsx'
import { People } from '#renderer/features/lobby/People.tsx'
import { useOpenRoom } from '#renderer/features/lobby/use-open-room.ts'
import { FacilitatorRoom } from '#renderer/features/room/FacilitatorRoom.tsx'
import { RoomHeader } from '#renderer/features/room/frame/RoomHeader.tsx'
import { OwnNotes } from '#renderer/features/room/notes/OwnNotes.tsx'
import { ParticipantRoom } from '#renderer/features/room/ParticipantRoom.tsx'
import { GuestClosing } from '#renderer/features/summary/GuestClosing.tsx'
import { SummaryScreen } from '#renderer/features/summary/SummaryScreen.tsx'
import { useSessionSnapshot, useStatusPart } from '#renderer/hooks/use-session.ts'
import { useGuestState, useHostRoom, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { goToPhase } from '#shared/doc/session.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { EndedScreen } from './EndedScreen.tsx'
import styles from './SessionScreen.module.css'

interface SessionScreenProps {
  session: LiveSession
  onLeave: () => void
}

/** One session on screen: the screen that fits where the session is and who sits at this computer. */
export function SessionScreen({ session, onLeave }: SessionScreenProps) {
  const text = useText()
  const snapshot = useSessionSnapshot(session)
  const hasEnded = useStatusPart(session, ({ link }) => link === 'ended')
  const guest = useGuestState()
  if (hasEnded && guest?.state === 'out')
    return (
      <EndedScreen
        code={guest.code}
        contacts={<SupportContacts contacts={snapshot?.session.supportContacts ?? []} />}
        onLeave={onLeave}
      />
    )
  if (!snapshot)
    return (
      <main id="content" tabIndex={-1} className={styles['empty']}>
        <Spinner label={text('ui.opening')} />
      </main>
    )
  const Screen = session.role === 'host' ? HostScreen : GuestScreen
  return (
    <div className={styles['session']}>
      <Screen session={session} snapshot={snapshot} onLeave={onLeave} />
    </div>
  )
}

interface RoleScreenProps extends SessionScreenProps {
  snapshot: SessionSnapshot
}

function HostScreen({ session, snapshot, onLeave }: RoleScreenProps) {
  const hostRoom = useHostRoom()
  const room = hostRoom?.sessionId === session.id ? hostRoom : null
  const { status, template } = snapshot.session
  const ownId = session.seat.personId
  const opening = useOpenRoom(session.id, status !== 'closed')
  const begin = () => {
    const first = template.phases[0]
    if (first) goToPhase(session.shared, first.id, Date.now())
  }
  return (
    <>
      <Top
        session={session}
        snapshot={snapshot}
        onLeave={onLeave}
        hasOthers={room !== null && snapshot.people.length > 1}
      />
      {status === 'gathering' ? (
        <HostLobby snapshot={snapshot} ownId={ownId} room={room} opening={opening} onBegin={begin} />
      ) : null}
      {status === 'running' ? (
        <FacilitatorRoom
          session={session}
          snapshot={snapshot}
          door={<Door room={room} />}
          people={<People people={snapshot.people} present={room?.present ?? null} ownId={ownId} keepsDoor />}
          waiting={room?.lobby.length ?? 0}
        />
      ) : null}
      {status === 'closed' ? (
        <SummaryScreen session={session} snapshot={snapshot} isRoomOpen={room !== null} onLeave={onLeave} />
      ) : null}
    </>
  )
}

function GuestScreen({ session, snapshot, onLeave }: RoleScreenProps) {
  const { ipc } = useWindow()
  const { status, supportContacts } = snapshot.session
  const leaveForGood = () => {
    // Main forgets the room whatever happens; the screen does not wait for it.
    ipc.call('guest.leave').catch(() => undefined)
    onLeave()
  }
  const care = <ParticipantCare onStepOut={onLeave} onLeave={leaveForGood} />
  const room = mayLead(session.seat) ? (
    <FacilitatorRoom
      session={session}
      snapshot={snapshot}
      door={null}
      people={
        <People people={snapshot.people} present={null} ownId={session.seat.personId} keepsDoor={false} />
      }
      waiting={0}
    />
  ) : (
    <ParticipantRoom session={session} snapshot={snapshot} care={care} />
  )
  return (
    <>
      <Top
        session={session}
        snapshot={snapshot}
        onLeave={null}
        hasOthers={false}
        care={status === 'running' && mayLead(session.seat) ? care : null}
      />
      {status === 'gathering' ? (
        <GuestLobby snapshot={snapshot} name={session.seat.name} care={care} />
      ) : null}
      {status === 'running' ? room : null}
      {status === 'closed' ? (
        <GuestClosing
          session={session}
          snapshot={snapshot}
          ownNotes={<OwnNotes session={session} />}
          contacts={<SupportContacts contacts={supportContacts} />}
          onLeave={leaveForGood}
        />
      ) : null}
    </>
  )
}

interface TopProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** Null where leaving has a place of its own. */
  onLeave: (() => void) | null
  /** Whether others are told when this computer turns away. */
  hasOthers: boolean
  /** Ways to look after oneself, for those whose screen has no other place for them. */
  care?: ReactNode
}

function Top({ session, snapshot, onLeave, hasOthers, care }: TopProps) {
  const text = useText()
  const [open, setOpen] = useState<'none' | 'support' | 'aside'>('none')
  const isSaved = useStatusPart(session, ({ save }) => save.state !== 'notSaved')
  const isInMemory = useStatusPart(session, ({ save }) => save.state === 'notKept')
  const close = () => setOpen('none')
  const { roomName, title, template, supportContacts, recordLevel } = snapshot.session
  const detail = title ? text('room.detail', { title, template: template.name }) : template.name
  return (
    <div>
      <RoomHeader
        session={session}
        roomName={roomName}
        recordLevel={recordLevel}
        detail={session.role === 'host' ? detail : ''}
      >
        <Button variant="quiet" onPress={() => setOpen('support')}>
          {text('care.support')}
        </Button>
        {care}
        {onLeave ? (
          <Button
            variant="quiet"
            onPress={() => (hasOthers || !isSaved || isInMemory ? setOpen('aside') : onLeave())}
          >
            {text('room.menu')}
          </Button>
        ) : null}
      </RoomHeader>
      <SupportDialog isOpen={open === 'support'} contacts={supportContacts} onClose={close} />
      {onLeave ? (
        <SetAsideDialog
          isOpen={open === 'aside'}
          hasOthers={hasOthers}
          isSaved={isSaved}
          isInMemory={isInMemory}
          onClose={close}
          onLeave={onLeave}
        />
      ) : null}
    </div>
  )
}
