import { connect, type TLSSocket } from 'node:tls'
import { AppError } from '#shared/errors.ts'
import type { RoomAddress } from '#shared/room/address.ts'
import { fingerprintOf } from './identity.ts'

export interface PinnedTlsOptions {
  address: RoomAddress
  /** Whether the certificate with this SHA-256 fingerprint (64 hex digits) is the room's. */
  isGenuine: (fingerprint: string) => boolean
  timeoutMs: number
}

/**
 * A TLS 1.3 connection to a room, given out only once its certificate was recognised: until then not one byte of ours
 * has been sent over it. There is no way to a room without TLS.
 * @throws AppError `room.notGenuine` for another certificate, `room.unreachable` for everything else.
 */
export function connectPinned({ address, isGenuine, timeoutMs }: PinnedTlsOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    // Whoever signed the certificate says nothing here; the fingerprint alone decides.
    const socket = connect({ ...address, rejectUnauthorized: false, minVersion: 'TLSv1.3' })
    const fail = (error: AppError) => {
      clearTimeout(timer)
      socket.destroy()
      reject(error)
    }
    const timer = setTimeout(() => fail(new AppError('room.unreachable')), timeoutMs)
    socket.on('error', (cause) => fail(new AppError('room.unreachable', {}, { cause })))
    socket.once('close', () => fail(new AppError('room.unreachable')))
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate()
      if (!certificate || !isGenuine(fingerprintOf(certificate.raw)))
        return fail(new AppError('room.notGenuine'))
      clearTimeout(timer)
      resolve(socket)
    })
  })
}

type Connected = (error: Error | null, socket?: TLSSocket) => void

/**
 * The `createConnection` of a request or WebSocket that may only go over a pinned connection. Nothing is returned and
 * the socket is handed over later: Node would begin to send over a socket it was given before the pin is checked.
 */
export function pinnedConnection(options: PinnedTlsOptions) {
  return (_ignored: unknown, done: Connected): undefined => {
    connectPinned(options).then(
      (socket) => done(null, socket),
      (error: Error) => done(error),
    )
    return undefined
  }
}
