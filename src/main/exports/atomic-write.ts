import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError, type ErrorCode } from '#shared/errors.ts'

/** The part of `node:fs/promises` that writing needs, so that tests can fail any of it. */
export interface ExportFs {
  open: (path: string, flags: string) => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>
  rename: (from: string, to: string) => Promise<void>
  unlink: (path: string) => Promise<void>
}

/** The real disk. */
export const nodeExportFs: ExportFs = { open, rename, unlink }

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'export.noSpace',
  EDQUOT: 'export.noSpace',
  EROFS: 'export.notAllowed',
  EACCES: 'export.notAllowed',
  EPERM: 'export.notAllowed',
  EBUSY: 'export.notAllowed',
}

/**
 * Puts a whole file in place or nothing at all: a file that was there before stays whole until the new one is
 * flushed, and no half of the new one is left behind.
 * @throws AppError export.noSpace, export.notAllowed or export.failed.
 */
export async function writeAtomically(fs: ExportFs, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.stillpoint-${randomBytes(8).toString('hex')}.tmp`)
  try {
    await writeFlushed(fs, temporary, bytes)
    await fs.rename(temporary, path)
  } catch (error) {
    // What went wrong first is what the person is told; a folder that is gone has nothing to tidy either.
    await Promise.allSettled([fs.unlink(temporary)])
    throw toExportError(error)
  }
}

async function writeFlushed(fs: ExportFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What a failed export means for the person, with the failure as its cause. */
export function toExportError(error: unknown): AppError {
  return new AppError(codes[systemCode(error)] ?? 'export.failed', {}, { cause: error })
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
