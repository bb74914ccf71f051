import type { WebSocket } from 'ws'
import { type CloseReason, closeReasons } from '#shared/room/protocol.ts'
import type { SocketLimits } from './limits.ts'
import { createTokenBucket } from './token-bucket.ts'

/** A socket from the network behind its limits: whatever arrives, nothing is thrown out of it. */
export interface GuardedSocket {
  send: (data: string | Uint8Array) => void
  /** Closes with the numbered reason; the first one given counts. */
  close: (reason: CloseReason) => void
  /** The first valid message has come: the other side may stay. */
  settle: () => void
  onClose: (listener: () => void) => void
}

export interface GuardOptions {
  limits: SocketLimits
  now: () => number
  /** One frame within the limits. When it throws, the socket is closed as `badFrame`. */
  onFrame: (data: Buffer, isBinary: boolean) => void
}

/** How long a socket may take to say goodbye before it is cut. */
const goodbyeMs = 2_000

export function guardSocket(socket: WebSocket, { limits, now, onFrame }: GuardOptions): GuardedSocket {
  const takeMessage = createTokenBucket(limits.messagesPerSecond, limits.messageBurst, now)
  const takeBytes = createTokenBucket(limits.bytesPerSecond, limits.byteBurst, now)
  const listeners: (() => void)[] = []
  let closing = false
  let heardAt = now()
  let goodbye: NodeJS.Timeout | undefined

  const first = setTimeout(() => close('tooSlow'), limits.firstMessageMs)
  const beat = setInterval(() => {
    if (now() - heardAt > limits.deadMs) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.ping()
  }, limits.pingMs)

  function close(reason: CloseReason) {
    if (closing) return
    closing = true
    socket.close(closeReasons[reason], reason)
    goodbye = setTimeout(() => socket.terminate(), goodbyeMs)
  }

  function receive(data: Buffer, isBinary: boolean) {
    heardAt = now()
    if (closing) return
    if (!takeMessage(1) || !takeBytes(data.length)) return close('tooFast')
    try {
      onFrame(data, isBinary)
    } catch {
      // Hostile or broken input is expected here: its sender is told by the reason and cut off.
      close('badFrame')
    }
  }

  socket.on('message', (data, isBinary) => receive(data as Buffer, isBinary))
  socket.on('pong', () => {
    heardAt = now()
  })
  // Every error of a socket is followed by its close, which is where the socket is cleared away.
  socket.on('error', () => socket.terminate())
  socket.once('close', () => {
    closing = true
    clearTimeout(first)
    clearInterval(beat)
    clearTimeout(goodbye)
    for (const listener of listeners) listener()
  })

  return {
    send(data) {
      if (closing || socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > limits.maxBufferedBytes) return socket.terminate()
      socket.send(data)
    },
    close,
    settle: () => clearTimeout(first),
    onClose: (listener) => listeners.push(listener),
  }
}
