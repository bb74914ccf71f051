import type * as Y from 'yjs'
import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { type RecordLevel, recordLevels } from '../template/schema.ts'
import { draftsMap, promiseMap, seatMap } from './keys.ts'
import { local } from './origin.ts'
import { parsedOr, plainJson } from './plain.ts'
import { roles } from './records.ts'

/** Who the person at this computer is in the session, and what lets this computer back into the room. */
export const seatSchema = z.object({
  personId: idSchema,
  name: z.string().trim().min(1).max(80),
  role: z.enum(roles),
})

export type Seat = z.infer<typeof seatSchema>

export function readSeat(own: Y.Doc): Seat | null {
  const parsed = seatSchema.safeParse(plainJson(Object.fromEntries(seatMap(own).entries())))
  return parsed.success ? parsed.data : null
}

export function setSeat(own: Y.Doc, seat: Seat): void {
  const checked = seatSchema.parse(seat)
  own.transact(() => {
    for (const [key, value] of Object.entries(checked)) seatMap(own).set(key, value)
  }, local)
}

/** Keeps what people were told would stay, where no guest can change it. */
export function setPromisedLevel(own: Y.Doc, level: RecordLevel): void {
  own.transact(() => promiseMap(own).set('recordLevel', level), local)
}

/** What was promised; null for a session that was prepared before there were promises. */
export function readPromisedLevel(own: Y.Doc): RecordLevel | null {
  return parsedOr(z.enum(recordLevels).nullable(), promiseMap(own).get('recordLevel') ?? null, 'R0')
}

/** What was written for a phase and not shared yet; empty when there is nothing. */
export function readDraft(own: Y.Doc, phaseId: string): string {
  const value = draftsMap(own).get(phaseId)
  return typeof value === 'string' ? value : ''
}

/** Keeps unshared words for a phase, however many they are; empty words remove the draft. */
export function setDraft(own: Y.Doc, phaseId: string, text: string): void {
  own.transact(() => {
    if (text === '') draftsMap(own).delete(phaseId)
    else draftsMap(own).set(phaseId, text)
  }, local)
}
