import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { updateSession } from '#shared/doc/session.ts'
import { recordTypes } from './session-format.ts'
import { fillSession, openTestVault, sessionId, temporaryFolder, textsOf, writeNote } from './testing.ts'
import type { Vault } from './vault.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let vault: Vault
const sessions = () => join(folder.path, 'sessions')
const file = () => join(sessions(), `${sessionId}.session`)

beforeEach(async () => {
  folder = await temporaryFolder()
  vault = await openTestVault(folder.path)
})
afterEach(async () => {
  await vault.close({ evenUnsaved: true })
  await folder.remove()
})

/** Every byte of every file, as text of one and of two bytes a letter. */
async function everything(): Promise<string> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name))
  // A file that was only on its way to another name may be gone by now.
  const read = (path: string) => readFile(path).catch(() => Buffer.alloc(0))
  const contents = await Promise.all(files.map(read))
  const texts = contents.flatMap((bytes) => [
    bytes.toString('latin1'),
    bytes.toString('utf16le'),
    bytes.subarray(1).toString('utf16le'),
  ])
  return [...files, ...texts].join('\n').toLowerCase()
}

/** Opens the session, adds the notes, closes it. */
async function live(...texts: string[]): Promise<void> {
  const session = await vault.open(sessionId)
  for (const text of texts) writeNote(session.shared, text)
  await session.close()
}

async function reopened(): Promise<Vault> {
  await vault.close()
  vault = await openTestVault(folder.path)
  return vault
}

test('no word, title, place or name is on the disk in clear, open or closed', async () => {
  await vault.create(sessionId, 'host', (shared, own) => {
    fillSession(shared, own)
    updateSession(shared, { title: 'zebra-title', place: 'zebra-place' })
  })
  const session = await vault.open(sessionId)
  writeNote(session.shared, 'zebra-words')
  await session.flushed()
  await expect.poll(async () => (await vault.list())[0]?.title).toBe('zebra-title')
  for (const marker of ['zebra', 'tuesday night', 'side room'])
    expect(await everything()).not.toContain(marker)
  await session.close()
  for (const marker of ['zebra', 'tuesday night', 'side room'])
    expect(await everything()).not.toContain(marker)
})

test('a file of the first format is sealed as soon as it is opened', async () => {
  await copyFile(fileURLToPath(new URL('./golden/format-1.0.session', import.meta.url)), file())
  expect(await everything()).toContain('we were six')
  const session = await vault.open(sessionId)
  await expect.poll(everything).not.toContain('we were six')
  await session.close()
  expect(textsOf((await vault.open(sessionId)).shared)).toContain('We were six.')
  expect((await readFile(file())).readUInt16BE(8)).toBe(2)
})

test('SF-27 a file older than the one this computer saw last is noticed, and said once', async () => {
  await vault.create(sessionId, 'host', fillSession)
  await live('one')
  const older = await readFile(file())
  await live('two')
  await writeFile(file(), older)
  await reopened()
  const session = await vault.open(sessionId)
  expect(session.notice).toEqual({ kind: 'older' })
  writeNote(session.shared, 'three')
  await session.close()
  await reopened()
  const again = await vault.open(sessionId)
  expect(again.notice).toBeNull()
  expect(textsOf(again.shared)).toEqual(['one', 'three'])
})

test('SF-27 a clean cut between two records is noticed as well', async () => {
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  writeNote(session.shared, 'one')
  await session.flushed()
  const cut = await readFile(file())
  writeNote(session.shared, 'two')
  await session.flushed()
  // The list is written a moment after the file: what counts is what a computer with both of them says then.
  const found = async () => {
    const other = await temporaryFolder()
    await mkdir(join(other.path, 'sessions'))
    await writeFile(join(other.path, 'sessions', `${sessionId}.session`), cut)
    for (const name of ['keyring.json', 'library.json'])
      await copyFile(join(folder.path, name), join(other.path, name))
    const computer = await openTestVault(other.path)
    const { notice, shared } = await computer.open(sessionId)
    const outcome = { notice, texts: textsOf(shared) }
    await computer.close()
    await other.remove()
    return outcome
  }
  await expect.poll(found, { timeout: 5000 }).toEqual({ notice: { kind: 'older' }, texts: ['one'] })
})

