import { WebSocket } from 'ws'
import { AppError } from '#shared/errors.ts'
import type { EventData, SocketKind } from '#shared/ipc/contract.ts'
import type { RoomAddress } from '#shared/room/address.ts'
import { openPinnedWebSocket } from './pinned-web-socket.ts'

/** Where the window's sockets lead, the only certificate they accept, and the personal key that opens them. */
export interface SocketTarget {
  address: RoomAddress
  fingerprint: string
  token: string
}

export interface BridgeSocketsOptions {
  /** Where a socket of this kind leads right now; null when there is no room. */
  target: (kind: SocketKind) => SocketTarget | null
  emit: (event: EventData<'socket.event'>) => void
}

/** WebSockets the window may use although it has no network of its own. */
export interface BridgeSockets {
  /** @throws AppError `room.notOpen` when there is no room to connect to. */
  open: (kind: SocketKind) => number
  /** Dropped when the socket is not open, as a closed WebSocket would. */
  send: (socket: number, data: Uint8Array | string) => void
  close: (socket: number) => void
  closeAll: () => void
}

/** Bytes waiting for a network that does not take them; then the connection is cut and made anew by its user. */
const maxBufferedBytes = 16 * 1024 * 1024
const handshakeTimeoutMs = 8_000
const goodbyeMs = 500
const maxSockets = 8

export function createBridgeSockets({ target, emit }: BridgeSocketsOptions): BridgeSockets {
  const sockets = new Map<number, WebSocket>()
  let lastId = 0

  function connect(id: number, kind: SocketKind, to: SocketTarget): WebSocket {
    const socket = openPinnedWebSocket({
      address: to.address,
      path: kind,
      token: to.token,
      isGenuine: (fingerprint) => fingerprint === to.fingerprint,
      timeoutMs: handshakeTimeoutMs,
    })
    socket.on('open', () => emit({ kind: 'open', socket: id }))
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      emit({ kind: 'message', socket: id, data: isBinary ? new Uint8Array(data) : data.toString() })
    })
    // Every error of a socket is followed by its close, which the window hears.
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => {
      sockets.delete(id)
      emit({ kind: 'close', socket: id, code })
    })
    return socket
  }

  return {
    open(kind) {
      const to = target(kind)
      if (!to || sockets.size >= maxSockets) throw new AppError('room.notOpen')
      lastId += 1
      sockets.set(lastId, connect(lastId, kind, to))
      return lastId
    },
    send(id, data) {
      const socket = sockets.get(id)
      if (socket?.readyState !== WebSocket.OPEN) return
      if (socket.bufferedAmount > maxBufferedBytes) socket.terminate()
      else socket.send(data)
    },
    close(id) {
      const socket = sockets.get(id)
      if (!socket) return
      socket.close(1000)
      // Over a dead path the goodbye is never answered, and the window waits for the close before it tries again.
      const timer = setTimeout(() => socket.terminate(), goodbyeMs)
      socket.once('close', () => clearTimeout(timer))
    },
    closeAll() {
      for (const socket of sockets.values()) socket.terminate()
    },
  }
}
