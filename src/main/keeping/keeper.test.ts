import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDesk } from '#main/desk.ts'
import { openKeepingFiles } from '#main/vault/keeping-files.ts'
import { withMemory } from '#main/vault/memory-vault.ts'
import {
  everyByteAndWord,
  fillRandom,
  fillSession,
  openTestVault,
  sessionId,
  silentLog,
  temporaryFolder,
  textsOf,
  writeNote,
} from '#main/vault/testing.ts'
import { setDraft, setPromisedLevel } from '#shared/doc/own.ts'
import { readSnapshot } from '#shared/doc/reads.ts'
import { updateSession } from '#shared/doc/session.ts'
import { createKeeper } from './keeper.ts'

const said = 'canary-said.'
const drafted = 'canary-drafted.'

let folder: { path: string; remove: () => Promise<void> }

beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => folder.remove())

async function start() {
  const store = withMemory(await openTestVault(folder.path), Date.now)
  const desk = createDesk({ vault: store, emit: () => undefined })
  const files = await openKeepingFiles({ folder: folder.path, log: silentLog })
  const keeper = createKeeper({
    store,
    desk,
    files,
    nobodysName: 'Facilitator',
    now: Date.now,
    fillRandom,
    log: silentLog,
  })
  return { store, desk, keeper }
}

/** A session with a note, a draft and, where it is asked for, a promise. */
async function lead(level: 'R1' | 'R2' | 'R3', promised: 'R1' | 'R2' | 'R3' = level) {
  const world = await start()
  await world.store.create(sessionId, 'host', (shared, own) => {
    fillSession(shared, own)
    shared.getMap('session').set('recordLevel', level)
    setPromisedLevel(own, promised)
  })
  await world.desk.open(sessionId)
  const replica = world.desk.replica(sessionId)
  writeNote(replica.shared, said)
  setDraft(replica.own, 'write', drafted)
  await replica.flushed()
  return world
}

const everyByte = () => everyByteAndWord(folder.path)

test('closed at R1, the words are out of the file and the session is listed as done', async () => {
  const { store, keeper } = await lead('R1')
  expect(await everyByte()).toContain(said)
  expect(await keeper.settle(sessionId, 'R1')).toBe('reduced')
  expect(await readdir(join(folder.path, 'sessions'))).toEqual([`${sessionId}.session`])
  const bytes = await everyByte()
  for (const words of [said, drafted]) expect(bytes).not.toContain(words)
  const replica = await store.open(sessionId)
  expect(textsOf(replica.shared)).toEqual([])
  expect(JSON.stringify([replica.shared.toJSON(), replica.own.toJSON()])).not.toContain('Ada')
  expect((await store.list())[0]).toMatchObject({ recordLevel: 'R1', settled: 'done', status: 'closed' })
  await store.close()
})

test('closed at R3, everything is still here', async () => {
  const { store, keeper } = await lead('R3')
  expect(await keeper.settle(sessionId, 'R3')).toBe('whole')
  expect(textsOf((await store.open(sessionId)).shared)).toEqual([said])
  await store.close()
})

test('what was promised counts, whatever someone in the room wrote into the session since', async () => {
  const { store, keeper } = await lead('R3', 'R1')
  expect(await keeper.settle(sessionId, 'R3')).toBe('reduced')
  expect((await store.list())[0]).toMatchObject({ recordLevel: 'R1' })
  await store.close()
})

test('less than planned may stay, down to nothing, and nothing leaves a random id and a day', async () => {
  const { store, keeper } = await lead('R3')
  expect(await keeper.settle(sessionId, 'R0')).toBe('gone')
  expect(await store.list()).toEqual([])
  expect(await readdir(join(folder.path, 'sessions'))).toEqual([])
  const bytes = await everyByte()
  for (const words of [said, drafted, sessionId]) expect(bytes).not.toContain(words)
  const { data } = JSON.parse(await readFile(join(folder.path, 'deletions.json'), 'utf8'))
  expect(data.deletions).toEqual([
    { id: expect.stringMatching(/^[0-9a-f]{32}$/), day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ])
  await store.close()
})

test('a crash between the decision and the end is finished at the next start', async () => {
  const { store, desk, keeper } = await lead('R1')
  updateSession(desk.replica(sessionId).shared, { settled: 'begun' })
  await store.close()
  const next = await start()
  await next.keeper.finishBegun()
  expect((await next.store.list())[0]).toMatchObject({ settled: 'done' })
  expect(await everyByte()).not.toContain(said)
  expect(keeper).toBeDefined()
  await next.store.close()
})

test('a session on hold is neither closed nor deleted until the hold ends', async () => {
  const { store, desk, keeper } = await lead('R1')
  await keeper.hold(sessionId, true)
  await expect(keeper.settle(sessionId, 'R1')).rejects.toMatchObject({ code: 'session.onHold' })
  await expect(keeper.destroy(sessionId)).rejects.toMatchObject({ code: 'session.onHold' })
  expect(readSnapshot(desk.replica(sessionId).shared)?.notes).toHaveLength(1)
  await keeper.hold(sessionId, false)
  await keeper.destroy(sessionId)
  expect(await store.list()).toEqual([])
  await store.close()
})

test('a session in memory is listed, survives going home, and is in no file', async () => {
  const { store, desk, keeper } = await start()
  await store.createInMemory(sessionId, 'host', fillSession)
  expect((await desk.open(sessionId)).save).toEqual({ state: 'notKept' })
  writeNote(desk.replica(sessionId).shared, said)
  await desk.close(sessionId)
  await desk.open(sessionId)
  expect(textsOf(desk.replica(sessionId).shared)).toEqual([said])
  expect(await store.list()).toMatchObject([{ id: sessionId, inMemory: true }])
  expect(await readdir(join(folder.path, 'sessions'))).toEqual([])
  expect(await everyByte()).not.toContain('Ada')
  expect(await keeper.settle(sessionId, 'R3')).toBe('gone')
  expect(await store.list()).toEqual([])
  await store.close()
})
