import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createJsonFile } from './json-file.ts'
import { noKeyStore, protectingBackend } from './key-store.ts'
import { openKeyring } from './keyring.ts'
import { keyringFormat } from './keyring-file.ts'
import {
  fillRandom,
  fillSession,
  openTestVault,
  sessionId,
  silentLog,
  temporaryFolder,
  testKeyStore,
  textsOf,
  writeNote,
} from './testing.ts'
import { nodeFs } from './vault-fs.ts'

const passphrase = 'four quiet grey stones'
let folder: Awaited<ReturnType<typeof temporaryFolder>>
const keyringPath = () => join(folder.path, 'keyring.json')
/** A vault as on a computer without a key store. */
const open = () => openTestVault(folder.path, { keyStore: noKeyStore })

beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

/** A vault with a passphrase and a session with one note, closed again. Answers with the recovery key. */
async function written(): Promise<string> {
  const vault = await open()
  const recoveryKey = await vault.keys.setPassphrase(passphrase, null)
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  writeNote(session.shared, 'We were six.')
  await vault.close()
  if (!recoveryKey) throw new Error('no recovery key')
  return recoveryKey
}

test('nothing is kept before there is a passphrase', async () => {
  const vault = await open()
  expect(vault.keys.state()).toEqual({ state: 'unset', hasPassphrase: false, needsNewPassphrase: false })
  await expect(vault.create(sessionId, 'host', fillSession)).rejects.toMatchObject({ code: 'vault.unset' })
  expect(await readdir(join(folder.path, 'sessions'))).toEqual([])
})

test('after a start sessions are locked and neutral, and open with the passphrase', async () => {
  await written()
  const vault = await open()
  expect(vault.keys.state().state).toBe('locked')
  expect(await vault.list()).toMatchObject([
    { id: sessionId, isLocked: true, title: '', place: '', people: 0 },
  ])
  await expect(vault.open(sessionId)).rejects.toMatchObject({ code: 'session.locked' })
  await expect(vault.create('ab'.repeat(16), 'host', fillSession)).rejects.toMatchObject({
    code: 'vault.locked',
  })
  await vault.unlock(passphrase)
  expect(await vault.list()).toMatchObject([{ title: 'Tuesday night', place: 'Side room' }])
  expect(textsOf((await vault.open(sessionId)).shared)).toEqual(['We were six.'])
  await vault.close()
})

test('a wrong passphrase opens nothing, and every further try waits longer', async () => {
  await written()
  const waits: number[] = []
  const file = createJsonFile({
    fs: nodeFs,
    path: keyringPath(),
    ...keyringFormat,
    platform: process.platform,
    log: silentLog,
  })
  const keyring = await openKeyring({
    file,
    store: noKeyStore,
    fillRandom: (bytes) => bytes,
    wait: async (delayMs) => {
      waits.push(delayMs)
    },
  })
  for (let round = 0; round < 9; round++)
    await expect(keyring.unlock('four quiet grey stone')).rejects.toMatchObject({
      code: 'vault.wrongPassphrase',
    })
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(keyring.libraryKey()).toBeNull()
  await keyring.unlock(passphrase)
  expect(keyring.libraryKey()).not.toBeNull()
})

test('the recovery key opens everything, and a new passphrase needs no old one then', async () => {
  const recoveryKey = await written()
  expect(recoveryKey).toMatch(/^([0-9A-Z]{4} ){7}[0-9A-Z]{4}$/)
  const vault = await open()
  await expect(vault.unlockWithRecovery(recoveryKey.replace(/.$/, '!'))).rejects.toMatchObject({
    code: 'vault.wrongRecoveryKey',
  })
  await vault.unlockWithRecovery(recoveryKey.toLowerCase().replaceAll(' ', '-'))
  expect(vault.keys.state()).toEqual({ state: 'open', hasPassphrase: true, needsNewPassphrase: true })
  expect(await vault.keys.setPassphrase('another five plain words', null)).toBeNull()
  const next = await open()
  await next.unlock('another five plain words')
  expect(textsOf((await next.open(sessionId)).shared)).toEqual(['We were six.'])
  await next.close()
})

test('a passphrase is changed by whoever knows it, and only by them', async () => {
  await written()
  const vault = await open()
  await vault.unlock(passphrase)
  for (const wrong of [null, 'not this one at all'])
    await expect(vault.keys.setPassphrase('another five plain words', wrong)).rejects.toMatchObject({
      code: 'vault.wrongPassphrase',
    })
  expect(await vault.keys.setPassphrase('another five plain words', passphrase)).toBeNull()
  const next = await open()
  await expect(next.unlock(passphrase)).rejects.toMatchObject({ code: 'vault.wrongPassphrase' })
  await next.unlock('another five plain words')
})

