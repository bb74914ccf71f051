import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { FillRandom, Id } from '#shared/ids.ts'
import type { Mail } from '#shared/room/mailbox.ts'
import { type Hello, type HostMessage, protocolVersion } from '#shared/room/protocol.ts'
import type { RecordLevel } from '#shared/template/schema.ts'
import { openEcho } from './checks/echo.ts'
import { loadCodeExchange } from './code-exchange.ts'
import { createControl, type LobbyEntry, type Presence } from './control.ts'
import { createDoorkeeper, type DoorKeys } from './doorkeeper.ts'
import { type GuardedSocket, guardSocket } from './guarded-socket.ts'
import { fingerprintOf, type RoomIdentity } from './identity.ts'
import type { RoomLimits, SocketLimits } from './limits.ts'
import { answerHello, createListener, listen, refuse } from './listener.ts'
import { createRelay } from './relay.ts'
import { createSeats, type Seat, sameSecret } from './seats.ts'
import { createSignalling } from './signalling.ts'
import { createTurnstile } from './turnstile.ts'
import { bearerToken, refusalOf, remoteAddress, type SocketPath, socketPathOf } from './upgrade.ts'

/** Everything the room's process needs to know of one room. */
export interface RoomPlan extends DoorKeys {
  sessionId: Id
  roomId: Id
  roomName: string
  /** The certificate every connection to the room shows. */
  identity: RoomIdentity
  locked: boolean
  topic: string
  seats: Seat[]
  removedTokens: string[]
  /** Opens the mesh's signalling for the host's own window. */
  hostToken: string
  recordLevel: RecordLevel
  /** The shared document as V1 update. */
  state: Uint8Array
}

export interface RoomServerOptions extends RoomPlan {
  /** Interface to listen on; null for all of them. */
  host: string | null
  /** 0 for any free port. */
  port: number
  limits: RoomLimits
  fillRandom: FillRandom
  /** A clock in ms that never goes back. */
  now: () => number
  onUpdate: (update: Uint8Array, personId: Id) => void
  onBreach: (personId: Id) => void
  onLobby: (lobby: LobbyEntry[]) => void
  onPresence: (presence: Presence) => void
  onDoorClosed: () => void
  onMail: (personId: Id, mail: Mail) => void
  /** Someone's window says under which client id its document writes. */
  onClient: (personId: Id, clientId: number) => void
  onLeft: (personId: Id) => void
}

export interface RoomServer {
  port: number
  admit: (requestId: Id, seat: Seat) => void
  decline: (requestId: Id) => void
  /** Takes the person's key away, cuts them off at once, and moves the mesh to a name they do not know. */
  remove: (personId: Id, topic: string) => void
  lock: (locked: boolean, keys: DoorKeys) => void
  setHostWriting: (on: boolean) => void
  /** Says something to one person's computer, if it is connected. */
  tell: (personId: Id, message: HostMessage) => void
  /** A change of the host's durable replica, for all guests. */
  applyUpdate: (update: Uint8Array) => void
  /** Tells everyone that the room is over and waits until they are gone. */
  end: () => Promise<void>
  close: () => Promise<void>
}

/** One open socket of someone with a key, so that the key's end, or a newer socket, closes it. */
interface KeyedSocket {
  path: SocketPath
  token: string
  socket: GuardedSocket
}

/**
 * The room on the network: `GET /hello`, and the WebSockets `/room`, `/signal` and `/doc`
 * (docs/specs/room-protocol.md). Whatever the network sends, nothing is thrown out of it.
 * @throws the system's error when the port cannot be had.
 */
