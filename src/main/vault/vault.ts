import { join } from 'node:path'
import { Low } from 'lowdb'
import type * as Y from 'yjs'
import type { Logger } from '#main/log.ts'
import type { FillRandom } from '#shared/ids.ts'
import { type LibraryEntry, type Settings, settingsSchema } from '#shared/ipc/contract.ts'
import { toDiskError } from './disk-error.ts'
import { privateFolderMode } from './durable-file.ts'
import { createJsonFile, type JsonFile } from './json-file.ts'
import { clearLeftovers } from './leftovers.ts'
import { libraryIndexSchema, openLibrary } from './library.ts'
import { createProcessProbe, type ProcessProbe } from './process-probe.ts'
import { createClearCodec } from './record-codec.ts'
import { replaceSession } from './replace-session.ts'
import { openSessionFolder } from './session-folder.ts'
import { createSession, describeFile, openSession, removeSession, type VaultParts } from './session-life.ts'
import { createSessionLocks, type SessionLocks } from './session-lock.ts'
import type { SessionReplica, VaultTimings } from './session-replica.ts'
import type { DiskContext } from './session-writer.ts'
import { nodeFs, type VaultFs } from './vault-fs.ts'

export interface VaultOptions {
  /** Everything the vault keeps is in here, and nothing anywhere else. */
  folder: string
  log: Logger
  /** UTC in ms. */
  now: () => number
  fillRandom: FillRandom
  fs?: VaultFs
  probe?: ProcessProbe
  platform?: NodeJS.Platform
  timings?: Partial<VaultTimings & { describeMs: number }>
}

/** Where sessions live on this computer. */
export interface Vault {
  list(): Promise<LibraryEntry[]>
  onLibrary(listener: (entries: LibraryEntry[]) => void): () => void
  /** Writes a new session; flushed when it resolves. @throws AppError `disk.*`; nothing is left behind then. */
  create(id: string, role: 'host' | 'guest', fill: (shared: Y.Doc, own: Y.Doc) => void): Promise<void>
  /**
   * Opens a session for this program alone; the same object for as long as it is open.
   * @throws AppError `session.notFound`, `session.unreadable`, `session.newer`, `session.openElsewhere`, `disk.*`.
   */
  open(id: string): Promise<SessionReplica>
  /** Removes everything of a session, flushed. @throws AppError `session.openElsewhere`, `disk.*`. */
  remove(id: string): Promise<void>
  /**
   * Puts new documents in the place of a session's old ones, and removes everything that was kept of those; flushed.
   * @throws AppError `session.openElsewhere`, `disk.*`; the old session is untouched when it could not be replaced.
   */
  replace(id: string, fill: (shared: Y.Doc, own: Y.Doc) => void): Promise<void>
  settings(): Settings
  /** Holds from now on; rejects with AppError `disk.*` when it will be forgotten at the next start. */
  changeSettings(change: SettingsChange): Promise<Settings>
  /** Closes every session. @throws AppError `disk.*` while one of them is not saved, unless `evenUnsaved`. */
  close(options?: { evenUnsaved?: boolean }): Promise<void>
}

/** Fields to change; those that are missing or undefined stay. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined }

const defaultSettings: Settings = { theme: 'system', textSize: 100, lastName: '', supportContacts: [] }

const defaultTimings = { batchMs: 20, retryMs: 5000, describeMs: 1000 }

/** Opens the vault in its folder, which is made when it is not there. @throws AppError `disk.*`. */
export async function createVault(options: VaultOptions): Promise<Vault> {
  const disk: DiskContext = {
    fs: options.fs ?? nodeFs,
    platform: options.platform ?? process.platform,
    codec: createClearCodec(),
    fillRandom: options.fillRandom,
    log: options.log,
  }
  const probe = options.probe ?? createProcessProbe()
  const timings = { ...defaultTimings, ...options.timings }
  const { fs, platform, log } = disk
  try {
    await fs.mkdir(options.folder, { recursive: true, mode: privateFolderMode })
    const folder = await openSessionFolder(fs, options.folder, platform)
    const locks = createSessionLocks({ ...disk, probe })
    await tidy({ ...disk, probe, locks }, options.folder, folder.path)
    const json = { fs, version: 1, platform, log }
    const settingsFile = createJsonFile<Settings>({
      ...json,
      path: join(options.folder, 'settings.json'),
      schema: settingsSchema,
      keepAside: true,
    })
    const settings = new Low<Settings>(settingsFile, defaultSettings)
    await settings.read()
    const library = await openLibrary(
      createJsonFile({
        ...json,
        path: join(options.folder, 'library.json'),
        schema: libraryIndexSchema,
        keepAside: false,
      }),
      { ...folder, describe: (id) => describeFile(disk, folder, id) },
      log,
    )
    return assemble({ disk, locks, timings, now: options.now, folder, library }, settings, settingsFile)
  } catch (error) {
    throw toDiskError(error)
  }
}

async function tidy(
  tools: DiskContext & { probe: ProcessProbe; locks: SessionLocks },
  vaultFolder: string,
  sessionsFolder: string,
): Promise<void> {
  try {
    await clearLeftovers(tools, vaultFolder, sessionsFolder)
  } catch (error) {
    tools.log.warn('vault.notTidied', { code: toDiskError(error).code })
  }
}

function assemble(parts: VaultParts, settings: Low<Settings>, settingsFile: JsonFile<Settings>): Vault {
  const { folder, library } = parts
  const opened = new Map<string, Promise<SessionReplica>>()

  const leaving = new Map<string, Promise<unknown>>()

  async function open(id: string): Promise<SessionReplica> {
    await leaving.get(id)
    const known = opened.get(id)
    if (known) return known
    const opening = openSession(parts, id, {
      closing: (outcome) => leaving.set(id, Promise.allSettled([outcome])),
      closed: () => opened.delete(id),
    })
    opened.set(id, opening)
    try {
      return await opening
    } catch (error) {
      opened.delete(id)
      throw error
    }
  }

  return {
    list: async () => library.entries(),
    onLibrary: (listener) => library.onChange(listener),
    async create(id, role, fill) {
      await createSession(parts, { sessionId: id, role }, fill)
    },
    open,
    async remove(id) {
      folder.pathOf(id)
      await (await opened.get(id))?.close({ evenUnsaved: true })
      await removeSession(parts, id)
    },
    async replace(id, fill) {
      folder.pathOf(id)
      await (await opened.get(id))?.close()
      await leaving.get(id)
      await replaceSession(parts, { sessionId: id, role: 'host' }, fill)
    },
    settings: () => settings.data,
    async changeSettings(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      settings.data = settingsSchema.parse({ ...settings.data, ...Object.fromEntries(given) })
      await settings.write()
      // A name that is forgotten and a contact that is taken out do not live on in the backup.
      if (change.lastName === '' || change.supportContacts) await settingsFile.erase('backup')
      return settings.data
    },
    async close(closeOptions) {
      const sessions = await Promise.all(opened.values())
      const outcomes = await Promise.allSettled(sessions.map((session) => session.close(closeOptions)))
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    },
  }
}
