import type { GuestRecord } from '#shared/doc/room-record.ts'
import { AppError } from '#shared/errors.ts'
import type { Id } from '#shared/ids.ts'
import { formatAddress, parseAddress, type RoomAddress } from '#shared/room/address.ts'
import { normaliseJoinCode } from '#shared/room/join-code.ts'
import { parseJoinLink } from '#shared/room/join-link.ts'

/** What a person gives to come in: an address and a code, or the room's link. */
export interface JoinRequest {
  /** An address, or the room's link; then the code is not looked at. */
  address: string
  code: string
  name: string
}

/** What this computer comes in by. */
export type Entry =
  | { by: 'code'; code: string; name: string }
  | { by: 'link'; secret: string; name: string }
  | { by: 'token'; token: string }

/** A room this computer wants to be in: where it may be, how to know it, and what to come in by. */
export interface Place {
  /** Tried from the first to the last and again. */
  addresses: RoomAddress[]
  roomId: string | null
  /** SHA-256 of the room's certificate; null until the code has proved which one is the room's. */
  fingerprint: string | null
  entry: Entry
  sessionId: Id | null
}

const maxAddresses = 4

/** @throws AppError `room.badAddress`, `room.wrongCode` */
export function placeOf({ address: typed, code: typedCode, name }: JoinRequest): Place {
  const link = parseJoinLink(typed)
  if (link) {
    const { addresses, roomId, fingerprint, secret } = link
    return { addresses, roomId, fingerprint, entry: { by: 'link', secret, name }, sessionId: null }
  }
  const address = parseAddress(typed)
  if (!address) throw new AppError('room.badAddress')
  const code = normaliseJoinCode(typedCode)
  // What cannot be a code is not worth one of the few tries.
  if (code === null) throw new AppError('room.wrongCode')
  const entry: Entry = { by: 'code', code, name }
  return { addresses: [address], roomId: null, fingerprint: null, entry, sessionId: null }
}

/** @throws AppError `room.notOpen` when none of the addresses can be used. */
export function placeOfRecord(record: GuestRecord, sessionId: Id): Place {
  const addresses = record.addresses.map(parseAddress).filter((address) => address !== null)
  if (addresses.length === 0) throw new AppError('room.notOpen')
  const { roomId, fingerprint, token } = record
  return { addresses, roomId, fingerprint, entry: { by: 'token', token }, sessionId }
}

/** What this computer keeps of a room whose certificate it knows by now. */
export function recordOf(place: Place, keys: { token: string; topic: string }): GuestRecord | null {
  const { addresses, roomId, fingerprint } = place
  if (roomId === null || fingerprint === null) return null
  return { kind: 'guest', addresses: addresses.map(formatAddress), roomId, fingerprint, ...keys }
}

/** Puts an address first. @returns whether it was not first before. */
export function preferAddress(place: Place, address: RoomAddress): boolean {
  const text = formatAddress(address)
  const [first] = place.addresses
  if (first && formatAddress(first) === text) return false
  const others = place.addresses.filter((one) => formatAddress(one) !== text)
  place.addresses = [address, ...others].slice(0, maxAddresses)
  return true
}
