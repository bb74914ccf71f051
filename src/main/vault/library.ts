import { Low } from 'lowdb'
import { z } from 'zod'
import type { Logger } from '#main/log.ts'
import { type LibraryEntry, libraryEntrySchema } from '#shared/ipc/contract.ts'
import { toDiskError } from './disk-error.ts'
import type { FileMark } from './file-mark.ts'
import type { JsonFile } from './json-file.ts'

/** A session file as it was when its entry was made: another size or time means that the entry may be old. */
const fileStampSchema = z.strictObject({ size: z.int(), mtimeMs: z.number() })

const fileMarkSchema = z.strictObject({ life: z.int(), seq: z.int(), tag: z.string() })

/** What is known of one session. It names people and places, so on the disk it is sealed as a whole. */
const itemsSchema = z.array(
  z.strictObject({ entry: libraryEntrySchema, stamp: fileStampSchema, mark: fileMarkSchema.nullable() }),
)

export const libraryIndexSchema = z.strictObject({ sealed: z.string() })

export type LibraryIndex = z.infer<typeof libraryIndexSchema>
export type FileStamp = z.infer<typeof fileStampSchema>
type Items = z.infer<typeof itemsSchema>

/** What the library asks of the folder of session files. */
export interface SessionFiles {
  ids(): Promise<string[]>
  stampOf(id: string): Promise<FileStamp>
  /** The entry a file itself stands for, or null when it cannot be read. */
  describe(id: string): Promise<LibraryEntry | null>
  /** All that can be said of a session whose key is not at hand; null when it is. */
  neutral(id: string, stamp: FileStamp): LibraryEntry | null
}

/** What seals the index on the disk. */
export interface IndexSeal {
  /** Null while there is no key: nothing is written then. */
  seal(plain: Uint8Array): Uint8Array | null
  open(sealed: Uint8Array): Uint8Array | null
}

export interface Library {
  /** The latest change first. */
  entries(): LibraryEntry[]
  put(entry: LibraryEntry, mark: FileMark | null): Promise<void>
  /** How far a session's file reached when this computer last looked. */
  markOf(id: string): FileMark | null
  /** Forgets a session so that no copy of the index names it. @throws AppError `disk.*`. */
  drop(id: string): Promise<void>
  /** Reads everything anew: keys have come or gone. */
  refresh(): Promise<void>
  onChange(listener: (entries: LibraryEntry[]) => void): () => void
}

/**
 * The list of sessions. The files are the truth and the index only saves reading them all: it is brought into line
 * with them here, and a failing write of it is logged, not thrown.
 */
export async function openLibrary(
  file: JsonFile<LibraryIndex>,
  files: SessionFiles,
  seal: IndexSeal,
  log: Logger,
): Promise<Library> {
  const index = new Low<LibraryIndex | null>(file as JsonFile<LibraryIndex | null>, null)
  const listeners = new Set<(entries: LibraryEntry[]) => void>()
  let items: Items = []
  await reconcile()

  async function reconcile(): Promise<void> {
    await index.read()
    const before = openItems()
    const known = new Map(before.map((item) => [item.entry.id, item]))
    const next: Items = []
    for (const id of await files.ids()) {
      const item = await itemOf(id, known.get(id))
      if (item) next.push(item)
    }
    items = next
    if (JSON.stringify(next) !== JSON.stringify(before)) await save()
  }

  function openItems(): Items {
    const plain = index.data && seal.open(Buffer.from(index.data.sealed, 'base64'))
    const parsed = itemsSchema.safeParse(plain ? JSON.parse(Buffer.from(plain).toString('utf8')) : [])
    return parsed.success ? parsed.data : []
  }

  async function itemOf(id: string, before: Items[number] | undefined): Promise<Items[number] | null> {
    const stamp = await files.stampOf(id)
    if (before?.stamp.size === stamp.size && before.stamp.mtimeMs === stamp.mtimeMs) return before
    const mark = before?.mark ?? null
    const entry = (await files.describe(id)) ?? before?.entry ?? files.neutral(id, stamp)
    return entry && { entry, stamp, mark }
  }

  async function save(): Promise<void> {
    try {
      await write()
    } catch (error) {
      log.warn('vault.indexNotWritten', { code: toDiskError(error).code })
    }
  }

  async function write(): Promise<void> {
    const known = items.filter(({ entry }) => !entry.isLocked && entry.role === 'host')
    const sealed = seal.seal(Buffer.from(JSON.stringify(known)))
    if (!sealed) return
    const isFirst = index.data === null
    index.data = { sealed: Buffer.from(sealed).toString('base64') }
    await index.write()
    // What stood there before may be an index of an earlier version, in clear.
    if (isFirst) await file.erase('backups')
  }

  function entries(): LibraryEntry[] {
    return items.map((item) => item.entry).sort((a, b) => b.changedAt - a.changedAt)
  }

  function tell(): void {
    for (const listener of [...listeners]) listener(entries())
  }

  return {
    entries,
    markOf: (id) => items.find(({ entry }) => entry.id === id)?.mark ?? null,
    async put(entry, mark) {
      const stamp = await files.stampOf(entry.id)
      const others = items.filter((item) => item.entry.id !== entry.id)
      const before = items.find((item) => item.entry.id === entry.id)?.mark ?? null
      items = [...others, { entry, stamp, mark: mark ?? before }]
      tell()
      await save()
    },
    async drop(id) {
      items = items.filter((item) => item.entry.id !== id)
      tell()
      try {
        await write()
        await file.erase('backups')
      } catch (error) {
        // Without room for another index there had better be none: the next start builds it from the files.
        log.warn('vault.indexErased', { code: toDiskError(error).code })
        await file.erase('everything')
      }
    },
    async refresh() {
      await reconcile()
      tell()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
