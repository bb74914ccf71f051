import type { FillRandom, Id } from '#shared/ids.ts'
import type { HostRoom } from '#shared/ipc/contract.ts'
import type { Mail, MailReply } from '#shared/room/mailbox.ts'
import type { Logger } from '../log.ts'
import type { SessionReplica } from '../vault/session-replica.ts'
import type { SocketTarget } from './bridge-sockets.ts'
import type { Announce } from './discovery.ts'
import type { ProcessHandle } from './process-messages.ts'

export interface HostRoomOptions {
  /** The session's durable documents; the room never closes them. */
  replica: SessionReplica
  startProcess: () => ProcessHandle
  announce: Announce
  /** IP addresses of this computer that others may reach, best first. */
  addresses: () => string[]
  log: Logger
  fillRandom: FillRandom
  /** Interface to listen on; null for all of them. */
  host?: string | null
  /** What the mailbox tells the person at this computer. */
  onMail?: (reply: MailReply) => void
}

/** The live room of one session, on the facilitator's computer. */
export interface HostRoomService {
  /** Opens the room, on the port, with the code and keys it had before. @throws AppError `room.cannotListen`. */
  open: () => Promise<HostRoom>
  /** Lets people in; each is told once their place is on the disk. @throws AppError `disk.*`. */
  admit: (requestIds: readonly Id[]) => Promise<void>
  decline: (requestId: Id) => Promise<void>
  /** Ends a person's place: they are out at once and their key opens nothing any more. */
  remove: (personId: Id) => Promise<void>
  /** Closes the door to new people, or opens it with a fresh code. */
  lock: (locked: boolean) => Promise<void>
  /** Ends the room for everyone and takes all keys away. */
  end: () => Promise<void>
  setWriting: (on: boolean) => void
  /** The facilitator has read that someone's computer tried to change what is not theirs. */
  forgetBreach: (personId: Id) => void
  /** The client id under which this computer's own window writes. */
  client: (clientId: number) => void
  /** What the person at this computer gives the host alone. @throws AppError `room.notOpen`. */
  mail: (mail: Mail) => void
  /** The room as the facilitator sees it, or null while it is not open. */
  state: () => HostRoom | null
  onChange: (listener: (room: HostRoom | null) => void) => () => void
  /** Where the host's own window reaches the mesh's signalling. */
  socketTarget: () => SocketTarget | null
  /** This computer's addresses are others now: they are shown and announced anew. */
  networkChanged: () => void
  /** Stops without ending: guests keep what they have and wait for the room to come back. */
  close: () => Promise<void>
}
