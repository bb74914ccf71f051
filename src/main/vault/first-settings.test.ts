import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultSettings, readFirstSettings } from './first-settings.ts'
import { sealJson } from './json-envelope.ts'
import { openTestVault, temporaryFolder } from './testing.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const file = () => join(folder.path, 'settings.json')

beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

async function savedTwice() {
  const vault = await openTestVault(folder.path)
  await vault.changeSettings({ theme: 'dark', lastName: 'Maren' })
  const settings = await vault.changeSettings({ textSize: 200 })
  await vault.close()
  return settings
}

test('they are what the vault wrote last', async () => {
  const settings = await savedTwice()
  expect(readFirstSettings(folder.path)).toEqual(settings)
})

test('a computer without any has the usual ones', () => {
  expect(readFirstSettings(folder.path)).toEqual(defaultSettings)
})

test.each([
  ['cut off', (good: Buffer) => good.subarray(0, good.length / 2)],
  ['changed by hand', (good: Buffer) => Buffer.from(good.toString().replace('dark', 'light'))],
  ['of a newer version', (good: Buffer) => Buffer.from(good.toString().replace('"v":1', '"v":2'))],
  ['of other data', () => sealJson(1, { theme: 'sepia' })],
  ['of no data', () => sealJson(1, null)],
  ['empty', () => new Uint8Array()],
])('of a file that is %s the vault has to judge', async (_name, damage) => {
  await savedTwice()
  await writeFile(file(), damage(await readFile(file())))
  expect(readFirstSettings(folder.path)).toBeNull()
})

test('where only the backup is left the vault has to judge', async () => {
  await savedTwice()
  await rm(file())
  expect(readFirstSettings(folder.path)).toBeNull()
})
