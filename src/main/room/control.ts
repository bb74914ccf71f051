import { type FillRandom, type Id, newId } from '#shared/ids.ts'
import type { Mail } from '#shared/room/mailbox.ts'
import {
  type CloseReason,
  type GuestMessage,
  greetingSchema,
  guestMessageSchema,
  type HostMessage,
  protocolVersion,
} from '#shared/room/protocol.ts'
import type { RecordLevel } from '#shared/template/schema.ts'
import type { Doorkeeper, Knock } from './doorkeeper.ts'
import type { GuardedSocket } from './guarded-socket.ts'
import type { Seat, Seats } from './seats.ts'

/** Someone at the door: the name as given, nothing else. */
export interface LobbyEntry {
  requestId: Id
  name: string
}

export interface Presence {
  /** People whose computer is connected; for the host only, guests are told the number. */
  present: Id[]
  someoneWriting: boolean
}

export interface ControlOptions {
  sessionId: Id
  roomId: Id
  roomName: string
  topic: string
  /** SHA-256 of the room's certificate. */
  fingerprint: string
  recordLevel: RecordLevel
  seats: Seats
  doorkeeper: Doorkeeper
  maxLobby: number
  maxSeats: number
  fillRandom: FillRandom
  onLobby: (lobby: LobbyEntry[]) => void
  onPresence: (presence: Presence) => void
  /** Something for the host alone; from whom is known as long as the host needs it to answer. */
  onMail: (personId: Id, mail: Mail) => void
  onClient: (personId: Id, clientId: number) => void
  /** Someone gave up their place for good. */
  onLeft: (personId: Id) => void
}

type Stage =
  | { at: 'door'; knock: Knock | null }
  | { at: 'lobby'; entry: LobbyEntry }
  | { at: 'inside'; seat: Seat; writing: boolean }

interface Visitor {
  socket: GuardedSocket
  address: string
  stage: Stage
}

/**
 * How long changes of presence are gathered before everyone is told: long enough that a message does not follow
 * one person's key stroke, short enough to feel at once.
 */
const presenceDelayMs = 200

