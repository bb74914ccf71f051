import { appendFile, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { GuestRecord } from '#shared/doc/room-record.ts'
import { updateSession } from '#shared/doc/session.ts'
import { testId } from '#shared/doc/testing.ts'
import { noKeyStore } from './key-store.ts'
import { fillSession, openTestVault, sessionId, temporaryFolder, textsOf, writeNote } from './testing.ts'
import type { Vault } from './vault.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let vault: Vault
const place: GuestRecord = {
  kind: 'guest',
  addresses: ['10.0.0.2:9'],
  roomId: testId(6),
  fingerprint: 'ab'.repeat(32),
  token: testId(8),
  topic: testId(9),
}
const file = () => join(folder.path, 'sessions', `${sessionId}.session`)

beforeEach(async () => {
  folder = await temporaryFolder()
  vault = await openTestVault(folder.path)
})

afterEach(async () => {
  await vault.close({ evenUnsaved: true })
  await folder.remove()
})

/** Writes notes and leaves the file as a crash would: no close, no lock of a running program. */
async function crashedWith(texts: string[]): Promise<void> {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  for (const text of texts) {
    writeNote(session.shared, text)
    await session.flushed()
  }
  const library = join(folder.path, 'library.json')
  const [bytes, index] = await Promise.all([readFile(file()), readFile(library)])
  await vault.close()
  await Promise.all([writeFile(file(), bytes), writeFile(library, index)])
  vault = await openTestVault(folder.path)
}

test('a session is there again with everything that was pushed', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  const window = new Y.Doc()
  Y.applyUpdate(window, Y.encodeStateAsUpdate(session.shared))
  const updates: Uint8Array[] = []
  window.on('update', (update: Uint8Array) => updates.push(update))
  writeNote(window, 'We were six.')
  writeNote(window, 'It was quiet afterwards.')
  for (const update of updates) await session.push('shared', update)
  await session.close()

  const again = await vault.open(sessionId)
  expect(again.role).toBe('host')
  expect(again.notice).toBeNull()
  expect(textsOf(again.shared)).toEqual(['We were six.', 'It was quiet afterwards.'])
  expect(again.own.getMap('seat').get('name')).toBe('Ada')
})

test('what was flushed is there after a crash, and the end of the file is not reported as damaged', async () => {
  await crashedWith(['one', 'two'])
  const session = await vault.open(sessionId)
  expect(textsOf(session.shared)).toEqual(['one', 'two'])
  expect(session.notice).toBeNull()
})

test('a torn end is kept aside, said once, and writing goes on', async () => {
  await crashedWith(['one'])
  await appendFile(file(), 'half a record')
  const session = await vault.open(sessionId)
  const keptAside = `${sessionId}.session.damaged-1`
  expect(session.notice).toEqual({ kind: 'repaired', keptAside })
  expect(await readFile(join(folder.path, 'sessions', keptAside), 'utf8')).toBe('half a record')
  writeNote(session.shared, 'two')
  await session.close()
  const again = await vault.open(sessionId)
  expect(again.notice).toBeNull()
  expect(textsOf(again.shared)).toEqual(['one', 'two'])
})

test('the same object answers while a session is open', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const [first, second] = await Promise.all([vault.open(sessionId), vault.open(sessionId)])
  expect(first).toBe(second)
  await first.close()
  expect(await vault.open(sessionId)).not.toBe(first)
})

test('opening while the session is still closing waits and then opens it anew', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const first = await vault.open(sessionId)
  writeNote(first.shared, 'one')
  const closing = first.close()
  const second = await vault.open(sessionId)
  await closing
  expect(second).not.toBe(first)
  writeNote(second.shared, 'two')
  await second.flushed()
  expect(textsOf(second.shared)).toEqual(['one', 'two'])
})

test('a second program is told that the session is open elsewhere until the first lets go', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  const other = await openTestVault(folder.path)
  await expect(other.open(sessionId)).rejects.toMatchObject({ code: 'session.openElsewhere' })
  await expect(other.remove(sessionId)).rejects.toMatchObject({ code: 'session.openElsewhere' })
  await session.close()
  await expect(other.open(sessionId)).resolves.toBeDefined()
  await other.close()
})

test('a lock that a crash left behind is taken over', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const gone = { pid: 2 ** 22 + 1, boot: null, start: null, nonce: 'x' }
  await writeFile(`${file()}.lock`, JSON.stringify(gone))
  await expect(vault.open(sessionId)).resolves.toBeDefined()
})

test('a document of a newer version is refused and its file left as it is', async () => {
  await vault.create(sessionId, 'host', (shared, own) => {
    fillSession(shared, own)
    shared.getMap('session').set('version', 99)
  })
  const before = await readFile(file())
  await expect(vault.open(sessionId)).rejects.toMatchObject({ code: 'session.newer' })
  expect(await readFile(file())).toEqual(before)
})

test('an unknown id and a path in place of an id are not found', async () => {
  await expect(vault.open(testId(5))).rejects.toMatchObject({ code: 'session.notFound' })
  await expect(vault.open('../library')).rejects.toMatchObject({ code: 'session.notFound' })
})

test('bytes that are no update are refused and change nothing', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  await expect(session.push('shared', Uint8Array.of(9, 9, 9, 9))).rejects.toMatchObject({
    code: 'ipc.refused',
  })
  expect(session.saveState()).toEqual({ state: 'saved' })
})

