import * as Y from 'yjs'
import { z } from 'zod'
import { migrate } from '#shared/doc/migrate.ts'
import { readSeat } from '#shared/doc/own.ts'
import { readSnapshot } from '#shared/doc/reads.ts'
import type { Session } from '#shared/doc/records.ts'
import { AppError } from '#shared/errors.ts'
import { idSchema } from '#shared/ids.ts'
import { causedBy } from './disk-error.ts'

/** What a backup holds; docs/specs/session-backup.md describes it for other programs. */

const format = 'stillpoint session backup'

/** Larger files hold no session: fifty people who write all day stay far below. */
export const maxBackupBytes = 64 * 1024 * 1024

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

const backupSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  sessionId: idSchema,
  shared: base64,
  own: base64,
})

export interface SessionBackup {
  sessionId: string
  session: Session
  shared: Uint8Array
  own: Uint8Array
  /** Puts what the backup holds into empty documents. */
  fill: (shared: Y.Doc, own: Y.Doc) => void
}

/** The session as JSON: both documents as V1 updates, and the same once more for people and other programs to read. */
export function encodeBackup(sessionId: string, shared: Y.Doc, own: Y.Doc): Uint8Array {
  const backup = {
    format,
    version: 1,
    sessionId,
    shared: Buffer.from(Y.encodeStateAsUpdate(shared)).toString('base64'),
    own: Buffer.from(Y.encodeStateAsUpdate(own)).toString('base64'),
    readable: readSnapshot(shared),
  }
  return new Uint8Array(Buffer.from(JSON.stringify(backup, null, 2)))
}

/**
 * @throws AppError `backup.notOne` for anything else, `session.newer` for what a later version wrote,
 * `backup.damaged` when the documents inside do not hold that session.
 */
export function decodeBackup(bytes: Uint8Array): SessionBackup {
  const parsed = backupSchema.safeParse(parseJson(bytes))
  if (!parsed.success) throw new AppError('backup.notOne')
  const { version, sessionId } = parsed.data
  if (version > 1) throw new AppError('session.newer')
  const updates = {
    shared: new Uint8Array(Buffer.from(parsed.data.shared, 'base64')),
    own: new Uint8Array(Buffer.from(parsed.data.own, 'base64')),
  }
  const docs = { shared: new Y.Doc(), own: new Y.Doc() }
  try {
    Y.applyUpdate(docs.shared, updates.shared)
    Y.applyUpdate(docs.own, updates.own)
  } catch (error) {
    throw causedBy(error, 'backup.damaged')
  }
  if (migrate(docs.shared) === 'newer') throw new AppError('session.newer')
  const session = readSnapshot(docs.shared)?.session
  const isWhole = session?.id === sessionId && readSeat(docs.own) !== null
  docs.shared.destroy()
  docs.own.destroy()
  if (!session || !isWhole) throw new AppError('backup.damaged')
  return {
    sessionId,
    session,
    ...updates,
    fill(shared, own) {
      Y.applyUpdate(shared, updates.shared)
      Y.applyUpdate(own, updates.own)
    },
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
