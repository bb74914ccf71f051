import { createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeSessionFile } from '#main/vault/session-file.ts'
import { openTestKeyring, sessionId } from '#main/vault/testing.ts'

/** The only place of the torture that knows how a session file is read and what its records are sealed with. */

/** What reads and verifies the session in a vault's folder without building its documents: the number of updates in it. */
export async function openReader(folder: string): Promise<() => number> {
  const keyring = await openTestKeyring(folder)
  const path = join(folder, 'sessions', `${sessionId}.session`)
  return () => {
    const { updates } = decodeSessionFile(keyring.keyOf(sessionId), new Uint8Array(readFileSync(path)))
    return updates.shared.length + updates.own.length
  }
}

export const verification = 'decrypting each record in its place'

/** What ties a record to its place: the file's id, the tag before and the record's own header. */
const place = new Uint8Array(16 + 16 + 14)
const key = randomBytes(32)
const nonce = new Uint8Array(12)

/** The least that verifying the same records costs: one pass of node:crypto over each. */
export function verifyInLoop(records: readonly Uint8Array[]): void {
  for (const record of records) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAAD(place)
    decipher.update(record)
  }
}
