import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SessionStore, withMemory } from '#main/vault/memory-vault.ts'
import {
  fillRandom,
  fillSession,
  openTestVault,
  sessionId,
  temporaryFolder,
  textsOf,
  writeNote,
} from '#main/vault/testing.ts'
import { createSession } from '#shared/doc/session.ts'
import { testPlan } from '#shared/doc/testing.ts'
import { createText } from '#shared/text/text.ts'
import { decryptAge, encryptAge } from './age-file.ts'
import { createBackups } from './backups.ts'

const passphrase = 'four quiet words here'
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

let folder: { path: string; remove: () => Promise<void> }

beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => folder.remove())

/** A computer with its own vault; its dialogs answer with `file`. */
async function computer(name: string, file: string) {
  const home = join(folder.path, name)
  await mkdir(home)
  const store = withMemory(await openTestVault(home), Date.now)
  const backups = createBackups({
    store,
    isOpen: () => false,
    text: createText('en'),
    fillRandom,
    logWork: 10,
    askSavePath: async () => file,
    askOpenPath: async () => file,
  })
  return { store, backups }
}

async function write(store: SessionStore, text: string): Promise<void> {
  const replica = await store.open(sessionId)
  writeNote(replica.shared, text)
  await replica.close()
}

async function read(store: SessionStore): Promise<string[]> {
  const replica = await store.open(sessionId)
  const texts = textsOf(replica.shared)
  await replica.close()
  return texts
}

const wholeSession: typeof fillSession = (shared, own) => {
  fillSession(shared, own)
  shared.getMap('session').set('recordLevel', 'R3')
}

test('a backup brings everything back after the session was removed', async () => {
  const { store, backups } = await computer('one', join(folder.path, 'b.age'))
  await store.create(sessionId, 'host', wholeSession)
  await write(store, 'The phone rang twice.')
  await backups.save(sessionId, passphrase)
  await store.remove(sessionId)
  await backups.choose()
  expect(await backups.bringIn(passphrase)).toBe('new')
  expect(await read(store)).toEqual(['The phone rang twice.'])
  await store.close()
})

test('a session that is here gains what the backup has and loses nothing', async () => {
  const file = join(folder.path, 'b.age')
  const one = await computer('one', file)
  await one.store.create(sessionId, 'host', wholeSession)
  await write(one.store, 'Before.')
  await one.backups.save(sessionId, passphrase)
  const two = await computer('two', file)
  await two.backups.choose()
  await two.backups.bringIn(passphrase)
  await write(two.store, 'There.')
  await two.backups.save(sessionId, passphrase)
  await write(one.store, 'Here.')
  await one.backups.choose()
  expect(await one.backups.bringIn(passphrase)).toBe('added')
  expect((await read(one.store)).sort()).toEqual(['Before.', 'Here.', 'There.'])
  await one.store.close()
  await two.store.close()
})

test('the backup is unreadable without the passphrase, and a wrong one changes nothing', async () => {
  const file = join(folder.path, 'b.age')
  const { store, backups } = await computer('one', file)
  await store.create(sessionId, 'host', wholeSession)
  await write(store, 'The phone rang twice.')
  await backups.save(sessionId, passphrase)
  expect((await readFile(file)).includes('phone')).toBe(false)
  await store.remove(sessionId)
  await backups.choose()
  await expect(backups.bringIn('another passphrase')).rejects.toMatchObject({
    code: 'backup.wrongPassphrase',
  })
  expect(await store.list()).toEqual([])
  await store.close()
})

test('a session that keeps less has no backup until it is closed', async () => {
  const { store, backups } = await computer('one', join(folder.path, 'b.age'))
  await store.create(sessionId, 'host', fillSession)
  await expect(backups.save(sessionId, passphrase)).rejects.toMatchObject({ code: 'backup.notClosed' })
  await store.close()
})

