import type * as Y from 'yjs'
import { toDiskError } from './disk-error.ts'
import { describeSession, newDocument } from './documents.ts'
import type { FileMark } from './file-mark.ts'
import type { SessionMeta } from './session-file.ts'
import type { VaultParts } from './session-life.ts'
import { writeFresh } from './session-writer.ts'

/**
 * Removes the earlier states beside a session's file and writes new documents over it: nothing of the old ones is
 * carried along. @throws AppError `session.openElsewhere`, `disk.*`.
 */
export async function replaceSession(
  { disk, locks, folder, library, now }: VaultParts,
  side: Pick<SessionMeta, 'sessionId' | 'role'>,
  fill: (shared: Y.Doc, own: Y.Doc) => void,
): Promise<void> {
  // The old file, put back from somewhere, is known as older than this one.
  const meta: SessionMeta = { ...side, life: (library.markOf(side.sessionId)?.life ?? 0) + 1 }
  const shared = newDocument()
  const own = newDocument()
  try {
    let mark: FileMark
    fill(shared, own)
    const lock = await locks.take(folder.lockOf(meta.sessionId))
    try {
      // First, so that a crash in between leaves no more than a session that is still to be replaced.
      await folder.removeBeside(meta.sessionId)
      mark = await writeFresh(
        disk,
        folder.pathOf(meta.sessionId),
        { meta, docs: { shared, own }, unknown: [] },
        true,
      )
    } finally {
      await lock.release()
    }
    await library.put(describeSession(meta, shared, now()), mark)
  } catch (error) {
    throw toDiskError(error)
  } finally {
    shared.destroy()
    own.destroy()
  }
}
