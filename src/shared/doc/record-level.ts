import type * as Y from 'yjs'
import { type RecordLevel, recordLevels } from '../template/schema.ts'
import { sessionMap } from './keys.ts'
import { local } from './origin.ts'
import { readSession } from './reads.ts'

/**
 * What stays of a session when it is closed, chosen before it starts and shown to everyone: R0 nothing, R1 the
 * actions, R2 what was learned without names, R3 everything. Keeping less is always possible, keeping more never.
 */

/** The level that keeps less. */
export function lowerOf(a: RecordLevel, b: RecordLevel): RecordLevel {
  return recordLevels.indexOf(a) <= recordLevels.indexOf(b) ? a : b
}

/** The level itself and all that keep less, the level itself first. */
export function levelsUpTo(level: RecordLevel): RecordLevel[] {
  return recordLevels.slice(0, recordLevels.indexOf(level) + 1).reverse()
}

/**
 * Has the session keep less than was planned.
 * @throws RangeError when the level is higher than the one people were told; nothing is written then.
 */
export function lowerRecordLevel(doc: Y.Doc, level: RecordLevel): void {
  const now = readSession(doc)?.recordLevel
  if (now === undefined || lowerOf(level, now) !== level)
    throw new RangeError('a session never keeps more than people were told')
  if (level !== now) doc.transact(() => sessionMap(doc).set('recordLevel', level), local)
}
