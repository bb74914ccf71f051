import type * as Y from 'yjs'
import { toDiskError } from './disk-error.ts'
import { describeSession, newDocument } from './documents.ts'
import type { SessionMeta } from './session-file.ts'
import type { VaultParts } from './session-life.ts'
import { writeFresh } from './session-writer.ts'

/**
 * Writes new documents over a session's file and removes what is left of the old ones beside it: nothing of them is
 * carried along. @throws AppError `session.openElsewhere`, `disk.*`.
 */
export async function replaceSession(
  { disk, locks, folder, library, now }: VaultParts,
  meta: SessionMeta,
  fill: (shared: Y.Doc, own: Y.Doc) => void,
): Promise<void> {
  const shared = newDocument()
  const own = newDocument()
  try {
    fill(shared, own)
    const lock = await locks.take(folder.lockOf(meta.sessionId))
    try {
      await writeFresh(
        disk,
        folder.pathOf(meta.sessionId),
        { meta, docs: { shared, own }, unknown: [] },
        true,
      )
      await folder.removeBeside(meta.sessionId)
    } finally {
      await lock.release()
    }
    await library.put(describeSession(meta, shared, now()))
  } catch (error) {
    throw toDiskError(error)
  } finally {
    shared.destroy()
    own.destroy()
  }
}
