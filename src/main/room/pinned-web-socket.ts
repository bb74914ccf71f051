import type { createConnection } from 'node:net'
import { WebSocket } from 'ws'
import { formatAddress } from '#shared/room/address.ts'
import { type PinnedTlsOptions, pinnedConnection } from './pinned-tls.ts'

export interface PinnedWebSocketOptions extends PinnedTlsOptions {
  path: 'room' | 'doc' | 'signal'
  /** Personal key of an admitted person. */
  token?: string
  maxFrameBytes?: number
}

/** A WebSocket to a room over a pinned connection; its `error` is the AppError of `connectPinned` where that failed. */
export function openPinnedWebSocket(options: PinnedWebSocketOptions): WebSocket {
  const { address, path, token, maxFrameBytes, timeoutMs } = options
  return new WebSocket(`wss://${formatAddress(address)}/${path}`, {
    createConnection: pinnedConnection(options) as unknown as typeof createConnection,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    handshakeTimeout: timeoutMs,
    perMessageDeflate: false,
    ...(maxFrameBytes === undefined ? {} : { maxPayload: maxFrameBytes }),
  })
}
