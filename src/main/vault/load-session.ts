import { basename, dirname, join } from 'node:path'
import type * as Y from 'yjs'
import { migrate } from '#shared/doc/migrate.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { OpenNotice } from '#shared/ipc/contract.ts'
import { causedBy, systemCode, toDiskError } from './disk-error.ts'
import { replay } from './documents.ts'
import { readWhole, syncFolder, writeFlushed } from './durable-file.ts'
import { decodeSessionFile, maxFileBytes, type SessionFileRead } from './session-file.ts'
import type { DiskContext } from './session-writer.ts'
import type { VaultFile } from './vault-fs.ts'

/** A session as its file holds it, ready to go on. */
export interface LoadedSession extends SessionFileRead {
  path: string
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
 * @throws AppError `session.notFound`, `session.unreadable`, `session.newer` (the file is untouched then), `disk.*`.
 */
export async function loadSession(
  disk: DiskContext,
  path: string,
  sessionId: string,
  readOnly: ErrorCode | null,
): Promise<LoadedSession> {
  const bytes = await readSession(disk, path)
  const read = decodeSessionFile(disk.codec, bytes)
  if (read.meta.sessionId !== sessionId) throw new AppError('session.unreadable')
  const documents = openDocuments(read)
  const base = { ...read, ...documents, path }
  if (readOnly) return { ...base, notice: { kind: 'readOnly', code: readOnly }, file: null }
  try {
    const damaged = bytes.subarray(read.position.end)
    const keptAside = damaged.length > 0 ? await keepAside(disk, path, damaged) : null
    const file = await openTruncated(disk, path, bytes.length, read.position.end)
    return { ...base, notice: keptAside === null ? null : { kind: 'repaired', keptAside }, file }
  } catch (error) {
    const { code } = toDiskError(error)
    disk.log.warn('vault.openedReadOnly', { code })
    return { ...base, notice: { kind: 'readOnly', code }, file: null }
  }
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
