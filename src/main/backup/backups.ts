import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { nodeExportFs, toExportError, writeAtomically } from '#main/exports/atomic-write.ts'
import type { SessionStore } from '#main/vault/memory-vault.ts'
import { decodeBackup, encodeBackup, maxBackupBytes, type SessionBackup } from '#main/vault/session-backup.ts'
import { readSession } from '#shared/doc/reads.ts'
import type { Session } from '#shared/doc/records.ts'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import type { Text } from '#shared/text/text.ts'

export interface BackupsOptions {
  store: SessionStore
  /** Whether the window has the session open: who only looks in must not close it then. */
  isOpen: (sessionId: string) => boolean
  text: Text
  fillRandom: FillRandom
  /** What a guess at a passphrase costs; see `age-file.ts`. */
  logWork?: number
  /** Both are null when the person changed their mind. */
  askSavePath: (suggestion: {
    title: string
    fileName: string
    filter: { name: string; extension: string }
  }) => Promise<string | null>
  askOpenPath: (suggestion: {
    title: string
    filter: { name: string; extension: string }
  }) => Promise<string | null>
}

/** Sessions as files that any `age` tool opens, to keep elsewhere or to move to another computer. */
export interface Backups {
  /** @throws AppError `backup.notClosed`, `session.*`, `export.*`. */
  save: (sessionId: string, passphrase: string) => Promise<boolean>
  choose: () => Promise<string | null>
  /** Nothing changes on this computer unless it resolves. @throws AppError `backup.*`, `session.*`, `disk.*`. */
  bringIn: (passphrase: string) => Promise<'new' | 'added'>
}

const extension = 'age'

/** A name that says nothing of whom, when or what it is about. */
const fileName = 'stillpoint-backup.age'

export function createBackups(options: BackupsOptions): Backups {
  const { store, isOpen, text, fillRandom } = options
  let chosen: string | null = null

  async function contentOf(sessionId: string): Promise<Uint8Array> {
    if (store.isInMemory(sessionId)) throw new AppError('backup.notClosed')
    const wasOpen = isOpen(sessionId)
    const replica = await store.open(sessionId)
    try {
      const session = readSession(replica.shared)
      if (!session) throw new AppError('session.unreadable')
      if (session.recordLevel !== 'R3' && session.settled !== 'done') throw new AppError('backup.notClosed')
      return encodeBackup(sessionId, replica.shared, replica.own)
    } finally {
      if (!wasOpen) await replica.close()
    }
  }

  async function add(backup: SessionBackup): Promise<void> {
    const wasOpen = isOpen(backup.sessionId)
    const replica = await store.open(backup.sessionId)
    try {
      refuseUnlike(readSession(replica.shared), backup.session)
      await replica.push('shared', backup.shared)
      await replica.push('own', backup.own)
    } finally {
      if (!wasOpen) await replica.close()
    }
  }

  return {
    async save(sessionId, passphrase) {
      const content = await contentOf(sessionId)
      const filter = { name: text('dialog.backupFile'), extension }
      const path = await options.askSavePath({ title: text('dialog.saveBackup'), fileName, filter })
      if (path === null) return false
      const { encryptAge } = await loadAge()
      await writeAtomically(
        nodeExportFs,
        path,
        await encryptAge(content, passphrase, fillRandom, options.logWork),
      )
      return true
    },
    async choose() {
      const filter = { name: text('dialog.backupFile'), extension }
      chosen = await options.askOpenPath({ title: text('dialog.openBackup'), filter })
      return chosen === null ? null : basename(chosen)
    },
    async bringIn(passphrase) {
      if (chosen === null) throw new AppError('backup.noFile')
      const { decryptAge } = await loadAge()
      const backup = decodeBackup(await decryptAge(await readBackup(chosen), passphrase))
      const isHere = (await store.list()).some(({ id }) => id === backup.sessionId)
      if (isHere) await add(backup)
      else await store.create(backup.sessionId, 'host', backup.fill)
      return isHere ? 'added' : 'new'
    },
  }
}

/** Two files of one session are logs of one document and may be merged, but not a whole one with what is left of it. */
function refuseUnlike(here: Session | null, backup: Session): void {
  const isReduced = (session: Session | null) => session?.settled === 'done' && session.recordLevel !== 'R3'
  if (isReduced(here) && !isReduced(backup)) throw new AppError('backup.keptLess')
  if (!isReduced(here) && isReduced(backup)) throw new AppError('backup.holdsLess')
}

/** @throws AppError `backup.tooLarge` before anything is read, `backup.notOne` for what is no file. */
async function readBackup(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const stats = await file.stat()
      if (!stats.isFile()) throw new AppError('backup.notOne')
      if (stats.size > maxBackupBytes) throw new AppError('backup.tooLarge')
      return new Uint8Array(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof AppError ? error : toExportError(error)
  }
}

/** Loaded when the first backup is made or brought in: a start need not wait for its ciphers. */
function loadAge() {
  return import('./age-file.ts')
}
