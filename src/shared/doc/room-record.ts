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

export const hostRecordSchema = z.strictObject({
  kind: z.literal('host'),
  roomId: idSchema,
  /** The port guests know; 0 until the room was opened once. */
  port: z.int().min(0).max(65_535),
  code: z.string().max(32),
  topic: secret,
  /** Who was admitted, and the personal key each of them holds. */
  seats: z.array(z.strictObject({ personId: idSchema, token: secret })).max(500),
  /** Keys of people whose place was ended, so that their computers are told so even after a restart. */
  removedTokens: z.array(secret).max(500).optional(),
})

export const guestRecordSchema = z.strictObject({
  kind: z.literal('guest'),
  address: z.string().max(260),
  token: secret,
  topic: secret,
})

export type HostRecord = z.infer<typeof hostRecordSchema>
export type GuestRecord = z.infer<typeof guestRecordSchema>

const recordSchema = z.discriminatedUnion('kind', [hostRecordSchema, guestRecordSchema])

/** The record of this computer's side of the room, or null while there is none. */
export function readRoomRecord(own: Y.Doc): HostRecord | GuestRecord | null {
  const parsed = recordSchema.safeParse(plainJson(roomMap(own).get('record')))
  return parsed.success ? parsed.data : null
}

export function setRoomRecord(own: Y.Doc, record: HostRecord | GuestRecord): void {
  const checked = recordSchema.parse(record)
  own.transact(() => roomMap(own).set('record', checked), local)
}
