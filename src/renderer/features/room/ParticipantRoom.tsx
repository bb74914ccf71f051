import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { PlaceLines } from './frame/PlaceLines.tsx'
import { CommandsProvider, useRoomCommands } from './keys/commands.tsx'
import { RoomKeys } from './keys/RoomKeys.tsx'
import { UndoCommands } from './keys/UndoCommands.tsx'
import styles from './ParticipantRoom.module.css'
import { PhaseList } from './phases/PhaseList.tsx'
import { useRoomView } from './phases/use-room-view.ts'
import { Stage } from './Stage.tsx'

interface ParticipantRoomProps {
  session: LiveSession
  snapshot: SessionSnapshot
  /** Ways to look after oneself: stepping out, a minute to breathe. */
  care: ReactNode
}

/** The room for everyone else: one column, one question, and a way out. */
export function ParticipantRoom(props: ParticipantRoomProps) {
  return (
    <CommandsProvider>
      <Room {...props} />
    </CommandsProvider>
  )
}

function Room({ session, snapshot, care }: ParticipantRoomProps) {
  const text = useText()
  const [isPartsOpen, setPartsOpen] = useState(false)
  const room = useRoomView(snapshot.session)
  const { phases } = snapshot.session.template
  useRoomCommands([
    { id: 'parts', group: 'own', label: text('room.seePhases'), run: () => setPartsOpen(true) },
  ])
  const look = (phaseId: string) => {
    room.view.look(phaseId)
    setPartsOpen(false)
  }
  return (
    <div className={styles['room']} {...room.watch}>
      <main id="content" tabIndex={-1} className={styles['main']}>
        <Stage session={session} room={room} lines={5} />
      </main>
      <div>
        <PlaceLines session={session} room={room} phases={phases} />
        <footer className={styles['foot']}>
          <Button variant="quiet" onPress={() => setPartsOpen(true)}>
            {text('room.seePhases')}
          </Button>
          {care}
        </footer>
      </div>
      <Dialog
        isOpen={isPartsOpen}
        onClose={() => setPartsOpen(false)}
        title={text('room.phases')}
        actions={
          <Button variant="primary" onPress={() => setPartsOpen(false)}>
            {text('room.keysClose')}
          </Button>
        }
      >
        <p>{text('room.lookFreely')}</p>
        <PhaseList phases={phases} currentId={room.current.id} viewedId={room.viewed.id} onLook={look} />
      </Dialog>
      <UndoCommands session={session} />
      <RoomKeys />
    </div>
  )
}