export async function createRoomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { limits, now } = options
  const exchange = await loadCodeExchange()
  const fingerprint = fingerprintOf(options.identity.cert)
  const seats = createSeats(options.seats, options.removedTokens)
  const keyed = new Set<KeyedSocket>()
  const doorkeeper = createDoorkeeper({ ...options, ...limits, exchange, fingerprint })
  const signalling = createSignalling(options.topic)
  const relay = await createRelay({ ...options, personOf: (token) => seats.find(token)?.personId ?? null })
  const control = createControl({
    ...options,
    ...limits,
    fingerprint,
    seats,
    doorkeeper,
    onLeft(personId) {
      cutKeys('replaced')
      options.onLeft(personId)
    },
  })

  const http = createListener(options.identity)
  const turnstile = createTurnstile({ ...limits, now })
  http.on('connection', (socket: Socket) => {
    if (!turnstile.enter(socket)) socket.destroy()
  })
  http.on('clientError', (_error, socket) => socket.destroy())

  const sockets: Record<SocketPath, WebSocketServer> = {
    '/room': acceptor(limits.control),
    '/signal': acceptor(limits.signal),
    '/doc': acceptor(limits.document),
  }

  const hello = (): Hello => ({
    app: 'stillpoint',
    version: protocolVersion,
    roomId: options.roomId,
    roomName: options.roomName,
    open: !doorkeeper.isLocked(),
  })
  http.on('request', (request, response) => answerHello(request, response, hello))

  http.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy())
    const path = socketPathOf(request)
    const refusal = refusalOf(request) ?? (path ? null : 404)
    if (refusal || !path) return refuse(stream, refusal ?? 404)
    const token = bearerToken(request)
    if (path !== '/room' && !mayOpen(path, token)) return refuse(stream, 403)
    sockets[path].handleUpgrade(request, stream, head, (socket) => accept(path, socket, request, token))
  })

  /** A stock Hocuspocus client cannot set headers in a browser: on `/doc` its first message may carry the key. */
  function mayOpen(path: SocketPath, token: string | null): boolean {
    if (token === null) return path === '/doc'
    if (path === '/signal' && sameSecret(token, options.hostToken)) return true
    return seats.find(token) !== null
  }

  function accept(path: SocketPath, socket: WebSocket, request: IncomingMessage, token: string | null) {
    if (path === '/room') acceptControl(socket, request)
    else if (path === '/signal' && token !== null) acceptSignal(socket, token)
    else acceptDocument(socket, request, token)
  }

  function acceptControl(socket: WebSocket, request: IncomingMessage) {
    const guarded = guardSocket(socket, {
      limits: limits.control,
      now,
      onFrame(data, isBinary) {
        if (isBinary) throw new RangeError('text only')
        receive(data.toString())
      },
    })
    const receive = control.join(guarded, remoteAddress(request))
  }

  function acceptSignal(socket: WebSocket, token: string) {
    const guarded = guardSocket(socket, {
      limits: limits.signal,
      now,
      onFrame(data, isBinary) {
        if (isBinary) throw new RangeError('text only')
        member.receive(data.toString())
        guarded.settle()
      },
    })
    const member = signalling.join(guarded, token, seats.find(token)?.personId ?? 'host')
    guarded.onClose(member.leave)
    keep({ path: '/signal', token, socket: guarded })
  }

  function acceptDocument(socket: WebSocket, request: IncomingMessage, token: string | null) {
    const guarded = guardSocket(socket, {
      limits: limits.document,
      now,
      onFrame(data, isBinary) {
        if (!isBinary) throw new RangeError('binary only')
        receive(data)
      },
    })
    const receive = relay.join({
      socket: guarded,
      request,
      token,
      onAdmitted: (later) => keep({ path: '/doc', token: later, socket: guarded }),
    })
    if (token !== null) keep({ path: '/doc', token, socket: guarded })
  }

  /** Of two sockets of one kind with one key the newer one stays: the older is likely dead and not known to be. */
  function keep(entry: KeyedSocket) {
    for (const other of keyed)
      if (other.path === entry.path && other.token === entry.token) other.socket.close('replaced')
    keyed.add(entry)
    entry.socket.onClose(() => keyed.delete(entry))
  }

  /** Closes every socket whose key is no longer good. */
  function cutKeys(reason: 'removed' | 'replaced') {
    for (const { token, socket } of keyed)
      if (!sameSecret(token, options.hostToken) && seats.find(token) === null) socket.close(reason)
  }

  async function end() {
    doorkeeper.lock(true, { code: '', linkSecret: '' })
    control.end()
    for (const { socket } of keyed) socket.close('ended')
    const all = Object.values(sockets).flatMap((server) => [...server.clients])
    await Promise.all(all.map((socket) => closed(socket)))
  }

  let closing: Promise<void> | undefined
  async function closeAll() {
    echo.close()
    control.close()
    for (const server of Object.values(sockets)) for (const socket of server.clients) socket.terminate()
    await new Promise((resolve) => {
      http.close(resolve)
      http.closeAllConnections()
    })
    await relay.close()
  }

  const port = await listen(http, options.host, options.port).catch(async (error: unknown) => {
    await relay.close()
    throw error
  })
  const echo = await openEcho({ host: options.host, port, now })
  return {
    port,
    admit: control.admit,
    decline: control.decline,
    remove(personId, topic) {
      seats.remove(personId)
      control.remove(personId)
      cutKeys('removed')
      signalling.rename(topic)
      control.setTopic(topic)
    },
    lock: doorkeeper.lock,
    setHostWriting: control.setHostWriting,
    tell: control.tell,
    applyUpdate: relay.applyUpdate,
    end,
    close() {
      closing ??= closeAll()
      return closing
    },
  }
}

function acceptor(limits: SocketLimits): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: limits.maxFrameBytes,
  })
}

function closed(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => socket.once('close', () => resolve()))
}
