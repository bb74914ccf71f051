import { dirname } from 'node:path'
import type * as Y from 'yjs'
import type { Logger } from '#main/log.ts'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import type { Replica } from '#shared/ipc/contract.ts'
import { toDiskError } from './disk-error.ts'
import { replay, sameContent, takeSnapshot } from './documents.ts'
import {
  flushFile,
  readWhole,
  removeIfThere,
  renameOver,
  syncFolder,
  writeAll,
  writeFlushed,
} from './durable-file.ts'
import { type FileMark, markOf } from './file-mark.ts'
import type { SessionKey } from './key-slots.ts'
import { fileIdBytes } from './record-codec.ts'
import { keepBackup } from './session-backups.ts'
import { decodeSessionFile, encodeSessionFile, maxFileBytes, type SessionMeta } from './session-file.ts'
import {
  beginEpoch,
  encodeBatch,
  encodeRecords,
  type FormatRecord,
  type LogPosition,
  recordTypes,
} from './session-format.ts'
import type { VaultFile, VaultFs } from './vault-fs.ts'

/** One change on its way to the disk. */
export interface PendingUpdate {
  replica: Replica
  update: Uint8Array
}

export interface SessionWriter {
  /** Appends and flushes. What it rejects with leaves the file's readable part as it was. */
  append(batch: readonly PendingUpdate[]): Promise<void>
  /** Replaces a long log by a snapshot. Never rejects: the old file is as good, only longer. */
  compactWhenLong(): Promise<void>
  /** Leaves a compact, properly closed file when the disk allows it, and lets go of it. */
  close(): Promise<void>
  /** Lets go of the file as it is. */
  abandon(): Promise<void>
  /** Up to where the file is durable. */
  mark(): FileMark
}

export interface DiskContext {
  fs: VaultFs
  platform: NodeJS.Platform
  /** The key of a session, or null while it is locked away. */
  keyOf: (sessionId: string) => SessionKey | null
  fillRandom: FillRandom
  log: Logger
}

const compactAfterBytes = 256 * 1024
const noBytes = new Uint8Array(0)

/** Name beside a session file under which its successor is written. */
export function successorPath(path: string): string {
  return `${path}.new`
}

/** A session as it is in memory. */
export interface LiveSession {
  meta: SessionMeta
  docs: Readonly<Record<Replica, Y.Doc>>
  /** Records of types this version does not know; they are carried along. */
  unknown: readonly FormatRecord[]
}

interface FreshFile {
  fileId: Uint8Array
  fileKey: Uint8Array
  life: number
  position: LogPosition
  snapshotEnd: number
}

/**
 * Writes the content as a new file in the place of `path`: written beside, flushed, read back and compared, and only
 * then renamed over. Until then an older file of that name is untouched. @returns how far the new file reaches.
 */
export async function writeFresh(
  disk: DiskContext,
  path: string,
  session: LiveSession,
  closed: boolean,
): Promise<FileMark> {
  const { life, position } = await writeSuccessor(disk, path, session, closed, session.meta.life)
  try {
    await renameOver(disk.fs, successorPath(path), path, disk.platform)
  } catch (error) {
    await Promise.allSettled([removeIfThere(disk.fs, successorPath(path))])
    throw error
  }
  await syncFolder(disk.fs, dirname(path), disk.platform)
  return markOf(life, position)
}

async function writeSuccessor(
  disk: DiskContext,
  path: string,
  session: LiveSession,
  closed: boolean,
  life: number,
): Promise<FreshFile> {
  const holder = disk.keyOf(session.meta.sessionId)
  if (!holder) throw new AppError('session.locked')
  const fileId = disk.fillRandom(new Uint8Array(fileIdBytes))
  const taken = { shared: takeSnapshot(session.docs.shared), own: takeSnapshot(session.docs.own) }
  const snapshots = { shared: taken.shared.update, own: taken.own.update }
  const content = { ...session, meta: { ...session.meta, life }, snapshots }
  const encoded = encodeSessionFile(holder, fileId, content, closed, disk.fillRandom)
  const beside = successorPath(path)
  try {
    await writeFlushed(disk.fs, beside, encoded.bytes)
    await verifyFile(disk, holder, beside, { shared: taken.shared.copy, own: taken.own.copy })
  } catch (error) {
    await Promise.allSettled([removeIfThere(disk.fs, beside)])
    throw error
  } finally {
    taken.shared.copy.destroy()
    taken.own.copy.destroy()
  }
  const { fileKey, position, snapshotEnd } = encoded
  return { fileId, fileKey, life, position, snapshotEnd }
}

/** Reads a file back. @throws AppError `disk.failed` when it does not hold what it should. */
async function verifyFile(
  disk: DiskContext,
  holder: SessionKey,
  path: string,
  expected: Readonly<Record<Replica, Y.Doc>>,
): Promise<void> {
  const read = decodeSessionFile(holder, await readWhole(disk.fs, path, maxFileBytes))
  for (const replica of ['shared', 'own'] as const) {
    const found = replay(read.updates[replica])
    const same = sameContent(found, expected[replica])
    found.destroy()
    if (!same) throw new AppError('disk.failed')
  }
}

