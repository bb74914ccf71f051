import { createFaultDisk, type FaultDisk } from '#main/vault/fault-disk.ts'
import { fillSession, sessionId, textsOf, writeNote } from '#main/vault/testing.ts'
import type { VaultFs } from '#main/vault/vault-fs.ts'
import { AppError } from '#shared/errors.ts'
import { openMemoryVault, readFile, sessionPath, writeFile } from './memory-vault.ts'

/**
 * A session file, and where each of its records ends. That is found by watching the file grow, not by knowing its
 * layout: a note that was acknowledged stands before the end of the file at that moment.
 */
export interface PreparedFile {
  /** The disk as a program that was killed leaves it. */
  disk: FaultDisk
  bytes: Uint8Array
  texts: readonly string[]
  /** Where the snapshot ends, and behind it each note's record. */
  ends: readonly number[]
}

/** Writes one note in a record of its own for each text. `earlier` is a disk whose session goes on in a new life. */
export async function prepareFile(texts: readonly string[], earlier?: FaultDisk): Promise<PreparedFile> {
  const disk = earlier ?? createFaultDisk()
  const first = await openMemoryVault(disk)
  if (!earlier) await first.create(sessionId, 'host', fillSession)
  else await (await first.open(sessionId)).close()
  const vault = await openMemoryVault({ fs: withoutCompaction(disk.fs) })
  const session = await vault.open(sessionId)
  const known = textsOf(session.shared)
  const sizeNow = async () => (await disk.fs.stat(sessionPath)).size
  const ends = [await sizeNow()]
  for (const text of texts) {
    writeNote(session.shared, text)
    await session.flushed()
    ends.push(await sizeNow())
  }
  const killed = disk.copy()
  return { disk: killed, bytes: await readFile(killed, sessionPath), texts: [...known, ...texts], ends }
}

/** A disk on which no snapshot can be begun: the log then grows without end. */
export function withoutCompaction(fs: VaultFs): VaultFs {
  return {
    ...fs,
    open: (path, flags, mode) =>
      path.endsWith('.session.new')
        ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        : fs.open(path, flags, mode),
  }
}

/** What a program finds in a session file. */
export interface Found {
  /** The notes, or null when the file was refused. */
  texts: string[] | null
  /** True when it said that something is wrong. */
  noticed: boolean
  /** The code of the refusal. */
  refused: string | null
}

/** Opens the session with other bytes in the place of its file. @throws what no file may lead to. */
export async function openWith(disk: FaultDisk, bytes: Uint8Array): Promise<Found> {
  await writeFile(disk, sessionPath, bytes)
  const vault = await openMemoryVault(disk)
  try {
    const session = await vault.open(sessionId)
    const texts = textsOf(session.shared)
    session.shared.destroy()
    session.own.destroy()
    return { texts, noticed: session.notice !== null, refused: null }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal')
      return { texts: null, noticed: true, refused: error.code }
    throw error
  }
}

/** How many notes are whole before this byte; null while not even the snapshot is. */
export function wholeBefore({ ends, texts }: PreparedFile, at: number): number | null {
  const whole = ends.filter((end) => end <= at).length - 1
  return whole < 0 ? null : texts.length - (ends.length - 1) + whole
}
