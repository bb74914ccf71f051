import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import type { Logger } from '#main/log.ts'
import { AppError } from '#shared/errors.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import { readWhole, removeIfThere, renameOver, syncFolder, writeFlushed } from './durable-file.ts'
import { sealJson, unsealJson } from './json-envelope.ts'
import type { VaultFs } from './vault-fs.ts'

const maxBytes = 4 * 1024 * 1024
const asideKept = 3

export interface JsonFile<Data> extends Adapter<Data> {
  /** What is on the disk, from a backup when the file is damaged, or null when there is nothing to believe. */
  read(): Promise<Data | null>
  /**
   * Flushed when it resolves. One write at a time, in the order of the calls.
   * @throws AppError `disk.*`, `vault.newer` when what was read is of a later version: it is never written over.
   */
  write(data: Data): Promise<void>
  /** Removes the backups, or the file as well, for what must not be remembered. @throws AppError `disk.*`. */
  erase(what: 'backups' | 'everything'): Promise<void>
}

/**
 * A small JSON file for lowdb: private, replaced as a whole and flushed, with a check and two backups (`.bak`, `.bak2`). With
 * `keepAside`, a file that cannot be believed stays beside it as `.aside-<n>` before it is written over.
 */
export function createJsonFile<Data>(options: {
  fs: VaultFs
  path: string
  version: number
  schema: z.ZodType<Data>
  /** What lifts data of an earlier version by one, by that version. A version that is not named is not read. */
  migrations?: Readonly<Record<number, (data: unknown) => unknown>>
  keepAside: boolean
  platform: NodeJS.Platform
  log: Logger
}): JsonFile<Data> {
  const { fs, path, platform, log } = options
  const backups = [`${path}.bak`, `${path}.bak2`] as const
  const beside = `${path}.tmp-${process.pid}`
  let last: Promise<void> = Promise.resolve()
  let count = 0
  let isNewer = false

  async function load(from: string): Promise<'none' | 'damaged' | 'newer' | { data: Data }> {
    let bytes: Uint8Array
    try {
      bytes = await readWhole(fs, from, maxBytes)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 'none'
      log.warn('vault.jsonUnreadable', { code: toDiskError(error).code })
      return 'damaged'
    }
    return decode(options, bytes)
  }

  async function trySetAside(): Promise<void> {
    try {
      await setAside()
    } catch (error) {
      log.warn('vault.notSetAside', { code: toDiskError(error).code })
    }
  }

  async function setAside(): Promise<void> {
    for (let number = asideKept; number >= 1; number--) {
      const from = number === 1 ? path : `${path}.aside-${number - 1}`
      try {
        await fs.rename(from, `${path}.aside-${number}`)
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') throw error
      }
    }
  }

  async function rotate(): Promise<void> {
    await copyName(backups[0], backups[1])
    await copyName(path, backups[0])
  }

  // A backup is a second name of the same bytes, so it is whole whenever it exists. There is no moment without one.
  async function copyName(from: string, to: string): Promise<void> {
    const temporary = `${beside}-0`
    try {
      await fs.link(from, temporary)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return
      throw error
    }
    await renameOver(fs, temporary, to, platform)
    // A rename onto another name of the same file leaves both names (rename(2)).
    await removeIfThere(fs, temporary)
  }

  async function replace(data: Data): Promise<void> {
    count += 1
    const temporary = `${beside}-${count}`
    await writeFlushed(fs, temporary, sealJson(options.version, data))
    try {
      await rotate()
      await renameOver(fs, temporary, path, platform)
      await syncFolder(fs, dirname(path), platform)
    } catch (error) {
      await Promise.allSettled([removeIfThere(fs, temporary)])
      throw error
    }
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn.catch((error: unknown) => {
      throw toDiskError(error)
    })
  }

  return {
    async read() {
      const current = await load(path)
      if (typeof current === 'object') return current.data
      isNewer = current === 'newer'
      if (isNewer) log.warn('vault.jsonNewer')
      if (current === 'damaged') {
        log.warn('vault.jsonDamaged')
        if (options.keepAside) await trySetAside()
      }
      for (const backup of backups) {
        const older = await load(backup)
        if (typeof older === 'object') return older.data
      }
      return null
    },
    write: (data) =>
      inTurn(async () => {
        if (isNewer) throw new AppError('vault.newer')
        await replace(data)
      }),
    erase: (what) =>
      inTurn(async () => {
        if (what === 'everything') await removeIfThere(fs, path)
        for (const backup of backups) await removeIfThere(fs, backup)
        await syncFolder(fs, dirname(path), platform)
      }),
  }
}

interface Expected<Data> {
  version: number
  schema: z.ZodType<Data>
  migrations?: Readonly<Record<number, (data: unknown) => unknown>>
}

function decode<Data>(expected: Expected<Data>, bytes: Uint8Array): 'damaged' | 'newer' | { data: Data } {
  const sealed = unsealJson(bytes)
  if (!sealed) return 'damaged'
  let { version, data } = sealed
  if (version > expected.version) return 'newer'
  for (; version < expected.version; version++) {
    const migrate = expected.migrations?.[version]
    if (!migrate) return 'damaged'
    data = migrate(data)
  }
  const parsed = expected.schema.safeParse(data)
  return parsed.success ? { data: parsed.data } : 'damaged'
}
