import { join } from 'node:path'
import { Low } from 'lowdb'
import type * as Y from 'yjs'
import type { Logger } from '#main/log.ts'
import type { GuestRecord } from '#shared/doc/room-record.ts'
import type { FillRandom } from '#shared/ids.ts'
import type { LibraryEntry, Settings } from '#shared/ipc/contract.ts'
import { settingsSchema } from '#shared/ipc/settings.ts'
import { toDiskError } from './disk-error.ts'
import { privateFolderMode } from './durable-file.ts'
import { defaultSettings, settingsFileName, settingsVersion } from './first-settings.ts'
import { createIndexSeal, neutralEntry } from './index-seal.ts'
import { createJsonFile, type JsonFile } from './json-file.ts'
import { type KeyStore, noKeyStore } from './key-store.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import { keyringFormat } from './keyring-file.ts'
import { clearLeftovers } from './leftovers.ts'
import { libraryIndexSchema, openLibrary } from './library.ts'
import { openPlaces, placesSchema } from './places.ts'
import { createProcessProbe, type ProcessProbe } from './process-probe.ts'
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
  /** Where the system keeps secrets; without one a passphrase is needed. */
  keyStore?: KeyStore
  /** Work factor of new passphrases; tests make it cheaper. */
  scryptLog2N?: number
  fs?: VaultFs
  probe?: ProcessProbe
  platform?: NodeJS.Platform
  timings?: Partial<VaultTimings & { describeMs: number }>
}

/** Where sessions live on this computer. */
export interface Vault {
  list(): Promise<LibraryEntry[]>
  onLibrary(listener: (entries: LibraryEntry[]) => void): () => void
  /** Whether what is kept here can be read; see `Keyring` for what each of these promises. */
  keys: Pick<Keyring, 'state' | 'onState' | 'setPassphrase'>
  unlock(passphrase: string): Promise<void>
  unlockWithRecovery(typed: string): Promise<void>
  /**
   * Closes every session and wipes the keys from memory. Without a passphrase there is nothing to lock.
   * @throws AppError `disk.*` while one of them is not saved; everything stays open then.
   */
  lock(): Promise<void>
  /** Keeps a place in a room led elsewhere, and that room's key in memory. @throws AppError `disk.*`. */
  keepPlace(id: string, place: GuestRecord, key: Uint8Array): Promise<void>
  placeOf(id: string): GuestRecord | null
  /**
   * Writes a new session; flushed when it resolves. A guest's needs its place first.
   * @throws AppError `vault.unset`, `vault.locked`, `session.locked`, `disk.*`; nothing is left behind then.
   */
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

const defaultTimings = { batchMs: 20, retryMs: 5000, describeMs: 1000 }

/** Opens the vault in its folder, which is made when it is not there. @throws AppError `disk.*`. */
export async function createVault(options: VaultOptions): Promise<Vault> {
  let keyring: Keyring | null = null
  const disk: DiskContext = {
    fs: options.fs ?? nodeFs,
    platform: options.platform ?? process.platform,
    keyOf: (id) => keyring?.keyOf(id) ?? null,
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
    const json = { fs, platform, log }
    const store = options.keyStore ?? noKeyStore
    const inFolder = (name: string) => join(options.folder, name)
    const settingsFile = createJsonFile<Settings>({
      ...json,
      version: settingsVersion,
      path: inFolder(settingsFileName),
      schema: settingsSchema,
      keepAside: true,
    })
    const settings = new Low<Settings>(settingsFile, defaultSettings)
    await settings.read()
    const keys = await openKeyring({
      file: createJsonFile({
        ...json,
        ...keyringFormat,
        path: inFolder('keyring.json'),
      }),
      store,
      fillRandom: options.fillRandom,
      wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
      ...(options.scryptLog2N === undefined ? {} : { scryptLog2N: options.scryptLog2N }),
    })
    keyring = keys
    const places = await openPlaces(
      createJsonFile({
        ...json,
        version: 1,
        path: inFolder('places.json'),
        schema: placesSchema,
        keepAside: false,
      }),
      store,
    )
    const library = await openLibrary(
      createJsonFile({
        ...json,
        version: 2,
        path: inFolder('library.json'),
        schema: libraryIndexSchema,
        keepAside: false,
      }),
      {
        ...folder,
        describe: (id) => describeFile(disk, folder, id),
        // A file whose key is here and that is not described all the same is damaged, not locked.
        neutral: (id, stamp) => (keys.keyOf(id) ? null : neutralEntry(id, stamp, places.get(id) !== null)),
      },
      createIndexSeal(keys, options.fillRandom),
      log,
    )
    const parts = { disk, locks, timings, now: options.now, folder, library, keys, places }
    return assemble(parts, settings, settingsFile)
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
  const { folder, library, keys, places } = parts
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

  async function closeAll(closeOptions?: { evenUnsaved?: boolean }): Promise<void> {
    const sessions = await Promise.all(opened.values())
    const outcomes = await Promise.allSettled(sessions.map((session) => session.close(closeOptions)))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  }

  return {
    keys,
    async unlock(passphrase) {
      await keys.unlock(passphrase)
      await library.refresh()
    },
    async unlockWithRecovery(typed) {
      await keys.unlockWithRecovery(typed)
      await library.refresh()
    },
    async lock() {
      if (!keys.state().hasPassphrase) return
      await closeAll()
      keys.lock()
      await library.refresh()
    },
    async keepPlace(id, place, key) {
      keys.lend(id, key)
      await places.put(id, place)
    },
    placeOf: (id) => places.get(id),
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
      if (change.lastName === '' || change.supportContacts) await settingsFile.erase('backups')
      return settings.data
    },
    close: closeAll,
  }
}