test('an update that waits for another one is not lost in a crash', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  const window = new Y.Doc()
  Y.applyUpdate(window, Y.encodeStateAsUpdate(session.shared))
  const updates: Uint8Array[] = []
  window.on('update', (update: Uint8Array) => updates.push(update))
  writeNote(window, 'first')
  writeNote(window, 'second')
  await session.push('shared', updates[1]!)
  const bytes = await readFile(file())
  await session.close()
  await writeFile(file(), bytes)
  const again = await vault.open(sessionId)
  await again.push('shared', updates[0]!)
  expect(textsOf(again.shared)).toEqual(['first', 'second'])
})

test('the library follows the documents and tells its listeners', async () => {
  const heard: string[] = []
  vault.onLibrary((entries) => heard.push(entries.map((entry) => entry.title).join()))
  await vault.keepPlace(sessionId, place, new Uint8Array(32).fill(9))
  await vault.create(sessionId, 'guest', fillSession)
  const session = await vault.open(sessionId)
  updateSession(session.shared, { title: 'Wednesday' })
  await session.flushed()
  await expect.poll(() => heard).toEqual(['Tuesday night', 'Wednesday'])
  const [entry] = await vault.list()
  expect(entry).toMatchObject({
    id: sessionId,
    role: 'guest',
    title: 'Wednesday',
    templateName: 'A test template',
    place: 'Side room',
    status: 'gathering',
    people: 1,
  })
})

test('removing leaves nothing of a session, not even in the backup of the index', async () => {
  await crashedWith(['one'])
  await appendFile(file(), 'half a record')
  await vault.open(sessionId)
  await vault.remove(sessionId)
  expect(await vault.list()).toEqual([])
  expect(await readdir(join(folder.path, 'sessions'))).toEqual([])
  for (const name of await readdir(folder.path)) {
    if (name === 'sessions') continue
    expect(await readFile(join(folder.path, name), 'utf8')).not.toContain(sessionId)
  }
})

test('files are private to their owner', async () => {
  await vault.create(sessionId, 'host', fillSession)
  await vault.open(sessionId)
  await vault.changeSettings({ theme: 'dark' })
  expect((await stat(join(folder.path, 'sessions'))).mode & 0o777).toBe(0o700)
  for (const name of await readdir(join(folder.path, 'sessions')))
    expect((await stat(join(folder.path, 'sessions', name))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder.path, 'settings.json'))).mode & 0o777).toBe(0o600)
})

test('settings are there at the next start', async () => {
  expect(vault.settings().theme).toBe('system')
  await vault.changeSettings({ theme: 'dark', lastName: undefined })
  const next = await openTestVault(folder.path)
  expect(next.settings()).toEqual({ theme: 'dark', textSize: 100, lastName: '', supportContacts: [] })
})

test('a name that is forgotten stands in no file, and no backup either', async () => {
  await vault.changeSettings({ lastName: 'Maren' })
  await vault.changeSettings({ theme: 'dark' })
  await vault.changeSettings({ lastName: '' })
  const files = (await readdir(folder.path)).filter((name) => name.startsWith('settings'))
  for (const name of files) expect(await readFile(join(folder.path, name), 'utf8')).not.toContain('Maren')
})

test('a copy elsewhere opens as a session of its own', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  writeNote(session.shared, 'one')
  const elsewhere = await temporaryFolder()
  await copyFile(join(folder.path, 'keyring.json'), join(elsewhere.path, 'keyring.json'))
  const second = await openTestVault(elsewhere.path)
  await session.writeCopy(join(elsewhere.path, 'sessions', `${sessionId}.session`))
  expect(textsOf((await second.open(sessionId)).shared)).toEqual(['one'])
  await second.close()
  await elsewhere.remove()
})

test('SF-42 a long log becomes a snapshot while the session goes on, without the words that were removed', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  for (let round = 0; round < 20; round++) {
    updateSession(session.shared, { summaryText: `round ${round} ${'x'.repeat(19_000)}` })
    await session.flushed()
  }
  writeNote(session.shared, 'after')
  await session.flushed()
  await expect.poll(async () => (await stat(file())).size).toBeLessThan(200_000)
  writeNote(session.shared, 'and after that')
  await session.close()
  expect(await readFile(file(), 'utf8')).not.toContain('round 3 ')
  const again = await vault.open(sessionId)
  expect(textsOf(again.shared)).toEqual(['after', 'and after that'])
})

test('SF-44 a file of the first format opens, with every word in it', async () => {
  const golden = fileURLToPath(new URL('./golden/format-1.0.session', import.meta.url))
  await copyFile(golden, file())
  const session = await vault.open(sessionId)
  expect(session.notice).toBeNull()
  expect(session.role).toBe('host')
  expect(textsOf(session.shared)).toEqual(['We were six.', 'It was quiet afterwards.', 'Grüße, 静けさ, 🕯'])
  expect(session.own.getMap('seat').get('name')).toBe('Ada')
})

test('SF-44 the second format opens with the passphrase of its keyring', async () => {
  const elsewhere = await temporaryFolder()
  const golden = (name: string) => fileURLToPath(new URL(`./golden/${name}`, import.meta.url))
  const sessions = join(elsewhere.path, 'sessions')
  await mkdir(sessions)
  await copyFile(golden('format-2.0.session'), join(sessions, `${sessionId}.session`))
  await copyFile(golden('format-2.0.keyring.json'), join(elsewhere.path, 'keyring.json'))
  const other = await openTestVault(elsewhere.path, { keyStore: noKeyStore })
  await other.unlock('four quiet grey stones')
  const session = await other.open(sessionId)
  expect(session.notice).toBeNull()
  expect(textsOf(session.shared)).toEqual(['We were six.', 'It was quiet afterwards.', 'Grüße, 静けさ, 🕯'])
  await other.close()
  await elsewhere.remove()
})
