import type * as Y from 'yjs'
import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { roomMap } from './keys.ts'
import { local } from './origin.ts'
import { plainJson } from './plain.ts'

/**
 * What lets this computer open the same room again, or get back into it, after a crash. Kept in the private
 * document: it is saved with the session and never sent to anyone.
 */
const secret = z.string().regex(/^[0-9a-f]{32,64}$/)
const fileKey = z.string().regex(/^[0-9a-f]{64}$/)

export const hostRecordSchema = z.strictObject({
  kind: z.literal('host'),
  roomId: idSchema,
  /** The port guests know; 0 until the room was opened once. */
  port: z.int().min(0).max(65_535),
  code: z.string().max(32),
  /** What the room's link and picture carry beside its addresses; renewed with the code. */
  linkSecret: secret,
  /** Certificate and private key in PEM: guests know the room by the certificate's fingerprint. */
  identity: z.strictObject({ cert: z.string().max(4_000), key: z.string().max(2_000) }),
  topic: secret,
  /** Who was admitted, the personal key each of them holds, and the key of their file that is kept here for them. */
  seats: z.array(z.strictObject({ personId: idSchema, token: secret, guestKey: fileKey })).max(500),
  /** Keys of people whose place was ended, so that their computers are told so even after a restart. */
  removedTokens: z.array(secret).max(500).optional(),
})

export const guestRecordSchema = z.strictObject({
  kind: z.literal('guest'),
  /** Where the room was found, the last place first. */
  addresses: z.array(z.string().max(80)).min(1).max(4),
  roomId: idSchema,
  /** SHA-256 of the room's certificate: a computer that shows another one is not the room. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  token: secret,
  topic: secret,
})

export type HostRecord = z.infer<typeof hostRecordSchema>
export type GuestRecord = z.infer<typeof guestRecordSchema>

const recordSchema = z.discriminatedUnion('kind', [hostRecordSchema, guestRecordSchema])

/**
 * The record of this computer's side of the room, or null while there is none. One from before rooms had certificates
 * is none: its room could not be told from another.
 */
export function readRoomRecord(own: Y.Doc): HostRecord | GuestRecord | null {
  const parsed = recordSchema.safeParse(plainJson(roomMap(own).get('record')))
  return parsed.success ? parsed.data : null
}

export function setRoomRecord(own: Y.Doc, record: HostRecord | GuestRecord): void {
  const checked = recordSchema.parse(record)
  own.transact(() => roomMap(own).set('record', checked), local)
}
