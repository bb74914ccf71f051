import type * as Y from 'yjs'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import { describeSession, newDocument, replay } from './documents.ts'
import { readWhole } from './durable-file.ts'
import type { FileMark } from './file-mark.ts'
import type { Keyring } from './keyring.ts'
import type { Library } from './library.ts'
import { loadSession, type WritableSession } from './load-session.ts'
import type { Places } from './places.ts'
import { decodeSessionFile, maxFileBytes, type SessionMeta } from './session-file.ts'
import type { SessionFolder } from './session-folder.ts'
import type { SessionLock, SessionLocks } from './session-lock.ts'
import {
  type ClosingSteps,
  createSessionReplica,
  type SessionReplica,
  type VaultTimings,
} from './session-replica.ts'
import { type DiskContext, writeFresh } from './session-writer.ts'

/** What the life of a session on this computer needs, from its creation to its removal. */
export interface VaultParts {
  disk: DiskContext
  locks: SessionLocks
  timings: VaultTimings & { describeMs: number }
  now: () => number
  folder: SessionFolder
  library: Library
  keys: Keyring
  places: Places
}

/** Writes a new session and lists it. @throws AppError `disk.*`, `internal` when the id is taken. */
export async function createSession(
  parts: VaultParts,
  side: Pick<SessionMeta, 'sessionId' | 'role'>,
  fill: (shared: Y.Doc, own: Y.Doc) => void,
): Promise<void> {
  const { disk, folder, library, keys, now } = parts
  const meta: SessionMeta = { ...side, life: 1 }
  const path = folder.pathOf(meta.sessionId)
  const shared = newDocument()
  const own = newDocument()
  fill(shared, own)
  let mark: FileMark
  try {
    const lock = await lockSession(parts, meta.sessionId)
    try {
      await refuseExisting(disk, path)
      if (meta.role === 'host') await keys.add(meta.sessionId)
      mark = await writeFresh(disk, path, { meta, docs: { shared, own }, unknown: [] }, true)
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

/** Opens a session and keeps its entry in the library up to date until it is closed. */
export async function openSession(
  parts: VaultParts,
  id: string,
  steps: Pick<ClosingSteps, 'closing'> & { closed: () => void },
): Promise<SessionReplica> {
  const { disk, folder, library, keys } = parts
  const path = folder.pathOf(id)
  const first = await lockForOpening(parts, id)
  let { lock } = first

  async function reload(): Promise<WritableSession> {
    lock ??= await lockSession(parts, id)
    const again = await loadSession(disk, path, id, null)
    if (again.file) return { ...again, file: again.file }
    throw new AppError(again.notice?.kind === 'readOnly' ? again.notice.code : 'disk.failed')
  }

  try {
    const loaded = await loadSession(disk, path, id, first.refused, library.markOf(id))
    // A file from before there were keys gets one, so that it can be sealed.
    if (!loaded.fileKey && !keys.keyOf(id)) await keys.add(id)
    let stopDescribing = () => Promise.resolve()
    const replica = createSessionReplica(disk, loaded, parts.timings, reload, {
      closing: steps.closing,
      async closed() {
        await stopDescribing()
        await lock?.release()
        steps.closed()
      },
    })
    stopDescribing = keepDescribed(parts, loaded.meta, replica)
    return replica
  } catch (error) {
    await lock?.release()
    throw toDiskError(error)
  }
}

/** Removes the session's files, its key and its entry. A session that is not there is no error. */
export async function removeSession(parts: VaultParts, id: string): Promise<void> {
  const { folder, library, keys, places } = parts
  try {
    const { lock, refused } = await lockForOpening(parts, id)
    if (refused === 'disk.readOnly') throw new AppError(refused)
    try {
      // First what makes the file readable. A full disk may have no room for that before the file is gone.
      const isDropped = await keys.drop(id).then(
        () => true,
        () => false,
      )
      await folder.removeAll(id)
      if (!isDropped) await keys.drop(id)
    } finally {
      await lock?.release()
    }
    await places.drop(id)
    await library.drop(id)
  } catch (error) {
    throw toDiskError(error)
  }
}

/** The entry a session file stands for; null when it cannot be read. */
export async function describeFile(
  disk: DiskContext,
  folder: SessionFolder,
  id: string,
): Promise<LibraryEntry | null> {
  const path = folder.pathOf(id)
  try {
    const { mtimeMs } = await disk.fs.stat(path)
    const read = decodeSessionFile(disk.keyOf(id), await readWhole(disk.fs, path, maxFileBytes))
    if (read.meta.sessionId !== id) return null
    const shared = replay(read.updates.shared)
    const entry = describeSession(read.meta, shared, Math.round(mtimeMs))
    shared.destroy()
    return entry
  } catch (error) {
    disk.log.warn('vault.notListed', { code: toDiskError(error).code })
    return null
  }
}

function lockSession(parts: VaultParts, id: string): Promise<SessionLock> {
  return parts.locks.take(parts.folder.lockOf(id))
}

/** The lock, or why the disk does not give one: the session can still be read then. */
async function lockForOpening(
  parts: VaultParts,
  id: string,
): Promise<{ lock: SessionLock | null; refused: ErrorCode | null }> {
  try {
    return { lock: await lockSession(parts, id), refused: null }
  } catch (error) {
    if (error instanceof AppError) throw error
    return { lock: null, refused: toDiskError(error).code }
  }
}

async function refuseExisting(disk: DiskContext, path: string): Promise<void> {
  try {
    await disk.fs.stat(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw error
  }
  throw new AppError('internal')
}

/** Puts the session's entry into the library a moment after changes are saved, and when the session closes. */
function keepDescribed(parts: VaultParts, meta: SessionMeta, replica: SessionReplica): () => Promise<void> {
  const { library, now, timings, disk } = parts
  let changedAt = library.entries().find((entry) => entry.id === meta.sessionId)?.changedAt ?? now()
  let timer: NodeJS.Timeout | null = null
  let running = Promise.resolve()

  function putEntry(): Promise<void> {
    timer = null
    const entry = describeSession(meta, replica.shared, changedAt)
    running = library.put(entry, replica.mark()).catch((error: unknown) => {
      disk.log.warn('vault.notListed', { code: toDiskError(error).code })
    })
    return running
  }

  const stop = replica.onSaveState(({ state }) => {
    if (state !== 'saved') return
    changedAt = now()
    timer ??= setTimeout(putEntry, timings.describeMs)
  })

  return async () => {
    stop()
    if (timer) clearTimeout(timer)
    await running
    await putEntry()
  }
}
