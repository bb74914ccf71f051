import { createHash } from 'node:crypto'
import { createClearCodec } from '#main/vault/record-codec.ts'
import { decodeSessionFile } from '#main/vault/session-file.ts'

/** The only place of the torture that knows how a session file is read and what its records are sealed with. */

/** Reads and verifies a whole file without building its documents; the number of updates in it. */
export function readSessionFile(bytes: Uint8Array): number {
  const { updates } = decodeSessionFile(createClearCodec(), bytes)
  return updates.shared.length + updates.own.length
}

export const verification = 'hashing each record and its place'

/** What ties a record to its place: the file's id, the tag before and the record's own header. */
const place = new Uint8Array(16 + 16 + 14)

/** The least that verifying the same records costs: one pass of node:crypto over each. */
export function verifyInLoop(records: readonly Uint8Array[]): void {
  for (const record of records) createHash('sha256').update(place).update(record).digest()
}
