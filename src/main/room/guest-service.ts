import type { Seat } from '#shared/doc/own.ts'
import type { GuestRecord } from '#shared/doc/room-record.ts'
import type { Id } from '#shared/ids.ts'
import type { GuestState } from '#shared/ipc/contract.ts'
import type { RoomAddress } from '#shared/room/address.ts'
import type { Mail, MailReply } from '#shared/room/mailbox.ts'
import type { Logger } from '../log.ts'
import type { SocketTarget } from './bridge-sockets.ts'
import type { GuestTimings } from './guest-connection.ts'
import type { JoinRequest } from './guest-place.ts'

/** What a guest is given at the door, for its session file. */
export interface GuestAdmission {
  sessionId: Id
  seat: Seat
  roomName: string
  record: GuestRecord
  /** False where nothing may be written to this computer's disk. */
  isKept: boolean
  /** Opens this computer's file of the session; in hex. The host keeps it, and gives it again at every return. */
  guestKey: string
}

export interface GuestRoomOptions {
  /**
   * Makes (or finds) this computer's file of the session, keeps the record beside it and flushes both. State `inside`
   * follows when it is done. Called at the first admission after every start, and whenever the record changes.
   */
  keepGuestSession: (admission: GuestAdmission) => Promise<void>
  /** Wipes this computer's file of the session: the room was ended, or this person's place in it. */
  forgetGuestSession: (sessionId: Id) => Promise<void>
  /**
   * Looks on the network for a room that is not where it was, known by its certificate's fingerprint. The returned
   * function ends the search.
   */
  findRoom: (roomId: string, fingerprint: string, onFound: (address: RoomAddress) => void) => () => void
  /** What the host's mailbox answers. */
  onMail?: (sessionId: Id, reply: MailReply) => void
  log: Logger
  now: () => number
  /** A number from 0 up to, not including, 1; spreads the reconnects of many guests. */
  random: () => number
  timings?: GuestTimings
}

/** This computer's way into a room led on another one, and back into it. */
export interface GuestRoom {
  /**
   * Knocks at a room. Resolves once the host has answered; the rest is told by the state.
   * @throws AppError `room.badAddress`, `room.wrongCode`, `room.unreachable`, `room.locked`, …
   */
  join: (request: JoinRequest) => Promise<void>
  /** Goes back into the room of a session this computer was admitted to, and keeps trying. */
  resume: (sessionId: Id, record: GuestRecord) => void
  /** Gives up the place for good and forgets the session. */
  leave: () => Promise<void>
  setWriting: (on: boolean) => void
  /** Says under which client id this computer's window writes; said again at each coming in. */
  client: (clientId: number) => void
  /** Gives the host something for it alone. @throws AppError `room.notOpen` while the host is out of reach. */
  mail: (mail: Mail) => void
  state: () => GuestState | null
  onChange: (listener: (state: GuestState) => void) => () => void
  /** Where the window's sockets lead while this computer has a place in a room. */
  socketTarget: () => SocketTarget | null
  /**
   * This computer's addresses are others now, or it has slept: a connection from an address it has no more is made
   * anew, and whoever waits for the next attempt need not.
   * @param isOwn whether the address is still this computer's.
   */
  networkChanged: (isOwn: (address: string) => boolean) => void
  /** Disconnects without giving up the place. */
  close: () => void
}
