import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import type { Logger } from '#main/log.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import { readWhole, removeIfThere, renameOver, syncFolder, writeFlushed } from './durable-file.ts'
import type { VaultFs } from './vault-fs.ts'

const maxBytes = 4 * 1024 * 1024
const asideKept = 3

const envelopeSchema = z.strictObject({ v: z.int().min(1), check: z.string(), data: z.unknown() })

export interface JsonFile<Data> extends Adapter<Data> {
  /** What is on the disk, from the backup when the file is damaged, or null when there is nothing to believe. */
  read(): Promise<Data | null>
  /** Flushed when it resolves. One write at a time, in the order of the calls. @throws AppError `disk.*`. */
  write(data: Data): Promise<void>
  /** Removes the backup, or the file as well, for what must not be remembered. @throws AppError `disk.*`. */
  erase(what: 'backup' | 'everything'): Promise<void>
}

/**
 * A small JSON file for lowdb: private, replaced as a whole and flushed, with a check and one backup (`.bak`). With
 * `keepAside`, a file that cannot be believed stays beside it as `.aside-<n>` before it is written over.
 */
export function createJsonFile<Data>(options: {
  fs: VaultFs
  path: string
  version: number
  schema: z.ZodType<Data>
  keepAside: boolean
  platform: NodeJS.Platform
  log: Logger
}): JsonFile<Data> {
  const { fs, path, platform, log } = options
  const backup = `${path}.bak`
  const beside = `${path}.tmp-${process.pid}`
  let last: Promise<void> = Promise.resolve()
  let count = 0

  async function load(from: string): Promise<'none' | 'damaged' | { data: Data }> {
    let bytes: Uint8Array
    try {
      bytes = await readWhole(fs, from, maxBytes)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 'none'
      log.warn('vault.jsonUnreadable', { code: toDiskError(error).code })
      return 'damaged'
    }
    const data = decode(options.schema, options.version, bytes)
    return data === null ? 'damaged' : { data }
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

  // The backup is a second name of the same bytes, so it is whole whenever it exists. There is no moment without one.
  async function rotate(): Promise<void> {
    const temporary = `${beside}-0`
    try {
      await fs.link(path, temporary)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return
      throw error
    }
    await renameOver(fs, temporary, backup, platform)
    // A rename onto another name of the same file leaves both names (rename(2)).
    await removeIfThere(fs, temporary)
  }

  async function replace(data: Data): Promise<void> {
    count += 1
    const temporary = `${beside}-${count}`
    await writeFlushed(fs, temporary, encode(options.version, data))
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
      if (current === 'damaged') {
        log.warn('vault.jsonDamaged')
        if (options.keepAside) await trySetAside()
      }
      const older = await load(backup)
      return typeof older === 'object' ? older.data : null
    },
    write: (data) => inTurn(() => replace(data)),
    erase: (what) =>
      inTurn(async () => {
        if (what === 'everything') await removeIfThere(fs, path)
        await removeIfThere(fs, backup)
        await syncFolder(fs, dirname(path), platform)
      }),
  }
}

function encode(version: number, data: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify({ v: version, check: checkOf(data), data })}\n`)
}

function decode<Data>(schema: z.ZodType<Data>, version: number, bytes: Uint8Array): Data | null {
  try {
    const envelope = envelopeSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    if (!envelope.success || envelope.data.v !== version) return null
    if (envelope.data.check !== checkOf(envelope.data.data)) return null
    const parsed = schema.safeParse(envelope.data.data)
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function checkOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32)
}
