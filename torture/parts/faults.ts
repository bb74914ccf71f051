import { type CallKind, createFaultDisk, type Fault, type FaultDisk } from '#main/vault/fault-disk.ts'
import type { SessionReplica } from '#main/vault/session-replica.ts'
import { fillSession, sessionId, textsOf, writeNote } from '#main/vault/testing.ts'
import type { Vault } from '#main/vault/vault.ts'
import { AppError } from '#shared/errors.ts'
import { openMemoryVault } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'

/** The life of a session with any one call to the disk failing, once or from then on (rules SF-30, SF-33, SF-34). */

const diskCodes = ['disk.full', 'disk.readOnly', 'disk.failed']
const texts = ['one', 'two', 'three', 'four']

interface Lived {
  created: boolean
  acknowledged: string[]
  written: string[]
  vault: Vault | null
  /** A change was refused although the state did not say NOT SAVED. */
  silent: boolean
}

/** Runs a step; null when it failed in a way a person is told about. */
async function attempt<Value>(step: () => Promise<Value>): Promise<Value | null> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof AppError && diskCodes.includes(error.code)) return null
    throw error
  }
}

const openVault = (disk: FaultDisk) => openMemoryVault(disk, { retryMs: 1, describeMs: 1 })

/** Creates, writes, closes, opens again and writes more, whatever fails on the way. */
async function live(disk: FaultDisk): Promise<Lived> {
  const lived: Lived = { created: false, acknowledged: [], written: [], vault: null, silent: false }
  lived.vault = await attempt(() => openVault(disk))
  const { vault } = lived
  if (!vault) return lived
  lived.created =
    (await attempt(() => vault.create(sessionId, 'host', fillSession).then(() => true))) ?? false
  if (!lived.created) return lived
  for (const half of [texts.slice(0, 2), texts.slice(2)]) {
    const session = await attempt(() => vault.open(sessionId))
    if (session) await writeHalf(session, half, lived)
  }
  await attempt(() => vault.changeSettings({ theme: 'dark' }))
  return lived
}

async function writeHalf(session: SessionReplica, half: readonly string[], lived: Lived): Promise<void> {
  for (const text of half) {
    writeNote(session.shared, text)
    lived.written.push(text)
    const saved = await attempt(() => session.flushed().then(() => true))
    if (saved) lived.acknowledged = [...lived.written]
    else if (session.saveState().state !== 'notSaved') lived.silent = true
  }
  await attempt(() => session.close())
}

/** What a program that starts afresh finds on the disk. */
async function found(disk: FaultDisk): Promise<string[]> {
  const vault = await openVault(disk)
  try {
    const [entry] = await vault.list()
    return entry ? textsOf((await vault.open(sessionId)).shared) : []
  } finally {
    await vault.close({ evenUnsaved: true })
  }
}

interface Case {
  fault: Fault
  sticky: boolean
}

const both = (fault: Fault): Case[] => [
  { fault, sticky: false },
  { fault, sticky: true },
]
const allCases = (['EIO', 'ENOSPC', 'EROFS', 'EPERM', 'EBUSY', 'EMFILE', 'flush', 'short', 'torn'] as const)
  .flatMap(both)
  // A disk that always writes half and says so only needs more calls.
  .filter(({ fault, sticky }) => fault !== 'short' || !sticky)
/** Which system error it is changes the sentence, not the way. */
const quickCases: Case[] = [
  { fault: 'EIO', sticky: false },
  { fault: 'ENOSPC', sticky: true },
  { fault: 'short', sticky: false },
  ...both('flush'),
]

function canHit(fault: Fault, kind: CallKind): boolean {
  if (fault === 'short' || fault === 'torn') return kind === 'write'
  return fault !== 'flush' || kind === 'flush'
}

async function tryCase({ fault, sticky }: Case, call: number, tally: Tally): Promise<void> {
  const where = `${fault}${sticky ? ' for good' : ' once'} at call ${call}`
  const disk = createFaultDisk()
  disk.failAt(call, fault, sticky)
  const lived = await live(disk)
  if (lived.silent) fail(tally, 'silent', where)
  if (!lived.created) {
    disk.heal()
    await lived.vault?.close()
    return
  }
  const kept = await found(disk.afterPowerLoss(() => 0))
  if (lived.acknowledged.some((text, index) => kept[index] !== text)) fail(tally, 'lost', where)
  disk.heal()
  await lived.vault?.close()
  const healed = await found(disk)
  if (healed.join() !== lived.written.join()) fail(tally, 'lost', `${where}, healed: ${healed}`)
}

async function run(job: Job): Promise<Tally> {
  const tally = newTally()
  const clean = createFaultDisk()
  await live(clean)
  const calls = [...clean.calls()]
  const tries = (job.quick ? quickCases : allCases).flatMap((one) =>
    calls.flatMap((kind, index) => (canHit(one.fault, kind) ? [{ one, call: index + 1 }] : [])),
  )
  for (const [index, { one, call }] of tries.entries()) {
    if (index % job.lanes !== job.lane) continue
    count(tally, 'failures')
    try {
      await tryCase(one, call, tally)
    } catch (error) {
      fail(tally, 'crashes', `${one.fault}, sticky ${one.sticky}, at call ${call}: ${String(error)}`)
    }
    job.progress(index)
  }
  return tally
}

export const faults: Part = {
  full: 0,
  quick: 0,
  split: true,
  run,
  judge: (tally) => [
    neverFigure(tally, {
      what: 'Every call to the disk failing, once and for good',
      done: 'failures',
      unit: 'failing calls',
      bad: ['lost', 'silent', 'crashes'],
    }),
  ],
}