/** Keeps one session's file in step with its documents. One caller at a time: the commit queue. */
export function createSessionWriter(
  disk: DiskContext,
  options: {
    path: string
    file: VaultFile
    fileId: Uint8Array
    /** Null for a file in clear: it is replaced before anything is appended. */
    fileKey: Uint8Array | null
    life: number
    position: LogPosition
    snapshotEnd: number
    closedCleanly: boolean
    session: LiveSession
  },
): SessionWriter {
  const { fs, platform, fillRandom, log } = disk
  const { path } = options
  let file: VaultFile | null = options.file
  let { fileId, fileKey, life, position, snapshotEnd } = options
  // Whoever wrote the end of the file may have written more that is gone: its key is not used again.
  let needsEpoch = true
  let settledCleanly = options.closedCleanly
  let compactAt = snapshotEnd + compactAfterBytes

  async function letGo(): Promise<void> {
    const handle = file
    file = null
    try {
      await handle?.close()
    } catch (error) {
      log.warn('vault.closeFailed', { code: toDiskError(error).code })
    }
  }

  /** Puts a fresh file in the place of the old one. When the new name may not be durable there is no file at all. */
  async function replaceWithFresh(closed: boolean): Promise<void> {
    const fresh = await writeSuccessor(disk, path, options.session, closed, life + 1)
    const oldWasGood = file !== null
    await letGo()
    if (fileKey) await keepBackup(disk, path)
    try {
      await renameOver(fs, successorPath(path), path, platform)
    } catch (error) {
      await Promise.allSettled([removeIfThere(fs, successorPath(path))])
      if (oldWasGood) await reopenOld()
      throw error
    }
    await syncFolder(fs, dirname(path), platform)
    ;({ fileId, fileKey, life, position, snapshotEnd } = fresh)
    needsEpoch = false
    compactAt = snapshotEnd + compactAfterBytes
    settledCleanly = closed
    if (!closed) file = await fs.open(path, 'r+')
  }

  async function reopenOld(): Promise<void> {
    try {
      file = await fs.open(path, 'r+')
    } catch (error) {
      log.warn('vault.reopenFailed', { code: toDiskError(error).code })
    }
  }

  async function writeRecords(handle: VaultFile, key: Uint8Array, records: FormatRecord[]): Promise<void> {
    const epoch = needsEpoch ? beginEpoch(key, fileId, position, fillRandom) : null
    const next = encodeRecords(fileId, epoch?.position ?? position, records)
    // Should this fail, something under this key may be on the disk all the same.
    needsEpoch = true
    try {
      await writeAll(handle, Buffer.concat([epoch?.bytes ?? noBytes, next.bytes]), position.end)
    } catch (error) {
      await dropTail(handle)
      throw error
    }
    try {
      await flushFile(handle, platform)
    } catch (error) {
      // After a failed flush the system may have forgotten what it held: this handle is never trusted again.
      await letGo()
      throw error
    }
    position = next.position
    needsEpoch = false
  }

  async function dropTail(handle: VaultFile): Promise<void> {
    try {
      await handle.truncate(position.end)
    } catch (error) {
      log.warn('vault.truncateFailed', { code: toDiskError(error).code })
      await letGo()
    }
  }

  return {
    async append(batch) {
      if (!file || !fileKey) {
        await replaceWithFresh(false)
        return
      }
      settledCleanly = false
      try {
        await writeRecords(file, fileKey, toRecords(batch))
      } catch (error) {
        if (file) throw error
        log.warn('vault.handleLost', { code: toDiskError(error).code })
        await replaceWithFresh(false)
      }
    },
    async compactWhenLong() {
      if (position.end < compactAt) return
      compactAt = position.end + compactAfterBytes
      await tryReplace(false)
    },
    async close() {
      if (!fileKey || (!settledCleanly && position.end > snapshotEnd)) await tryReplace(true)
      await letGo()
    },
    abandon: letGo,
    mark: () => markOf(life, position),
  }

  async function tryReplace(closed: boolean): Promise<void> {
    try {
      await replaceWithFresh(closed)
    } catch (error) {
      log.warn('vault.compactionFailed', { code: toDiskError(error).code })
    }
  }
}

/** One record for each replica that changed. The two are independent documents, so their order does not matter. */
function toRecords(batch: readonly PendingUpdate[]): FormatRecord[] {
  const of = (replica: Replica) => batch.filter((item) => item.replica === replica).map((item) => item.update)
  const shared = of('shared')
  const own = of('own')
  const records: FormatRecord[] = []
  if (shared.length > 0)
    records.push({ type: recordTypes.updatesShared, flags: 0, payload: encodeBatch(shared) })
  if (own.length > 0) records.push({ type: recordTypes.updatesOwn, flags: 0, payload: encodeBatch(own) })
  return records
}
