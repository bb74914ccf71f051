import { Low } from 'lowdb'
import { z } from 'zod'
import type { Logger } from '#main/log.ts'
import { type LibraryEntry, libraryEntrySchema } from '#shared/ipc/contract.ts'
import { toDiskError } from './disk-error.ts'
import type { JsonFile } from './json-file.ts'

/** A session file as it was when its entry was made: another size or time means that the entry may be old. */
const fileStampSchema = z.strictObject({ size: z.int(), mtimeMs: z.number() })

export const libraryIndexSchema = z.strictObject({
  sessions: z.array(z.strictObject({ entry: libraryEntrySchema, stamp: fileStampSchema })),
})

export type LibraryIndex = z.infer<typeof libraryIndexSchema>
export type FileStamp = z.infer<typeof fileStampSchema>

/** What the library asks of the folder of session files. */
export interface SessionFiles {
  ids(): Promise<string[]>
  stampOf(id: string): Promise<FileStamp>
  /** The entry a file itself stands for, or null when it cannot be read. */
  describe(id: string): Promise<LibraryEntry | null>
}

export interface Library {
  /** The latest change first. */
  entries(): LibraryEntry[]
  put(entry: LibraryEntry): Promise<void>
  /** Forgets a session so that no copy of the index names it. @throws AppError `disk.*`. */
  drop(id: string): Promise<void>
  onChange(listener: (entries: LibraryEntry[]) => void): () => void
}

/**
 * The list of sessions. The files are the truth and the index only saves reading them all: it is brought into line
 * with them here, and a failing write of it is logged, not thrown.
 */
export async function openLibrary(
  file: JsonFile<LibraryIndex>,
  files: SessionFiles,
  log: Logger,
): Promise<Library> {
  const index = new Low<LibraryIndex>(file, { sessions: [] })
  const listeners = new Set<(entries: LibraryEntry[]) => void>()
  await index.read()
  await reconcile()

  async function reconcile(): Promise<void> {
    const known = new Map(index.data.sessions.map((item) => [item.entry.id, item]))
    const sessions: LibraryIndex['sessions'] = []
    for (const id of await files.ids()) {
      const stamp = await files.stampOf(id)
      const before = known.get(id)
      const current = before?.stamp.size === stamp.size && before.stamp.mtimeMs === stamp.mtimeMs
      const entry = before && current ? before.entry : ((await files.describe(id)) ?? before?.entry)
      if (entry) sessions.push({ entry, stamp })
    }
    const changed = JSON.stringify(sessions) !== JSON.stringify(index.data.sessions)
    index.data = { sessions }
    if (changed) await save()
  }

  async function save(): Promise<void> {
    try {
      await index.write()
    } catch (error) {
      log.warn('vault.indexNotWritten', { code: toDiskError(error).code })
    }
  }

  function entries(): LibraryEntry[] {
    return index.data.sessions.map((item) => item.entry).sort((a, b) => b.changedAt - a.changedAt)
  }

  function tell(): void {
    for (const listener of [...listeners]) listener(entries())
  }

  return {
    entries,
    async put(entry) {
      const stamp = await files.stampOf(entry.id)
      const others = index.data.sessions.filter((item) => item.entry.id !== entry.id)
      index.data = { sessions: [...others, { entry, stamp }] }
      tell()
      await save()
    },
    async drop(id) {
      index.data = { sessions: index.data.sessions.filter((item) => item.entry.id !== id) }
      tell()
      try {
        await index.write()
        await file.erase('backup')
      } catch (error) {
        // Without room for another index there had better be none: the next start builds it from the files.
        log.warn('vault.indexErased', { code: toDiskError(error).code })
        await file.erase('everything')
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