test('locking closes what is open, wipes the keys and shows neutral rows', async () => {
  await written()
  const vault = await open()
  await vault.unlock(passphrase)
  await vault.open(sessionId)
  await vault.lock()
  expect(vault.keys.state().state).toBe('locked')
  expect(await vault.list()).toMatchObject([{ isLocked: true, title: '' }])
  await expect(vault.open(sessionId)).rejects.toMatchObject({ code: 'session.locked' })
  await vault.unlock(passphrase)
  expect((await vault.list())[0]?.title).toBe('Tuesday night')
})

test('a damaged keyring is taken from its backup, which lacks nothing', async () => {
  await written()
  await writeFile(keyringPath(), 'not a keyring')
  const vault = await open()
  await vault.unlock(passphrase)
  expect(textsOf((await vault.open(sessionId)).shared)).toEqual(['We were six.'])
  await vault.close()
})

test('where the system keeps secrets nobody is asked for a passphrase', async () => {
  const vault = await openTestVault(folder.path, { keyStore: testKeyStore })
  expect(vault.keys.state()).toEqual({ state: 'open', hasPassphrase: false, needsNewPassphrase: false })
  await vault.create(sessionId, 'host', fillSession)
  await vault.close()
  const again = await openTestVault(folder.path, { keyStore: testKeyStore })
  await expect(again.open(sessionId)).resolves.toBeDefined()
  await again.close()
  const elsewhere = await openTestVault(folder.path, { keyStore: noKeyStore })
  expect(elsewhere.keys.state().state).toBe('locked')
})

test('what removing leaves behind opens nothing: the key is gone from the keyring and its backup', async () => {
  await written()
  const vault = await open()
  await vault.unlock(passphrase)
  const taken = await readFile(join(folder.path, 'sessions', `${sessionId}.session`))
  await vault.remove(sessionId)
  await writeFile(join(folder.path, 'sessions', `${sessionId}.session`), taken)
  await writeFile(keyringPath(), await readFile(`${keyringPath()}.bak`))
  const again = await open()
  await again.unlock(passphrase)
  await expect(again.open(sessionId)).rejects.toMatchObject({ code: 'session.locked' })
})

test('removing renews the library key in every slot: passphrase and recovery key still open, an older keyring’s key does not', async () => {
  const recoveryKey = await written()
  const vault = await open()
  await vault.unlock(passphrase)
  await vault.create('ab'.repeat(16), 'host', fillSession)
  const libraryKey = async () => {
    const keyring = await openKeyring({
      file: createJsonFile({
        ...{ ...keyringFormat, fs: nodeFs, path: keyringPath() },
        ...{ platform: process.platform, log: silentLog },
      }),
      store: noKeyStore,
      fillRandom,
      wait: () => Promise.resolve(),
    })
    await keyring.unlock(passphrase)
    return Buffer.from(keyring.libraryKey() ?? []).toString('hex')
  }
  const before = await libraryKey()
  await vault.remove(sessionId)
  const after = await libraryKey()
  expect([before.length, after.length]).toEqual([64, 64])
  expect(after).not.toBe(before)
  await vault.close()
  const byPassphrase = await open()
  await byPassphrase.unlock(passphrase)
  await expect(byPassphrase.open('ab'.repeat(16))).resolves.toBeDefined()
  await byPassphrase.close()
  const byRecovery = await open()
  await byRecovery.unlockWithRecovery(recoveryKey)
  expect(await byRecovery.list()).toHaveLength(1)
})

const never = (): Uint8Array => {
  throw new Error('not asked')
}
const fixed = () => Buffer.from('v10abc')
const ring = () => Buffer.from('v11abc')

test.each([
  [{ platform: 'darwin', isAvailable: true, name: null, canary: never }, 'darwin'],
  [{ platform: 'win32', isAvailable: true, name: null, canary: never }, 'win32'],
  [{ platform: 'darwin', isAvailable: false, name: null, canary: never }, null],
  [{ platform: 'linux', isAvailable: false, name: null, canary: never }, null],
  [{ platform: 'linux', isAvailable: true, name: 'basic_text', canary: ring }, null],
  [{ platform: 'linux', isAvailable: true, name: 'unknown', canary: ring }, null],
  [{ platform: 'linux', isAvailable: true, name: 'gnome_libsecret', canary: fixed }, null],
  [{ platform: 'linux', isAvailable: true, name: 'gnome_libsecret', canary: ring }, 'gnome_libsecret'],
  [{ platform: 'linux', isAvailable: true, name: null, canary: fixed }, null],
  [{ platform: 'linux', isAvailable: true, name: null, canary: ring }, 'keyring'],
] as const)('the key store of %o is used as %s', (system, backend) => {
  expect(protectingBackend(system)).toBe(backend)
})
