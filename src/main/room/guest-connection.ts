import { WebSocket } from 'ws'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import {
  type CloseReason,
  closeReasonOf,
  type GuestMessage,
  type HostMessage,
  maxControlFrameBytes,
} from '#shared/room/protocol.ts'
import { type Greeting, greetingOf } from './guest-greeting.ts'
import { parseHostMessage } from './guest-outcomes.ts'
import type { Place } from './guest-place.ts'
import { openPinnedWebSocket } from './pinned-web-socket.ts'

/** How soon a guest notices that the host is away, and how soon it tries again. */
export interface GuestTimings {
  pingEveryMs: number
  silenceMs: number
  retryFirstMs: number
  retryMaxMs: number
}

/** Silence is two pings without an answer: waiting for TCP to notice a dead path takes many times longer. */
export const roomTimings: GuestTimings = {
  pingEveryMs: 2_500,
  silenceMs: 5_500,
  retryFirstMs: 500,
  retryMaxMs: 5_000,
}

export interface GuestConnectionOptions {
  /** Its first address is tried. A place whose certificate is not known yet is pinned once the code has proved it. */
  place: Place
  timings: GuestTimings
  now: () => number
  /** What the host says, once it is known to be the room's. */
  onMessage: (message: HostMessage) => void
  /** Whoever answers there is not the room's host, or cannot be understood: no use in trying again. */
  onRefused: (code: ErrorCode) => void
  /** The connection has ended, with the host's reason or with what kept it from coming about. */
  onLost: (reason: CloseReason | null, problem: ErrorCode) => void
}

/** One connection to the host's `/room`, watched by pings. After `close` or `terminate` it tells nothing any more. */
export interface GuestConnection {
  /** Dropped while the connection is not open. */
  send: (message: GuestMessage) => void
  close: () => void
  /** Without a goodbye. */
  terminate: () => void
  /** The address this computer speaks from; null while nothing is connected. */
  localAddress: () => string | null
}

/** Long enough for three attempts of TCP on a network that loses packets. */
const handshakeTimeoutMs = 8_000

export function connectGuest(options: GuestConnectionOptions): GuestConnection {
  const { place, timings, now } = options
  let socket: WebSocket | null = null
  let localAddress: string | null = null
  let beat: NodeJS.Timeout | undefined
  let isOver = false

  function send(message: GuestMessage) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }

  function open(greeting: Greeting) {
    const [address] = place.addresses
    if (isOver || !address) return
    let shown = ''
    let heardAt = 0
    let problem: ErrorCode = 'room.unreachable'
    const opened = openPinnedWebSocket({
      address,
      path: 'room',
      timeoutMs: handshakeTimeoutMs,
      maxFrameBytes: maxControlFrameBytes,
      isGenuine(fingerprint) {
        shown = fingerprint
        return place.fingerprint === null || place.fingerprint === fingerprint
      },
    })
    socket = opened
    opened.on('upgrade', ({ socket: { localAddress: from } }) => {
      localAddress = from ?? null
    })
    opened.on('open', () => {
      heardAt = now()
      beat = setInterval(() => {
        if (now() - heardAt > timings.silenceMs) opened.terminate()
        else send({ type: 'ping' })
      }, timings.pingEveryMs)
      send(greeting.first)
    })
    opened.on('message', (data: Buffer) => {
      heardAt = now()
      if (!isOver) receive(greeting, shown, data.toString())
    })
    // Every error of a socket is followed by its close.
    opened.on('error', (error) => {
      if (error instanceof AppError) problem = error.code
      opened.terminate()
    })
    opened.on('close', (code) => {
      if (end()) options.onLost(closeReasonOf(code), problem)
    })
  }

  function receive(greeting: Greeting, shown: string, text: string) {
    const message = parseHostMessage(text)
    if (message?.type === 'challenge') {
      const answer = greeting.prove(place, message, shown)
      if (typeof answer === 'string') options.onRefused(answer)
      else send(answer)
      return
    }
    // Until the code has proved whose certificate this is, nobody's word counts.
    if (!message || place.fingerprint === null) options.onRefused('room.protocol')
    else options.onMessage(message)
  }

  /** @returns whether it was not over before. */
  function end(): boolean {
    const wasOver = isOver
    isOver = true
    clearInterval(beat)
    return !wasOver
  }

  greetingOf(place.entry).then(open, () => {
    if (end()) options.onRefused('internal')
  })

  return {
    send,
    close() {
      end()
      socket?.close()
    },
    terminate() {
      end()
      socket?.terminate()
    },
    localAddress: () => localAddress,
  }
}
