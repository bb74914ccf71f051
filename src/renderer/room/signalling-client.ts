import { type PeerData, signallingFrameSchema } from '#shared/room/signalling.ts'
import type { BridgeSocketConstructor } from './bridge-socket.ts'
import { createStore, type Store } from './store.ts'

/** Pauses before the attempts to connect again, in ms; the last one is kept. Spread by a third either way. */
const retryMs = [200, 500, 1_000, 2_000, 3_000]

const pingMs = 10_000
const silenceMs = 25_000

export interface SignallingClientOptions {
  Socket: BridgeSocketConstructor
  topic: string
  peerId: string
  /** From 0 up to 1. */
  random: () => number
  /** What another member sent to this one, or the server's word that there is another member. */
  onPeer: (data: PeerData) => void
}

/** One member's line to the others of the mesh, through the host. */
export interface SignallingClient {
  readonly connected: Store<boolean>
  /** Sends a frame now, or loses it: whoever waits for an answer has a watch of its own. */
  send: (frame: object) => void
  /** Says that this member is here and looks for others. */
  announce: () => void
  /** Whether the host can be reached: pauses the attempts while it cannot, and begins at once when it can. */
  setReachable: (reachable: boolean) => void
  close: () => void
}

/**
 * Speaks y-webrtc's signalling protocol. It stands in for y-webrtc's own client because that one opens global
 * WebSockets, loses what it sends while it connects, throws on an answer nobody waits for, and lets both sides of a
 * pair begin.
 */
export function createSignallingClient(options: SignallingClientOptions): SignallingClient {
  const { Socket, topic, peerId, random, onPeer } = options
  const connected = createStore(false)
  let socket: WebSocket | null = null
  let attempts = 0
  let reachable = true
  let closed = false
  let heardAt = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let pingTimer: ReturnType<typeof setInterval> | undefined

  function send(frame: object): void {
    if (connected.get()) socket?.send(JSON.stringify(frame))
  }

  function announce(): void {
    send({ type: 'publish', topic, data: { type: 'announce', from: peerId } })
  }

  function connect(): void {
    clearTimeout(retryTimer)
    if (socket || closed || !reachable) return
    const attempt = new Socket('bridge:signal')
    socket = attempt
    attempt.onopen = () => {
      attempts = 0
      heardAt = Date.now()
      pingTimer = setInterval(beat, pingMs)
      connected.set(true)
      send({ type: 'subscribe', topics: [topic] })
      announce()
    }
    attempt.onmessage = (event) => receive(event.data)
    attempt.onclose = () => {
      if (socket === attempt) afterClose()
    }
  }

  function afterClose(): void {
    clearInterval(pingTimer)
    socket = null
    connected.set(false)
    if (closed || !reachable) return
    const pause = retryMs[Math.min(attempts, retryMs.length - 1)] ?? 0
    attempts += 1
    clearTimeout(retryTimer)
    retryTimer = setTimeout(connect, pause * (0.7 + 0.6 * random()))
  }

  function beat(): void {
    if (Date.now() - heardAt > silenceMs) socket?.close()
    else send({ type: 'ping' })
  }

  function receive(data: unknown): void {
    heardAt = Date.now()
    const frame = signallingFrameSchema.safeParse(typeof data === 'string' ? JSON.parse(data) : null)
    // A pong, or something a newer host says and this program does not know, is a sign of life and no more.
    if (!frame.success || frame.data.type !== 'publish' || frame.data.topic !== topic) return
    const message = frame.data.data
    if (message.from === peerId || (message.type === 'signal' && message.to !== peerId)) return
    onPeer(message)
  }

  connect()
  return {
    connected,
    send,
    announce,
    setReachable(now) {
      if (reachable === now) return
      reachable = now
      attempts = 0
      if (now) connect()
      else socket?.close()
    },
    close() {
      if (closed) return
      closed = true
      clearTimeout(retryTimer)
      clearInterval(pingTimer)
      socket?.close()
      connected.set(false)
    },
  }
}
