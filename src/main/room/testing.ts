import { randomFillSync } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type ClientOptions, WebSocket } from 'ws'
import * as Y from 'yjs'
import { createSession } from '#shared/doc/session.ts'
import { encodeState } from '#shared/doc/state.ts'
import { testPlan } from '#shared/doc/testing.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import type { Mail } from '#shared/room/mailbox.ts'
import { type GuestMessage, type HostMessage, protocolVersion } from '#shared/room/protocol.ts'
import type { Logger } from '../log.ts'
import type { SessionReplica } from '../vault/session-replica.ts'
import { loadCodeExchange } from './code-exchange.ts'
import { newIdentity } from './identity.ts'
import { type RoomLimits, roomLimits } from './limits.ts'
import type { FromProcess, ProcessHandle } from './process-messages.ts'
import { createRoomServer, type RoomServer, type RoomServerOptions } from './room-server.ts'
import type { Seat } from './seats.ts'
import { serveRoom } from './serve-room.ts'

/** For tests only: rooms, guests and documents on real sockets of this computer. */

export const fillRandom: FillRandom = (bytes) => randomFillSync(bytes)

export const now = () => performance.now()

export const silentLog: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const goodCode = 'K7M4XD'

/** One for all tests: making a key takes a moment. */
export const testIdentity = newIdentity(fillRandom)

/** Asks again until the value is there, failing after `timeoutMs`. */
export async function until<Value>(
  read: () => Value | null | undefined | false,
  timeoutMs = 5_000,
): Promise<Value> {
  const end = now() + timeoutMs
  for (;;) {
    const value = read()
    if (value !== null && value !== undefined && value !== false) return value
    if (now() > end) throw new Error(`not within ${timeoutMs} ms: ${read.toString()}`)
    await delay(5)
  }
}

export function seatNamed(name: string): Seat {
  const guestKey = newId(fillRandom) + newId(fillRandom)
  return { personId: newId(fillRandom), token: newId(fillRandom), guestKey, name, role: 'participant' }
}

export interface TestServer extends RoomServer {
  sessionId: string
  topic: string
  hostToken: string
  heard: {
    updates: Uint8Array[]
    breaches: string[]
    clients: { personId: string; clientId: number }[]
    lobby: { requestId: string; name: string }[]
    present: string[]
    someoneWriting: boolean
    doorClosed: number
    mail: { personId: string; mail: Mail }[]
    left: string[]
  }
}

/** A room on a free port of loopback, with everything it reports kept in `heard`. */
export async function startServer(
  change: Partial<RoomServerOptions> & { limits?: RoomLimits } = {},
): Promise<TestServer> {
  const heard: TestServer['heard'] = {
    updates: [],
    breaches: [],
    clients: [],
    lobby: [],
    present: [],
    someoneWriting: false,
    doorClosed: 0,
    mail: [],
    left: [],
  }
  const options: RoomServerOptions = {
    sessionId: newId(fillRandom),
    roomId: newId(fillRandom),
    roomName: 'Calm Heron',
    identity: testIdentity,
    code: goodCode,
    linkSecret: newId(fillRandom),
    locked: false,
    topic: newId(fillRandom),
    seats: [],
    removedTokens: [],
    hostToken: newId(fillRandom),
    recordLevel: 'R3',
    state: encodeState(new Y.Doc()),
    host: '127.0.0.1',
    port: 0,
    limits: roomLimits,
    fillRandom,
    now,
    onUpdate: (update) => heard.updates.push(update),
    onBreach: (personId) => heard.breaches.push(personId),
    onClient: (personId, clientId) => heard.clients.push({ personId, clientId }),
    onLobby: (lobby) => {
      heard.lobby = lobby
    },
    onPresence: ({ present, someoneWriting }) => {
      heard.present = present
      heard.someoneWriting = someoneWriting
    },
    onMail: (personId, mail) => heard.mail.push({ personId, mail }),
    onDoorClosed: () => {
      heard.doorClosed += 1
    },
    onLeft: (personId) => heard.left.push(personId),
    ...change,
  }
  const server = await createRoomServer(options)
  const { sessionId, topic, hostToken } = options
  return { ...server, sessionId, topic, hostToken, heard }
}

/** A stock WebSocket that takes any certificate, as a stranger's program would. */
export class AnySocket extends WebSocket {
  constructor(url: string, options: ClientOptions = {}) {
    super(url, { rejectUnauthorized: false, ...options })
  }
}

