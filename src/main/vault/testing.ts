import { randomFillSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type * as Y from 'yjs'
import type { Logger } from '#main/log.ts'
import { addNote } from '#shared/doc/notes.ts'
import { setSeat } from '#shared/doc/own.ts'
import { readNotes } from '#shared/doc/reads.ts'
import { createSession } from '#shared/doc/session.ts'
import { testId, testPlan } from '#shared/doc/testing.ts'
import { newId } from '#shared/ids.ts'
import { createJsonFile } from './json-file.ts'
import { openWith, sealWith } from './key-crypto.ts'
import type { SessionKey } from './key-slots.ts'
import type { KeyStore } from './key-store.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import { keyringFormat } from './keyring-file.ts'
import { decodeSessionFile } from './session-file.ts'
import { createVault, type Vault, type VaultOptions } from './vault.ts'
import { nodeFs } from './vault-fs.ts'

/** Pieces that the vault's tests and benchmarks share. */

export const fillRandom = (bytes: Uint8Array): Uint8Array => randomFillSync(bytes)

export const silentLog: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The session of these tests and the person who writes in it. */
export const sessionId = testId(0xff)
export const writerId = testId(1)

/** A place without a disk behind it where there is one. */
export const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A private folder that `remove` takes away again. */
export async function temporaryFolder(
  parent = tmpdir(),
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(parent, 'vault-'))
  return {
    path,
    async remove() {
      await chmod(path, 0o700)
      // A program that was killed may have children that write a moment longer.
      await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/** A system's key store for tests: the same on every start, and no protection at all. */
export const testKeyStore: KeyStore = {
  backend: () => 'test',
  seal: (secret) => sealWith(testSystemKey, secret, 'test', fillRandom),
  open(sealed) {
    const secret = openWith(testSystemKey, sealed, 'test')
    if (!secret) throw new Error('sealed by another system')
    return secret
  },
}

const testSystemKey = new Uint8Array(32).fill(7)

/** A vault that does not let a test wait. */
export function openTestVault(folder: string, change: Partial<VaultOptions> = {}): Promise<Vault> {
  return createVault({
    folder,
    log: silentLog,
    now: Date.now,
    fillRandom,
    keyStore: testKeyStore,
    scryptLog2N: 14,
    timings: { batchMs: 1, retryMs: 10, describeMs: 1 },
    ...change,
  })
}

/** Fills new documents with the test session. */
export function fillSession(shared: Y.Doc, own: Y.Doc): void {
  createSession(shared, testPlan())
  setSeat(own, { personId: writerId, name: 'Ada', role: 'facilitator' })
}

/** Adds a note and returns nothing: its text is how a test finds it again. */
export function writeNote(shared: Y.Doc, text: string): void {
  addNote(shared, writerId, {
    id: newId(fillRandom),
    phaseId: 'write',
    text,
    order: readNotes(shared).length,
  })
}

export function textsOf(shared: Y.Doc): string[] {
  return readNotes(shared).map((note) => note.text)
}

/** Every byte on the disk, and beside it every word that the keys of the test's vault bring out of session files. */
export async function everyByteAndWord(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name))
  const keyring = await openTestKeyring(folder)
  const texts = files.map(async (file) => {
    const bytes = new Uint8Array(await readFile(file))
    const id = /^(\w+)\.session(\.backup-\d)?$/.exec(basename(file))?.[1]
    const key = id ? keyring.keyOf(id) : null
    return [Buffer.from(bytes).toString('latin1'), ...(key ? wordsOf(bytes, key) : [])]
  })
  return (await Promise.all(texts)).flat().join('\n')
}

/** The keys of a test's vault as they stand on the disk. */
export function openTestKeyring(folder: string): Promise<Keyring> {
  const file = createJsonFile({
    fs: nodeFs,
    path: join(folder, 'keyring.json'),
    ...keyringFormat,
    platform: process.platform,
    log: silentLog,
  })
  return openKeyring({ file, store: testKeyStore, fillRandom, wait: () => Promise.resolve() })
}

function wordsOf(bytes: Uint8Array, key: SessionKey): string[] {
  const { updates } = decodeSessionFile(key, bytes)
  return [...updates.shared, ...updates.own].map((update) => Buffer.from(update).toString('latin1'))
}