test('what was reduced here is not made whole again by an older backup', async () => {
  const { store, backups } = await computer('one', join(folder.path, 'b.age'))
  await store.create(sessionId, 'host', wholeSession)
  await backups.save(sessionId, passphrase)
  await store.replace(sessionId, (shared, own) => {
    fillSession(shared, own)
    shared.getMap('session').set('settled', 'done')
  })
  await backups.choose()
  await expect(backups.bringIn(passphrase)).rejects.toMatchObject({ code: 'backup.keptLess' })
  await store.close()
})

test.each([
  ['an empty file', new Uint8Array(0)],
  ['a picture', bytes('\x89PNG\r\n\x1a\n')],
  ['only the first line of an age file', bytes('age-encryption.org/v1\n')],
  ['an age file that asks for a terabyte', bytes(hostileHeader('40'))],
  ['an age file for a key, not a passphrase', bytes(hostileHeader('17').replace('scrypt', 'X25519'))],
])('%s is no backup', async (_name, content) => {
  await expect(decryptAge(content, passphrase)).rejects.toMatchObject({ code: 'backup.notOne' })
})

function hostileHeader(work: string): string {
  const body = Buffer.alloc(32).toString('base64').replace(/=+$/, '')
  return `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${work}\n${body}\n--- ${'A'.repeat(43)}\n${'x'.repeat(40)}`
}

test('an age file that holds something else is no backup', async () => {
  const file = join(folder.path, 'b.age')
  const { store, backups } = await computer('one', file)
  await backups.choose()
  for (const content of [
    '',
    'null',
    '{}',
    '{"format":"stillpoint session backup","version":1}',
    '[[['.repeat(9),
  ]) {
    await writeFile(file, await encryptAge(bytes(content), passphrase, fillRandom, 10))
    await expect(backups.bringIn(passphrase)).rejects.toMatchObject({ code: 'backup.notOne' })
  }
  await store.close()
})

test('a flipped bit anywhere in a backup is noticed', async () => {
  const file = await encryptAge(bytes('words'), passphrase, fillRandom, 10)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: file.length * 8 - 1 }), async (bit) => {
      const broken = Uint8Array.from(file)
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(decryptAge(broken, passphrase)).rejects.toMatchObject({ code: /^backup\./ })
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('the age library opens what is written here with its own passphrase code, and the other way round', async () => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const ours = await encryptAge(bytes('from here'), passphrase, fillRandom)
  expect(await decrypter.decrypt(ours, 'text')).toBe('from here')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(14)
  const theirs = await encrypter.encrypt('from there')
  expect(Buffer.from(await decryptAge(theirs, passphrase)).toString()).toBe('from there')
}, 30_000)

const hasAge = ['/usr/bin/age', '/usr/bin/script'].every((path) => existsSync(path))

test.skipIf(!hasAge)(
  'the age program itself opens a backup',
  async () => {
    const file = join(folder.path, 'b.age')
    await writeFile(file, await encryptAge(bytes('opened elsewhere'), passphrase, fillRandom))
    // age asks a terminal for the passphrase and nothing else; script is one.
    const ran = spawnSync(
      '/usr/bin/script',
      ['-qec', `/usr/bin/age -d -o ${file}.txt ${file}`, '/dev/null'],
      {
        input: `${passphrase}\n`,
        timeout: 30_000,
      },
    )
    expect(ran.status).toBe(0)
    expect(await readFile(`${file}.txt`, 'utf8')).toBe('opened elsewhere')
  },
  40_000,
)

test('a session without a plan of its own cannot be smuggled in under another id', async () => {
  const file = join(folder.path, 'b.age')
  const { store, backups } = await computer('one', file)
  await store.create(sessionId, 'host', (shared, own) => {
    wholeSession(shared, own)
  })
  await store.replace(sessionId, (shared, own) => {
    createSession(shared, testPlan({ id: 'ab'.repeat(16), recordLevel: 'R3' }))
    own.getMap('seat').set('personId', 'none')
  })
  await backups.save(sessionId, passphrase)
  await store.remove(sessionId)
  await backups.choose()
  await expect(backups.bringIn(passphrase)).rejects.toMatchObject({ code: 'backup.damaged' })
  expect(await store.list()).toEqual([])
  await store.close()
})
