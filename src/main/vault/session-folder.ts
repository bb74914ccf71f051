import { basename, join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { idSchema } from '#shared/ids.ts'
import { privateFolderMode, removeIfThere, syncFolder } from './durable-file.ts'
import type { FileStamp } from './library.ts'
import type { VaultFs } from './vault-fs.ts'

const extension = '.session'

/** The folder of session files and their names. */
export interface SessionFolder {
  readonly path: string
  /** @throws AppError `session.notFound` when the id is none: nothing but ids becomes part of a path. */
  pathOf(id: string): string
  lockOf(id: string): string
  ids(): Promise<string[]>
  stampOf(id: string): Promise<FileStamp>
  /** Removes the session's file and everything beside it that belongs to it, except its lock. */
  removeAll(id: string): Promise<void>
  /** Removes what lies beside the session's file: parts kept aside and earlier states, everything except its lock. */
  removeBeside(id: string): Promise<void>
}

export async function openSessionFolder(
  fs: VaultFs,
  vaultFolder: string,
  platform: NodeJS.Platform,
): Promise<SessionFolder> {
  const path = join(vaultFolder, 'sessions')
  await fs.mkdir(path, { recursive: true, mode: privateFolderMode })

  function pathOf(id: string): string {
    if (!idSchema.safeParse(id).success) throw new AppError('session.notFound')
    return join(path, id + extension)
  }

  async function removeBeside(id: string): Promise<void> {
    const file = basename(pathOf(id))
    for (const name of await fs.readdir(path)) {
      if (name.startsWith(`${file}.`) && !name.startsWith(`${file}.lock`))
        await removeIfThere(fs, join(path, name))
    }
    await syncFolder(fs, path, platform)
  }

  return {
    path,
    pathOf,
    lockOf: (id) => `${pathOf(id)}.lock`,
    async ids() {
      const names = await fs.readdir(path)
      const ids = names
        .filter((name) => name.endsWith(extension))
        .map((name) => name.slice(0, -extension.length))
      return ids.filter((id) => idSchema.safeParse(id).success)
    },
    async stampOf(id) {
      const { size, mtimeMs } = await fs.stat(pathOf(id))
      return { size, mtimeMs }
    },
    async removeAll(id) {
      await removeBeside(id)
      await removeIfThere(fs, pathOf(id))
      await syncFolder(fs, path, platform)
    },
    removeBeside,
  }
}
