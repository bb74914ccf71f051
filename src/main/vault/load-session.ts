import { basename, dirname, join } from 'node:path'
import type * as Y from 'yjs'
import { migrate } from '#shared/doc/migrate.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { OpenNotice } from '#shared/ipc/keeping.ts'
import { causedBy, systemCode, toDiskError } from './disk-error.ts'
import { replay } from './documents.ts'
import { readWhole, renameOver, syncFolder, writeFlushed } from './durable-file.ts'
import type { FileMark } from './file-mark.ts'
import type { SessionKey } from './key-slots.ts'
import { backupPaths } from './session-backups.ts'
import { decodeSessionFile, maxFileBytes, type SessionFileRead } from './session-file.ts'
import { type DiskContext, successorPath } from './session-writer.ts'
import type { VaultFile } from './vault-fs.ts'

/** A session as its file holds it, ready to go on. */
export interface LoadedSession extends SessionFileRead {
  path: string
  /** The highest this session's file is known to have had. */
  life: number
  shared: Y.Doc
  own: Y.Doc
  /** Changes that lifted an older document to this version and are not in the file yet. */
  lifted: Uint8Array[]
  notice: OpenNotice | null
  /** Open for writing, or null when the disk allows reading only. */
  file: VaultFile | null
}

export type WritableSession = LoadedSession & { file: VaultFile }

/**
 * Reads a session file and, when it may be written, mends its end: what cannot be believed is copied beside it first.
 * @param readOnly why the file may not be written, or null when it may.
 * @param lastSeen how far this computer knew the file to reach.
 * @throws AppError `session.notFound`, `session.unreadable`, `session.newer` (the file is untouched then),
 * `session.locked`, `disk.*`.
 */
export async function loadSession(
  disk: DiskContext,
  path: string,
  sessionId: string,
  readOnly: ErrorCode | null,
  lastSeen: FileMark | null = null,
): Promise<LoadedSession> {
  const found = await readNewestGood(disk, path, sessionId)
  const { bytes, read } = found
  const documents = openDocuments(read)
  const life = Math.max(read.meta.life, lastSeen?.life ?? 0)
  const base = { ...read, ...documents, life, path }
  if (readOnly) return { ...base, notice: { kind: 'readOnly', code: readOnly }, file: null }
  try {
    if (found.backup) await restore(disk, path, found)
    const damaged = bytes.subarray(read.position.end)
    const keptAside = damaged.length > 0 ? await keepAside(disk, path, damaged) : null
    const file = await openTruncated(disk, path, bytes.length, read.position.end)
    return { ...base, notice: noticeOf(found, keptAside, lastSeen), file }
  } catch (error) {
    const { code } = toDiskError(error)
    disk.log.warn('vault.openedReadOnly', { code })
    return { ...base, notice: { kind: 'readOnly', code }, file: null }
  }
}

interface FoundFile {
  bytes: Uint8Array
  read: SessionFileRead
  /** What stands under the session's name, when a backup had to take its place. */
  backup: { unreadable: Uint8Array } | null
}

/** The session's file, or the newest of its backups when that one is damaged within its snapshot. */
async function readNewestGood(disk: DiskContext, path: string, sessionId: string): Promise<FoundFile> {
  const holder = disk.keyOf(sessionId)
  const bytes = await readSession(disk, path)
  try {
    return { bytes, read: decodeOwn(holder, bytes, sessionId), backup: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'session.unreadable' || !holder) throw error
    for (const backup of backupPaths(path)) {
      const found = await tryBackup(disk, holder, backup, sessionId)
      if (found) return { ...found, backup: { unreadable: bytes } }
    }
    throw error
  }
}

async function tryBackup(
  disk: DiskContext,
  holder: SessionKey,
  path: string,
  sessionId: string,
): Promise<Pick<FoundFile, 'bytes' | 'read'> | null> {
  try {
    const bytes = await readSession(disk, path)
    return { bytes, read: decodeOwn(holder, bytes, sessionId) }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function decodeOwn(holder: SessionKey | null, bytes: Uint8Array, sessionId: string): SessionFileRead {
  const read = decodeSessionFile(holder, bytes)
  if (read.meta.sessionId !== sessionId) throw new AppError('session.unreadable')
  return read
}

/** Puts a copy of a backup in the place of a file that cannot be read, which stays beside it. */
async function restore(disk: DiskContext, path: string, { bytes, backup }: FoundFile): Promise<void> {
  if (!backup) return
  await keepAside(disk, path, backup.unreadable)
  await writeFlushed(disk.fs, successorPath(path), bytes)
  await renameOver(disk.fs, successorPath(path), path, disk.platform)
  await syncFolder(disk.fs, dirname(path), disk.platform)
}

function noticeOf(found: FoundFile, keptAside: string | null, lastSeen: FileMark | null): OpenNotice | null {
  if (found.backup) return { kind: 'fromBackup' }
  if (keptAside !== null) return { kind: 'repaired', keptAside }
  return lastSeen && isOlder(found.read, lastSeen) ? { kind: 'older' } : null
}

/** Whether a file lacks what this computer saw in it before. A later life holds everything of an earlier one. */
function isOlder({ meta, tags }: SessionFileRead, seen: FileMark): boolean {
  if (meta.life !== seen.life) return meta.life < seen.life
  const tag = tags[seen.seq - 1]
  return tag === undefined || Buffer.from(tag).toString('hex') !== seen.tag
}

async function readSession(disk: DiskContext, path: string): Promise<Uint8Array> {
  try {
    return await readWhole(disk.fs, path, maxFileBytes)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw causedBy(error, 'session.notFound')
    throw toDiskError(error)
  }
}

function openDocuments(read: SessionFileRead): Pick<LoadedSession, 'shared' | 'own' | 'lifted'> {
  const lifted: Uint8Array[] = []
  const { shared, own } = replayBoth(read)
  const collect = (update: Uint8Array) => lifted.push(update)
  shared.on('update', collect)
  const outcome = migrate(shared)
  shared.off('update', collect)
  if (outcome === 'newer') throw new AppError('session.newer')
  return { shared, own, lifted }
}

function replayBoth({ updates }: SessionFileRead): { shared: Y.Doc; own: Y.Doc } {
  try {
    return { shared: replay(updates.shared), own: replay(updates.own) }
  } catch (error) {
    throw causedBy(error, 'session.unreadable')
  }
}

async function keepAside(disk: DiskContext, path: string, damaged: Uint8Array): Promise<string> {
  const names = new Set(await disk.fs.readdir(dirname(path)))
  let number = 1
  while (names.has(`${basename(path)}.damaged-${number}`)) number += 1
  const name = `${basename(path)}.damaged-${number}`
  await writeFlushed(disk.fs, join(dirname(path), name), damaged)
  await syncFolder(disk.fs, dirname(path), disk.platform)
  disk.log.warn('vault.repaired', { bytes: damaged.length })
  return name
}

async function openTruncated(disk: DiskContext, path: string, size: number, end: number): Promise<VaultFile> {
  const file = await disk.fs.open(path, 'r+')
  try {
    if (size > end) {
      await file.truncate(end)
      await file.sync()
    }
    return file
  } catch (error) {
    await Promise.allSettled([file.close()])
    throw error
  }
}
