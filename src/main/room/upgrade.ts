import type { IncomingMessage } from 'node:http'
import { isIpv4, isIpv6 } from '#shared/room/address.ts'

export const socketPaths = ['/room', '/signal', '/doc'] as const

export type SocketPath = (typeof socketPaths)[number]

/** Why a request is not served, as an HTTP status. */
export type Refusal = 400 | 403 | 404

/**
 * Whether a request may come from one of our own programs. A web page that reaches for the local network says its
 * origin, and a name that was rebound to this address stands in `Host`; both are refused.
 */
export function refusalOf(request: IncomingMessage): Refusal | null {
  if (request.headers.origin !== undefined) return 403
  return isHostAllowed(request.headers.host) ? null : 403
}

/** The path without its query, when it is one of ours. */
export function socketPathOf(request: IncomingMessage): SocketPath | null {
  const path = (request.url ?? '').split('?', 1)[0]
  return socketPaths.find((known) => known === path) ?? null
}

/** The personal key of `Authorization: Bearer …`, or null. */
export function bearerToken(request: IncomingMessage): string | null {
  return /^Bearer ([0-9a-f]{32,64})$/u.exec(request.headers.authorization ?? '')?.[1] ?? null
}

/** The other side's address, the same for one computer whether it came by IPv4 or by IPv4 inside IPv6. */
export function remoteAddress(request: { socket: { remoteAddress?: string | undefined } }): string {
  return plainAddress(request.socket.remoteAddress ?? '')
}

export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

function isHostAllowed(host: string | undefined): boolean {
  const name = /^(?:\[(?<six>[^\]]*)\]|(?<four>[^:[\]]*))(?::[0-9]{1,5})?$/u.exec(host ?? '')?.groups
  if (!name) return false
  return name['six'] !== undefined
    ? isIpv6(name['six'])
    : isIpv4(name['four'] ?? '') || name['four'] === 'localhost'
}
