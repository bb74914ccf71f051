import { expect, test } from 'vitest'
import { readWhole } from './durable-file.ts'
import { createFaultDisk, type FaultDisk } from './fault-disk.ts'
import type { ProcessProbe } from './process-probe.ts'
import { decodeHeader } from './session-format.ts'
import { fillSession, openTestVault, sessionId, textsOf, writeNote } from './testing.ts'
import type { Vault } from './vault.ts'

const folder = '/vault'

/** Every vault here is a program of its own, and the ones before it are gone. */
function probeOf(pid: number): ProcessProbe {
  return { pid, bootId: async () => null, startOf: async () => null, isRunning: (other) => other === pid }
}

let programs = 0
const openVault = (disk: FaultDisk, describeMs = 1): Promise<Vault> =>
  openTestVault(folder, {
    fs: disk.fs,
    probe: probeOf(++programs),
    timings: { batchMs: 0, retryMs: 1, describeMs },
    platform: 'linux',
  })

/** What a program that starts afresh finds on the disk. */
async function found(disk: FaultDisk): Promise<string[] | null> {
  const vault = await openVault(disk)
  try {
    const [entry] = await vault.list()
    if (!entry) return null
    return textsOf((await vault.open(sessionId)).shared)
  } finally {
    await vault.close({ evenUnsaved: true })
  }
}

test('the save state never says saved while a change is not flushed, and says why', async () => {
  const disk = createFaultDisk()
  const vault = await openVault(disk)
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  const heard: string[] = []
  session.onSaveState((save) => heard.push(save.state === 'notSaved' ? save.code : save.state))
  disk.failAt(1, 'ENOSPC', true)
  writeNote(session.shared, 'one')
  await expect(session.flushed()).rejects.toMatchObject({ code: 'disk.full' })
  expect(session.saveState()).toEqual({ state: 'notSaved', code: 'disk.full' })
  await expect(session.close()).rejects.toMatchObject({ code: 'disk.full' })
  disk.heal()
  await expect.poll(() => session.saveState()).toEqual({ state: 'saved' })
  expect(heard).toEqual(['saving', 'disk.full', 'saved'])
  await vault.close()
  expect(await found(disk)).toEqual(['one'])
})

test('a session on a disk that allows reading only opens with a notice and saves once it may', async () => {
  const disk = createFaultDisk()
  const first = await openVault(disk)
  await first.create(sessionId, 'host', fillSession)
  const second = await openVault(disk)
  disk.failWrites('EROFS')
  const session = await second.open(sessionId)
  expect(session.notice).toEqual({ kind: 'readOnly', code: 'disk.readOnly' })
  expect(session.saveState()).toEqual({ state: 'saved' })
  writeNote(session.shared, 'one')
  await expect(session.flushed()).rejects.toMatchObject({ code: 'disk.readOnly' })
  disk.heal()
  await expect.poll(() => session.saveState()).toEqual({ state: 'saved' })
  await second.close()
  expect(await found(disk)).toEqual(['one'])
})

/** A session with one saved note, on a disk that is about to fail. */
async function openWithOne(disk: FaultDisk) {
  const vault = await openVault(disk, 60_000)
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  writeNote(session.shared, 'one')
  await session.flushed()
  return { vault, session }
}

async function bytesOnDisk(disk: FaultDisk): Promise<Uint8Array> {
  return readWhole(disk.fs, `${folder}/sessions/${sessionId}.session`, 1_000_000)
}

test('SF-34 after a failed flush the session goes on in a new file', async () => {
  const disk = createFaultDisk()
  const { vault, session } = await openWithOne(disk)
  const before = await bytesOnDisk(disk)
  const flushOfNext = disk.calls().length
  writeNote(session.shared, 'two')
  disk.failAt(2, 'flush', false)
  await session.flushed()
  expect(disk.calls()[flushOfNext + 1]).toBe('flush')
  const after = await bytesOnDisk(disk)
  expect(decodeHeader(after).fileId).not.toEqual(decodeHeader(before).fileId)
  await vault.close()
  expect(await found(disk)).toEqual(['one', 'two'])
})

test('SF-33 half a record is cut off again when its write fails', async () => {
  const disk = createFaultDisk()
  const { vault, session } = await openWithOne(disk)
  const before = await bytesOnDisk(disk)
  disk.failAt(1, 'torn', true)
  writeNote(session.shared, 'two')
  await expect(session.flushed()).rejects.toMatchObject({ code: 'disk.full' })
  expect(await bytesOnDisk(disk)).toEqual(before)
  disk.heal()
  await expect.poll(() => session.saveState()).toEqual({ state: 'saved' })
  await vault.close()
  expect(await found(disk)).toEqual(['one', 'two'])
})

test('SF-40 a snapshot that reads back wrong never takes the place of the file', async () => {
  for (let n = 1; n <= 12; n++) {
    const disk = createFaultDisk()
    const { vault } = await openWithOne(disk)
    disk.failAt(n, 'flip', false)
    await vault.close()
    expect(await found(disk), `call ${n}`).toEqual(['one'])
  }
})