export interface TestSocket {
  socket: WebSocket
  received: string[]
  messages: () => HostMessage[]
  send: (message: GuestMessage | object) => void
  sendRaw: (data: string | Uint8Array) => void
  opened: () => Promise<unknown>
  /** The close code, once closed; 403 and 404 stand for an upgrade that was refused so. */
  closed: () => Promise<number>
  isOpen: () => boolean
}

/** A plain WebSocket to the room that keeps what it heard. */
export function openSocket(port: number, path: string, token?: string, headers = {}): TestSocket {
  const socket = new AnySocket(`wss://127.0.0.1:${port}${path}`, {
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
  })
  socket.setMaxListeners(0)
  const received: string[] = []
  let code: number | undefined
  let isOpened = false
  socket.on('open', () => {
    isOpened = true
  })
  socket.on('message', (data) => received.push(String(data)))
  socket.on('unexpected-response', (request, response) => {
    code = response.statusCode
    request.destroy()
  })
  socket.on('error', () => undefined)
  socket.on('close', (closeCode) => {
    code ??= closeCode
  })
  const whenOpen = (action: () => void) => {
    if (socket.readyState === WebSocket.OPEN) action()
    else socket.once('open', action)
  }
  return {
    socket,
    received,
    messages: () => received.map((text) => JSON.parse(text) as HostMessage),
    send: (message) => whenOpen(() => socket.send(JSON.stringify(message))),
    sendRaw: (data) => whenOpen(() => socket.send(data)),
    opened: () => until(() => isOpened),
    closed: () => until(() => code),
    isOpen: () => socket.readyState === WebSocket.OPEN,
  }
}

/** Joins by code as a guest does; with a wrong one, it guesses the proof too. */
export async function knock(socket: TestSocket, name: string, code = goodCode): Promise<void> {
  const guest = (await loadCodeExchange()).createGuest(code)
  socket.send({ type: 'join', version: protocolVersion, request: guest.request })
  const heard = await until(() => socket.received[0] ?? socket.socket.readyState === WebSocket.CLOSED)
  if (heard === true) return
  const { response, roomId, fingerprint } = JSON.parse(heard)
  const proof = guest.prove(response, { roomId, fingerprint }) ?? 'A'.repeat(86)
  socket.send({ type: 'prove', proof, name })
}

/** The durable documents of a session without a disk behind them. */
export function memoryReplica(roomName = 'Calm Heron', own = new Y.Doc()): SessionReplica {
  const shared = new Y.Doc()
  const id = newId(fillRandom)
  createSession(shared, testPlan({ id, roomName, title: 'A title nobody outside may read' }))
  return {
    id,
    role: 'host',
    shared,
    own,
    notice: null,
    mark: () => null,
    async push(which, update, origin) {
      Y.applyUpdate(which === 'shared' ? shared : own, update, origin)
    },
    flushed: () => Promise.resolve(),
    onUpdate(listener) {
      const onShared = (update: Uint8Array, origin: unknown) => listener('shared', update, origin)
      const onOwn = (update: Uint8Array, origin: unknown) => listener('own', update, origin)
      shared.on('update', onShared)
      own.on('update', onOwn)
      return () => {
        shared.off('update', onShared)
        own.off('update', onOwn)
      }
    },
    saveState: () => ({ state: 'saved' }),
    onSaveState: () => () => undefined,
    writeCopy: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

export interface TestProcess extends ProcessHandle {
  /** Ends at once and unasked, as a crash would. */
  crash: () => Promise<void>
}

/** The room's process inside this one: the same messages, cloned as between processes. */
export function startInProcess(limits: RoomLimits = roomLimits): TestProcess {
  const toMain = new Set<(message: unknown) => void>()
  const exits = new Set<(code: number) => void>()
  let toProcess: (message: unknown) => void = () => undefined
  let alive = true
  const early: FromProcess[] = []
  const serving = serveRoom({
    port: {
      post(message) {
        if (!alive) return
        if (toMain.size === 0) early.push(message)
        for (const listener of toMain) listener(structuredClone(message))
      },
      onMessage: (listener) => {
        toProcess = listener
      },
    },
    limits,
    fillRandom,
    now,
  })
  async function end() {
    if (!alive) return
    alive = false
    await serving.close()
    for (const listener of exits) listener(1)
  }
  return {
    post(message) {
      if (alive) toProcess(structuredClone(message))
    },
    onMessage(listener) {
      toMain.add(listener)
      queueMicrotask(() => {
        for (const message of early.splice(0)) listener(message)
      })
      return () => toMain.delete(listener)
    },
    onExit(listener) {
      exits.add(listener)
      return () => exits.delete(listener)
    },
    kill: () => {
      end().catch(() => undefined)
    },
    crash: end,
  }
}
