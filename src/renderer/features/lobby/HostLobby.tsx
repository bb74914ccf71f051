import type { ReactNode } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import type { HostRoom } from '#shared/ipc/contract.ts'
import type { TextKey } from '#shared/text/en.ts'
import { errorText } from '#shared/text/text.ts'
import { Ahead } from './Ahead.tsx'
import { BeginsAbout } from './BeginsAbout.tsx'
import { DoorRequests } from './DoorRequests.tsx'
import styles from './HostLobby.module.css'
import { Inside } from './Inside.tsx'
import { People } from './People.tsx'
import type { OpenRoom } from './use-open-room.ts'
import { WayIn } from './WayIn.tsx'

/** A method of up to so many minutes is meant for people on their feet: beginning is the way on. */
const shortMinutes = 20

interface HostLobbyProps {
  snapshot: SessionSnapshot
  ownId: string
  /** Null until the room is open. */
  room: HostRoom | null
  opening: OpenRoom
  /** Goes to the first part. */
  onBegin: () => void
  /** Has everyone read and agree first how to be with each other. */
  onSettle: () => void
  /** The facilitator's look at themselves. */
  selfCheck: ReactNode
}

/** Before the debrief begins: how people come in, who waits, who is here. */
export function HostLobby({ snapshot, ownId, room, opening, onBegin, onSettle, selfCheck }: HostLobbyProps) {
  const text = useText()
  const { ipc } = useWindow()
  const lock = useAction((locked: boolean) => ipc.call('room.lock', locked))
  const { session, people } = snapshot
  const isShort = session.template.minutes.max <= shortMinutes
  const first = session.template.phases[0]
  return (
    <div className={styles['lobby']}>
      <main id="content" tabIndex={-1} className={styles['main']}>
        <ScreenHeading kicker={text('lobby.kicker')}>{session.roomName}</ScreenHeading>
        <div className={styles['columns']}>
          <div className={styles['column']}>
            {room ? <WayIn room={room} /> : null}
            {!room && !opening.error ? <Spinner label={text('lobby.opening')} /> : null}
            {opening.error ? (
              <Banner kind="care" action={{ label: text('lobby.tryAgain'), onPress: opening.tryAgain }}>
                <p>{errorText(text, opening.error)}</p>
                <p>{text('lobby.withoutRoom')}</p>
              </Banner>
            ) : null}
            <Ahead template={session.template} />
          </div>
          <div className={styles['column']} data-waiting={room?.lobby.length || undefined}>
            <section aria-labelledby="waiting" className={styles['part']}>
              <h2 id="waiting" className={styles['title']}>
                {text('lobby.waiting')}
              </h2>
              <DoorRequests room={room} />
              {room && room.lobby.length === 0 ? <p>{text('lobby.nobodyWaits')}</p> : null}
              {room ? (
                <div className={styles['lock']}>
                  <p role="status">{text(doorWords(room))}</p>
                  <Button variant="quiet" onPress={() => lock.run(!room.locked)}>
                    {text(room.locked ? 'lobby.unlock' : 'lobby.lock')}
                  </Button>
                </div>
              ) : null}
              {lock.error ? <p role="alert">{errorText(text, lock.error)}</p> : null}
            </section>
            <section aria-labelledby="kept" className={styles['part']}>
              <h2 id="kept" className={styles['title']}>
                {text(`keep.short.${session.recordLevel}`)}
              </h2>
              <p>{text(`keep.says.${session.recordLevel}`)}</p>
            </section>
            <Inside>
              <People people={people} present={room?.present ?? null} ownId={ownId} keepsDoor />
            </Inside>
            <div>{selfCheck}</div>
          </div>
        </div>
      </main>
      <footer className={styles['foot']}>
        <div className={styles['hints']}>
          <BeginsAbout plannedFor={session.plannedFor} leads />
          <p>{text('lobby.beginHint')}</p>
        </div>
        <Button variant={isShort ? 'secondary' : 'primary'} onPress={onSettle}>
          {text('settle.settleIn')}
        </Button>
        <Button variant={isShort ? 'primary' : 'secondary'} onPress={onBegin}>
          {text('lobby.begin', { phase: first?.title ?? '' })}
        </Button>
      </footer>
    </div>
  )
}

function doorWords({ locked, closedBecause }: HostRoom): TextKey {
  if (!locked) return 'lobby.unlocked'
  return closedBecause ? 'lobby.closedItself' : 'lobby.locked'
}