test('SF-45 a file damaged within its snapshot opens from the newest good backup, and is kept', async () => {
  await vault.create(sessionId, 'host', fillSession)
  for (const text of ['one', 'two', 'three', 'four']) await live(text)
  const backups = (await readdir(sessions())).filter((name) => name.includes('backup')).sort()
  expect(backups).toEqual([1, 2, 3].map((number) => `${sessionId}.session.backup-${number}`))
  const damaged = await readFile(file())
  damaged[300] = damaged[300]! ^ 1
  await writeFile(file(), damaged)
  await writeFile(join(sessions(), backups[0]!), 'worse')
  const session = await vault.open(sessionId)
  expect(session.notice).toEqual({ kind: 'fromBackup' })
  expect(textsOf(session.shared)).toEqual(['one', 'two', 'three'])
  expect(await readFile(`${file()}.damaged-1`)).toEqual(damaged)
  writeNote(session.shared, 'five')
  await session.close()
  const again = await vault.open(sessionId)
  expect(again.notice).toBeNull()
  expect(textsOf(again.shared)).toEqual(['one', 'two', 'three', 'five'])
})

test('removing takes the backups, the damaged copies and the key', async () => {
  await vault.create(sessionId, 'host', fillSession)
  for (const text of ['one', 'two', 'three']) await live(text)
  await writeFile(`${file()}.damaged-1`, 'x')
  const fileId = (await readFile(file())).subarray(14, 30).toString('latin1').toLowerCase()
  expect(await everything()).toContain(fileId)
  await vault.remove(sessionId)
  expect(await readdir(sessions())).toEqual([])
  const left = await everything()
  expect(left).not.toContain(fileId)
  expect(left).not.toContain(sessionId)
})

/** Every record of a file by the salt of its key and its number: two of one name must be the same record. */
function namedRecords(bytes: Buffer): [string, string][] {
  let at = 34 + bytes.readUInt32BE(30) + 32
  let salt = ''
  const records: [string, string][] = []
  while (at + 30 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 14 + length + 16
    if (end > bytes.length) break
    if (bytes[at + 4] === recordTypes.epoch) salt = bytes.subarray(at + 14, at + 46).toString('hex')
    records.push([`${salt} ${bytes.readBigUInt64BE(at + 6)}`, bytes.subarray(at, end).toString('base64')])
    at = end
  }
  return records
}

test('SF-18 no nonce comes up twice under one key, however a file is opened, killed, cut and opened again', async () => {
  await vault.create(sessionId, 'host', fillSession)
  // With a backup from the start, a cut into the very first snapshot opens as well.
  await live('one')
  const seen = new Map<string, string>()
  let names = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.nat(400), fc.boolean(), async (notes, cut, closes) => {
      const session = await vault.open(sessionId)
      for (let number = 0; number < notes; number++) {
        writeNote(session.shared, `note ${Math.random()}`)
        await session.flushed()
      }
      const alive = await readFile(file())
      await vault.close()
      const bytes = closes ? await readFile(file()) : alive.subarray(0, alive.length - cut)
      for (const [name, record] of [...namedRecords(alive), ...namedRecords(await readFile(file()))]) {
        names += 1
        expect(seen.get(name) ?? record).toBe(record)
        seen.set(name, record)
      }
      // What is cut into the snapshot opens from a backup: that is one more way to go on from old bytes.
      await writeFile(file(), bytes)
      vault = await openTestVault(folder.path)
    }),
    { numRuns: 60 },
  )
  expect(names).toBeGreaterThan(300)
  expect(seen.size).toBeGreaterThan(200)
}, 60_000)
