import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { readWhole } from './durable-file.ts'
import { type CallKind, createFaultDisk, type Fault, type FaultDisk } from './fault-disk.ts'
import type { ProcessProbe } from './process-probe.ts'
import { decodeHeader } from './session-format.ts'
import { fillSession, openTestVault, sessionId, textsOf, writeNote } from './testing.ts'
import type { Vault } from './vault.ts'

const folder = '/vault'
const diskCodes = ['disk.full', 'disk.readOnly', 'disk.failed']
const texts = ['one', 'two', 'three', 'four']

/** Runs a step; null when it failed in a way a person is told about, and a failed test otherwise. */
async function attempt<Value>(step: () => Promise<Value>): Promise<Value | null> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof AppError && diskCodes.includes(error.code)) return null
    throw error
  }
}

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

interface Lived {
  created: boolean
  acknowledged: string[]
  written: string[]
  vault: Vault | null
}

/** Creates, writes, closes, opens again and writes more, whatever fails on the way. */
async function live(disk: FaultDisk): Promise<Lived> {
  const lived: Lived = { created: false, acknowledged: [], written: [], vault: null }
  lived.vault = await attempt(() => openVault(disk))
  const { vault } = lived
  if (!vault) return lived
  lived.created =
    (await attempt(() => vault.create(sessionId, 'host', fillSession).then(() => true))) ?? false
  if (!lived.created) return lived
  for (const half of [texts.slice(0, 2), texts.slice(2)]) {
    const session = await attempt(() => vault.open(sessionId))
    if (!session) continue
    for (const text of half) {
      writeNote(session.shared, text)
      lived.written.push(text)
      const saved = await attempt(() => session.flushed().then(() => true))
      if (saved) lived.acknowledged = [...lived.written]
    }
    await attempt(() => session.close())
  }
  await attempt(() => vault.changeSettings({ theme: 'dark' }))
  return lived
}

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

/** Every fault at every call it can hit; which system error it is changes the sentence, not the way. */
const cases: { fault: Fault; sticky: boolean }[] = [
  { fault: 'EIO', sticky: false },
  { fault: 'ENOSPC', sticky: true },
  { fault: 'short', sticky: false },
  { fault: 'flush', sticky: false },
  { fault: 'flush', sticky: true },
]

function canHit(fault: Fault, kind: CallKind): boolean {
  return fault === 'short' ? kind === 'write' : fault !== 'flush' || kind === 'flush'
}

test.each(cases)(
  'nothing acknowledged is lost when any one call fails: $fault, sticky $sticky',
  async ({ fault, sticky }) => {
    const clean = createFaultDisk()
    const whole = await live(clean)
    expect(whole.acknowledged).toEqual(texts)
    for (const [index, kind] of clean.calls().entries()) {
      if (!canHit(fault, kind)) continue
      const disk = createFaultDisk()
      disk.failAt(index + 1, fault, sticky)
      const lived = await live(disk)
      const where = `${fault} at call ${index + 1}`

      const kept = await found(disk.afterPowerLoss(() => 0))
      if (lived.created) expect(kept?.slice(0, lived.acknowledged.length), where).toEqual(lived.acknowledged)

      disk.heal()
      await lived.vault?.close()
      if (lived.created) expect(await found(disk), `${where}, healed`).toEqual(lived.written)
    }
  },
  30_000,
)

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