/** The room's own messages: the door, the lobby, who is here, and that someone writes (never who). */
export function createControl(options: ControlOptions) {
  const { seats, doorkeeper } = options
  const visitors = new Set<Visitor>()
  let { topic } = options
  let hostWriting = false
  let presenceTimer: NodeJS.Timeout | undefined

  function send(visitor: Visitor, message: HostMessage) {
    visitor.socket.send(JSON.stringify(message))
  }

  const lobby = () => [...visitors].flatMap(({ stage }) => (stage.at === 'lobby' ? [stage.entry] : []))
  const inside = () => [...visitors].flatMap((visitor) => (visitor.stage.at === 'inside' ? [visitor] : []))
  const writers = () => inside().filter(({ stage }) => stage.at === 'inside' && stage.writing)

  function tellPresence() {
    presenceTimer = undefined
    const here = inside()
    const writing = writers()
    for (const visitor of here) {
      const othersWrite = hostWriting || writing.some((writer) => writer !== visitor)
      // The host's own computer is in the room too.
      send(visitor, {
        type: 'presence',
        present: here.length + 1,
        expected: seats.count() + 1,
        someoneWriting: othersWrite,
      })
    }
    options.onPresence({
      present: here.flatMap(({ stage }) => (stage.at === 'inside' ? [stage.seat.personId] : [])),
      someoneWriting: writing.length > 0,
    })
  }

  function presenceChanged() {
    presenceTimer ??= setTimeout(tellPresence, presenceDelayMs)
  }

  function letIn(visitor: Visitor, seat: Seat) {
    for (const other of inside())
      if (other.stage.at === 'inside' && other.stage.seat.personId === seat.personId)
        turnOut(other, 'replaced')
    visitor.stage = { at: 'inside', seat, writing: false }
    const { sessionId, roomName, recordLevel } = options
    const { personId, name, role, token, guestKey } = seat
    send(visitor, {
      type: 'admitted',
      sessionId,
      personId,
      name,
      role,
      roomName,
      token,
      topic,
      recordLevel,
      guestKey,
    })
    presenceChanged()
  }

  function turnOut(visitor: Visitor, reason: CloseReason) {
    forget(visitor)
    visitor.socket.close(reason)
  }

  function forget(visitor: Visitor) {
    if (!visitors.delete(visitor)) return
    if (visitor.stage.at === 'door') visitor.stage.knock?.giveUp()
    if (visitor.stage.at === 'lobby') options.onLobby(lobby())
    if (visitor.stage.at === 'inside') presenceChanged()
  }

  function versionReason(version: number): CloseReason | null {
    if (version === protocolVersion) return null
    return version < protocolVersion ? 'olderApp' : 'newerApp'
  }

  function knock(visitor: Visitor, request: string) {
    const answer = doorkeeper.knock(visitor.address, request)
    if (typeof answer === 'string') return turnOut(visitor, answer)
    visitor.stage = { at: 'door', knock: answer }
    const { roomId, fingerprint } = options
    send(visitor, { type: 'challenge', response: answer.response, roomId, fingerprint })
  }

  function prove(visitor: Visitor, { knock }: Extract<Stage, { at: 'door' }>, proof: string, name: string) {
    if (!knock) throw new RangeError('nothing to prove')
    const refusal = knock.prove(proof)
    if (refusal) turnOut(visitor, refusal)
    else wait(visitor, name)
  }

  function showLink(visitor: Visitor, secret: string, name: string) {
    const refusal = doorkeeper.showLink(visitor.address, secret)
    if (refusal) turnOut(visitor, refusal)
    else wait(visitor, name)
  }

  function wait(visitor: Visitor, name: string) {
    visitor.socket.settle()
    const waiting = lobby()
    if (waiting.length >= options.maxLobby || seats.count() >= options.maxSeats)
      return turnOut(visitor, 'full')
    visitor.stage = { at: 'lobby', entry: { requestId: newId(options.fillRandom), name } }
    send(visitor, { type: 'waiting', roomName: options.roomName })
    options.onLobby(lobby())
  }

  function resume(visitor: Visitor, token: string) {
    visitor.socket.settle()
    const seat = seats.find(token)
    if (seat) return letIn(visitor, seat)
    turnOut(visitor, seats.wasRemoved(token) ? 'removed' : 'notAllowed')
  }

  function atTheDoor(visitor: Visitor, stage: Extract<Stage, { at: 'door' }>, message: GuestMessage) {
    if (message.type === 'prove') return prove(visitor, stage, message.proof, message.name)
    if (stage.knock) throw new RangeError('knocked already')
    if (message.type === 'join') return knock(visitor, message.request)
    if (message.type === 'joinByLink') return showLink(visitor, message.secret, message.name)
    if (message.type === 'resume') return resume(visitor, message.token)
    throw new RangeError('not a first message')
  }

  function leave(visitor: Visitor) {
    const { stage } = visitor
    turnOut(visitor, 'replaced')
    if (stage.at !== 'inside') return
    seats.remove(stage.seat.personId)
    options.onLeft(stage.seat.personId)
  }

  function setWriting(visitor: Visitor, on: boolean) {
    if (visitor.stage.at !== 'inside' || visitor.stage.writing === on) return
    visitor.stage.writing = on
    presenceChanged()
  }

  function personInside({ stage }: Visitor): Id {
    if (stage.at !== 'inside') throw new RangeError('not inside')
    return stage.seat.personId
  }

  function handle(visitor: Visitor, message: GuestMessage) {
    if (message.type === 'ping') return send(visitor, { type: 'pong' })
    if (visitor.stage.at === 'door') return atTheDoor(visitor, visitor.stage, message)
    if (message.type === 'leave') return leave(visitor)
    if (message.type === 'writing') return setWriting(visitor, message.on)
    if (message.type === 'mail') return options.onMail(personInside(visitor), message.mail)
    if (message.type === 'client') return options.onClient(personInside(visitor), message.clientId)
    throw new RangeError('joined already')
  }

  /** What another version says need not be understood to know that it is another version. */
  function receive(visitor: Visitor, text: string) {
    const json: unknown = JSON.parse(text)
    const { stage } = visitor
    const greeting = stage.at === 'door' && !stage.knock ? greetingSchema.safeParse(json) : null
    const wrongVersion = greeting?.success ? versionReason(greeting.data.version) : null
    if (wrongVersion) turnOut(visitor, wrongVersion)
    else handle(visitor, guestMessageSchema.parse(json))
  }

  return {
    /** A new socket at the door; the returned function takes its text frames. @throws on a malformed one. */
    join(socket: GuardedSocket, address: string): (text: string) => void {
      const visitor: Visitor = { socket, address, stage: { at: 'door', knock: null } }
      visitors.add(visitor)
      socket.onClose(() => forget(visitor))
      return (text) => receive(visitor, text)
    },

    /** Gives someone in the lobby their seat; when they have just gone, nobody knows the key and it is given back. */
    admit(requestId: Id, seat: Seat) {
      const visitor = [...visitors].find(
        ({ stage }) => stage.at === 'lobby' && stage.entry.requestId === requestId,
      )
      if (!visitor) return options.onLeft(seat.personId)
      seats.add(seat)
      letIn(visitor, seat)
      options.onLobby(lobby())
    },

    decline(requestId: Id) {
      for (const visitor of visitors)
        if (visitor.stage.at === 'lobby' && visitor.stage.entry.requestId === requestId)
          turnOut(visitor, 'declined')
    },

    remove(personId: Id) {
      for (const visitor of inside())
        if (visitor.stage.at === 'inside' && visitor.stage.seat.personId === personId)
          turnOut(visitor, 'removed')
    },

    /** Tells everyone inside, and everyone who comes from now on, where the mesh goes on. */
    setTopic(next: string) {
      topic = next
      for (const visitor of inside()) send(visitor, { type: 'topic', topic })
    },

    tell(personId: Id, message: HostMessage) {
      for (const visitor of inside())
        if (visitor.stage.at === 'inside' && visitor.stage.seat.personId === personId) send(visitor, message)
    },

    setHostWriting(on: boolean) {
      hostWriting = on
      presenceChanged()
    },

    end() {
      for (const visitor of [...visitors]) turnOut(visitor, 'ended')
    },

    close() {
      clearTimeout(presenceTimer)
      visitors.clear()
    },
  }
}
