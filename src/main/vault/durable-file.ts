import { AppError } from '#shared/errors.ts'
import { systemCode } from './disk-error.ts'
import type { VaultFile, VaultFs } from './vault-fs.ts'

/** Only the owner of the account may read what the vault keeps. */
export const privateFileMode = 0o600
export const privateFolderMode = 0o700

const renameAttempts = 20
const renameWaitMs = 500

/** Writes every byte, however many calls that takes. @throws what the disk throws. */
export async function writeAll(file: VaultFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    if (bytesWritten <= 0) throw new AppError('disk.failed')
    written += bytesWritten
  }
}

/**
 * Makes written bytes survive a power cut. On macOS libuv turns fsync into F_FULLFSYNC, which fdatasync does not
 * reliably get (https://github.com/libuv/libuv/pull/2317).
 */
export async function flushFile(file: VaultFile, platform: NodeJS.Platform): Promise<void> {
  if (platform === 'darwin') await file.sync()
  else await file.datasync()
}

/** Makes names in a folder (created, renamed, removed) survive a power cut. Windows cannot and need not. */
export async function syncFolder(fs: VaultFs, folder: string, platform: NodeJS.Platform): Promise<void> {
  if (platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Reads a whole file. @throws AppError `session.unreadable` above `maxBytes`, before anything is allocated. */
export async function readWhole(fs: VaultFs, path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await fs.open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > maxBytes) throw new AppError('session.unreadable')
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}

/** Writes a new file (or empties an old one of this name) and flushes it. Nothing is left behind on failure. */
export async function writeFlushed(fs: VaultFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'w', privateFileMode)
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } catch (error) {
    // What went wrong first is what counts; whether tidying up works changes nothing for the caller.
    await Promise.allSettled([file.close(), removeIfThere(fs, path)])
    throw error
  }
  await file.close()
}

/** Removes a file; false when there was none. */
export async function removeIfThere(fs: VaultFs, path: string): Promise<boolean> {
  try {
    await fs.unlink(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/**
 * Puts `from` in the place of `to`; durable only once the folder is synced. On Windows a virus scanner or indexer
 * may hold a file for a moment, so there it is tried for 10 s; elsewhere a refusal is final.
 */
export async function renameOver(
  fs: VaultFs,
  from: string,
  to: string,
  platform: NodeJS.Platform,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await fs.rename(from, to)
      return
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (platform !== 'win32' || !held || attempt === renameAttempts) throw error
      await new Promise((resolve) => setTimeout(resolve, renameWaitMs))
    }
  }
}
