import { systemCode, toDiskError } from './disk-error.ts'
import { removeIfThere, renameOver } from './durable-file.ts'
import type { DiskContext } from './session-writer.ts'

/** How many earlier files of a session stay beside it. */
const backupsKept = 3

/** The earlier files of a session, the newest first; not all of them need to be there. */
export function backupPaths(path: string): string[] {
  return Array.from({ length: backupsKept }, (_, index) => `${path}.backup-${index + 1}`)
}

/**
 * Gives the file that is about to be replaced a second name, and the ones before it the next. Never rejects: a disk
 * that cannot do this (FAT has no second names) is no reason not to save.
 */
export async function keepBackup(disk: DiskContext, path: string): Promise<void> {
  const linked = `${path}.backup-0`
  const chain = [linked, ...backupPaths(path)]
  try {
    await removeIfThere(disk.fs, linked)
    await disk.fs.link(path, linked)
    for (let index = chain.length - 1; index > 0; index--)
      await moveIfThere(disk, chain[index - 1] ?? linked, chain[index] ?? linked)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT')
      disk.log.warn('vault.backupNotKept', { code: toDiskError(error).code })
    await Promise.allSettled([removeIfThere(disk.fs, linked)])
  }
}

async function moveIfThere({ fs, platform }: DiskContext, from: string, to: string): Promise<void> {
  try {
    await renameOver(fs, from, to, platform)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}
