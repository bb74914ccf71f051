import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import { deriveKey, keyBytes, openWith, sealWith } from './key-crypto.ts'

/** The body of a session file's header: who can open the file, and the proof that nobody changed it. */

const maxSlots = 16
const hmacBytes = 32
const noSalt = new Uint8Array(0)

/** Who holds the key that opens a file: this computer's key ring, or the host of the room. */
export const slotKinds = { keyring: 1, room: 2 } as const
export type SlotKind = keyof typeof slotKinds

/** The key of one session, from which its files are opened. */
export interface SessionKey {
  kind: SlotKind
  key: Uint8Array
}

interface Slot {
  kind: number
  params: Uint8Array
  wrapped: Uint8Array
}

/** The slots of a new file with a key of its own. `fixed` is the part of the header that stands before. */
export function sealSlots(
  holder: SessionKey,
  fileId: Uint8Array,
  fillRandom: FillRandom,
): { fileKey: Uint8Array; slots: Uint8Array } {
  const fileKey = fillRandom(new Uint8Array(keyBytes))
  const kind = slotKinds[holder.kind]
  const wrapped = sealWith(holder.key, fileKey, boundTo(fileId, kind), fillRandom)
  return { fileKey, slots: encodeSlots([{ kind, params: noSalt, wrapped }]) }
}

/** HMAC-SHA-256 over everything in the header before it, under a key of the file's own. */
export function headerProof(fileKey: Uint8Array, before: Uint8Array): Uint8Array {
  return new Uint8Array(
    createHmac('sha256', deriveKey(fileKey, noSalt, 'header'))
      .update(before)
      .digest(),
  )
}

/**
 * The file's key, when this holder has a slot and the header is as it was written.
 * @throws AppError `session.unreadable`.
 */
export function openSlots(
  holder: SessionKey,
  fileId: Uint8Array,
  before: Uint8Array,
  body: Uint8Array,
): Uint8Array {
  const slotsEnd = body.length - hmacBytes
  if (slotsEnd < 1) throw new AppError('session.unreadable')
  const slots = decodeSlots(body.subarray(0, slotsEnd))
  const kind = slotKinds[holder.kind]
  for (const slot of slots ?? []) {
    if (slot.kind !== kind) continue
    const fileKey = openWith(holder.key, slot.wrapped, boundTo(fileId, kind))
    if (fileKey?.length === keyBytes && isProof(fileKey, before, body, slotsEnd)) return fileKey
  }
  throw new AppError('session.unreadable')
}

function isProof(fileKey: Uint8Array, before: Uint8Array, body: Uint8Array, slotsEnd: number): boolean {
  const expected = headerProof(fileKey, Buffer.concat([before, body.subarray(0, slotsEnd)]))
  return timingSafeEqual(expected, body.subarray(slotsEnd))
}

function boundTo(fileId: Uint8Array, kind: number): Uint8Array {
  return Buffer.concat([fileId, Uint8Array.of(kind)])
}

function encodeSlots(slots: readonly Slot[]): Uint8Array {
  const parts = slots.flatMap(({ kind, params, wrapped }) => [
    Uint8Array.of(kind),
    lengthOf(params),
    params,
    lengthOf(wrapped),
    wrapped,
  ])
  return new Uint8Array(Buffer.concat([Uint8Array.of(slots.length), ...parts]))
}

/** Every slot, of known kinds and others, or null when the lengths do not add up. */
function decodeSlots(bytes: Uint8Array): Slot[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.readUInt8(0)
  if (count > maxSlots) return null
  const slots: Slot[] = []
  let at = 1
  const take = (): Uint8Array | null => {
    if (at + 2 > bytes.length) return null
    const end = at + 2 + view.readUInt16BE(at)
    const found = end > bytes.length ? null : bytes.subarray(at + 2, end)
    at = end
    return found
  }
  for (let index = 0; index < count; index++) {
    const kind = bytes[at]
    at += 1
    const params = take()
    const wrapped = params && take()
    if (kind === undefined || !params || !wrapped) return null
    slots.push({ kind, params, wrapped })
  }
  return at === bytes.length ? slots : null
}

function lengthOf(part: Uint8Array): Uint8Array {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(part.length)
  return length
}
