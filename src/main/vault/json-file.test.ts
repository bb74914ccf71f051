import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testId } from '#shared/doc/testing.ts'
import { createJsonFile } from './json-file.ts'
import { fillSession, openTestVault, sessionId, silentLog, temporaryFolder } from './testing.ts'
import { nodeFs } from './vault-fs.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const settingsFile = () => join(folder.path, 'settings.json')
const libraryFile = () => join(folder.path, 'library.json')

beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

async function savedTwice(): Promise<void> {
  const vault = await openTestVault(folder.path)
  await vault.changeSettings({ theme: 'dark' })
  await vault.changeSettings({ textSize: 150 })
  await vault.close()
}

const damages: [string, (good: string) => string][] = [
  ['empty', () => ''],
  ['cut off', (good) => good.slice(0, good.length / 2)],
  ['full of NUL', (good) => '\0'.repeat(good.length)],
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['changed by hand', (good) => good.replace('dark', 'light')],
  ['of another shape', () => JSON.stringify({ theme: 'dark' })],
]

test.each(damages)(
  'settings that are %s come from the backup, and the file is set aside',
  async (_, damage) => {
    await savedTwice()
    const bad = damage(await readFile(settingsFile(), 'utf8'))
    await writeFile(settingsFile(), bad)
    const vault = await openTestVault(folder.path)
    expect(vault.settings()).toMatchObject({ theme: 'dark', textSize: 100 })
    expect(await readFile(`${settingsFile()}.aside-1`, 'utf8')).toBe(bad)
    await vault.changeSettings({ textSize: 200 })
    expect((await openTestVault(folder.path)).settings()).toMatchObject({ theme: 'dark', textSize: 200 })
  },
)

test('when the first backup is damaged as well, the second one counts', async () => {
  await savedTwice()
  const vault = await openTestVault(folder.path)
  await vault.changeSettings({ textSize: 200 })
  for (const name of [settingsFile(), `${settingsFile()}.bak`]) await writeFile(name, '{')
  expect((await openTestVault(folder.path)).settings()).toMatchObject({ theme: 'dark', textSize: 100 })
})

test('settings without anything to believe are the defaults', async () => {
  await savedTwice()
  for (const name of ['', '.bak', '.bak2']) await writeFile(settingsFile() + name, '{')
  expect((await openTestVault(folder.path)).settings().theme).toBe('system')
})

test('what a newer version wrote is not written over, not even by a change', async () => {
  await savedTwice()
  const newer = (await readFile(settingsFile(), 'utf8')).replace('"v":1', '"v":2')
  await writeFile(settingsFile(), newer)
  const vault = await openTestVault(folder.path)
  await expect(vault.changeSettings({ textSize: 200 })).rejects.toMatchObject({ code: 'vault.newer' })
  expect(vault.settings()).toMatchObject({ theme: 'dark', textSize: 200 })
  expect(await readFile(settingsFile(), 'utf8')).toBe(newer)
})

test('data of an earlier version is lifted step by step, and of an unknown one not at all', async () => {
  const file = (version: number, migrations: Record<number, (data: unknown) => unknown>) =>
    createJsonFile({
      ...{ fs: nodeFs, path: settingsFile(), platform: process.platform, log: silentLog, keepAside: false },
      ...{ version, migrations, schema: z.array(z.string()) },
    })
  await file(1, {}).write(['one'])
  const lift = (word: string) => (data: unknown) => [...z.array(z.string()).parse(data), word]
  expect(await file(3, { 1: lift('two'), 2: lift('three') }).read()).toEqual(['one', 'two', 'three'])
  expect(await file(3, { 2: lift('three') }).read()).toBeNull()
})

test('at most three bad files are kept', async () => {
  await savedTwice()
  for (const bad of ['1', '2', '3', '4']) {
    await writeFile(settingsFile(), bad)
    await openTestVault(folder.path)
  }
  const aside = (await readdir(folder.path)).filter((name) => name.includes('.aside-')).sort()
  expect(aside).toEqual(['settings.json.aside-1', 'settings.json.aside-2', 'settings.json.aside-3'])
  expect(await readFile(`${settingsFile()}.aside-1`, 'utf8')).toBe('4')
})

test('settings written at the same time all count, the last one last', async () => {
  const vault = await openTestVault(folder.path)
  await Promise.all([
    vault.changeSettings({ theme: 'dark' }),
    vault.changeSettings({ textSize: 125 }),
    vault.changeSettings({ theme: 'light' }),
  ])
  const next = await openTestVault(folder.path)
  expect(next.settings()).toMatchObject({ theme: 'light', textSize: 125 })
})

const lost: [string, () => Promise<void>][] = [
  ['is gone', () => rm(libraryFile())],
  ['is damaged', () => writeFile(libraryFile(), '{"v":1')],
  ['lists a session that is gone', () => rm(join(folder.path, 'sessions', `${testId(7)}.session`))],
]

test.each(lost)('the library is rebuilt from the session files when its index %s', async (_, lose) => {
  const vault = await openTestVault(folder.path)
  await vault.create(sessionId, 'host', fillSession)
  await vault.create(testId(7), 'host', (shared, own) => {
    fillSession(shared, own)
    shared.getMap('session').set('title', 'Another')
  })
  await vault.close()
  await lose()
  await rm(`${libraryFile()}.bak`, { force: true })
  const entries = await (await openTestVault(folder.path)).list()
  const titles = entries.map((entry) => `${entry.role} ${entry.title}`).sort()
  const files = await readdir(join(folder.path, 'sessions'))
  expect(titles).toEqual(files.length === 2 ? ['host Another', 'host Tuesday night'] : ['host Tuesday night'])
})

test('an index older than the session file is brought up to date', async () => {
  const vault = await openTestVault(folder.path)
  await vault.create(sessionId, 'host', fillSession)
  const stale = await readFile(libraryFile())
  const session = await vault.open(sessionId)
  session.shared.getMap('session').set('title', 'Renamed before the crash')
  await vault.close()
  await writeFile(libraryFile(), stale)
  expect((await (await openTestVault(folder.path)).list())[0]?.title).toBe('Renamed before the crash')
})

test('a session file that cannot be read keeps its place in the list and refuses to open', async () => {
  const vault = await openTestVault(folder.path)
  await vault.create(sessionId, 'host', fillSession)
  await vault.close()
  const path = join(folder.path, 'sessions', `${sessionId}.session`)
  await writeFile(path, 'not a session')
  const next = await openTestVault(folder.path)
  expect((await next.list()).map((entry) => entry.title)).toEqual(['Tuesday night'])
  await expect(next.open(sessionId)).rejects.toMatchObject({ code: 'session.unreadable' })
  expect(await readFile(path, 'utf8')).toBe('not a session')
})

test('what a crash left half written is cleared at the next start', async () => {
  const vault = await openTestVault(folder.path)
  await vault.create(sessionId, 'host', fillSession)
  await vault.close()
  const sessions = join(folder.path, 'sessions')
  const gone = JSON.stringify({ pid: 2 ** 22 + 1, boot: null, start: null, nonce: 'x' })
  await writeFile(join(sessions, `${sessionId}.session.new`), 'half')
  await writeFile(join(sessions, `${sessionId}.session.lock.${testId(3)}`), gone)
  await writeFile(join(folder.path, `library.json.tmp-${2 ** 22 + 1}-1`), 'half')
  await openTestVault(folder.path)
  expect(await readdir(sessions)).toEqual([`${sessionId}.session`])
  expect((await readdir(folder.path)).filter((name) => name.includes('tmp'))).toEqual([])
})
