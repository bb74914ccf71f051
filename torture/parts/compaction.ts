import { createFaultDisk, type FaultDisk } from '#main/vault/fault-disk.ts'
import { fillSession, sessionId, textsOf, writeNote } from '#main/vault/testing.ts'
import { AppError } from '#shared/errors.ts'
import { openMemoryVault, sessionPath } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import type { Random } from '../random.ts'

/** Rules SF-40 to SF-43: however a snapshot is interrupted, the old file or the new one is there, never neither. */

type Kind = 'at closing' | 'in mid-session'

const expected = ['one', 'two', 'x'.repeat(900)]
/** Together more than what the log may grow by before it is replaced. */
const longTexts = Array.from({ length: 16 }, (_, index) => `${index}:${'y'.repeat(19_000)}`)
const drawsPerBoundary = { full: 100, quick: 10 }

/** Brings a session right before its compaction; `go` does it, and rejects when it is interrupted. */
async function beforeCompaction(disk: FaultDisk, kind: Kind): Promise<() => Promise<void>> {
  const vault = await openMemoryVault(disk)
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  for (const text of expected) {
    writeNote(session.shared, text)
    await session.flushed()
  }
  if (kind === 'at closing') return () => session.close({ evenUnsaved: true })
  return async () => {
    for (const text of longTexts) writeNote(session.shared, text)
    await session.flushed()
    // The compaction follows the acknowledged write; what closes waits for it.
    await vault.close({ evenUnsaved: true })
  }
}

/** Every state at one boundary: as a killed program leaves it, with nothing and with parts of it durable. */
function statesAt(disk: FaultDisk, random: Random, draws: number): FaultDisk[] {
  const killed = disk.copy()
  const nothing = disk.afterPowerLoss(() => 0)
  return [killed, nothing, ...Array.from({ length: draws }, () => disk.afterPowerLoss(random.below))]
}

async function check(disk: FaultDisk): Promise<string | null> {
  try {
    await disk.fs.stat(sessionPath)
    const vault = await openMemoryVault(disk)
    const found = textsOf((await vault.open(sessionId)).shared)
    const all = [...expected, ...longTexts]
    if (found.length >= expected.length && found.every((text, index) => text === all[index])) return null
    return `notes of ${found.map((text) => text.length)} characters`
  } catch (error) {
    return String(error)
  }
}

async function run(job: Job): Promise<Tally> {
  const tally = newTally()
  let state = 0
  for (const kind of ['at closing', 'in mid-session'] as const) {
    const whole = createFaultDisk()
    const goWhole = await beforeCompaction(whole, kind)
    const before = whole.calls().length
    await goWhole()
    const boundaries = whole.calls().length - before
    for (let boundary = 1 + job.lane; boundary <= boundaries; boundary += job.lanes) {
      const disk = createFaultDisk()
      const go = await beforeCompaction(disk, kind)
      disk.powerOffAt(boundary)
      await go().catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error
      })
      disk.heal()
      count(tally, 'boundaries')
      const draws = job.quick ? drawsPerBoundary.quick : drawsPerBoundary.full
      for (const found of statesAt(disk, job.random, draws)) {
        count(tally, 'states')
        const wrong = await check(found)
        if (wrong) fail(tally, 'neither', `${kind}, boundary ${boundary}, state ${state}: ${wrong}`)
        job.progress(++state)
      }
    }
  }
  return tally
}

export const compaction: Part = {
  full: 0,
  quick: 0,
  split: true,
  run,
  judge: (tally) => [
    neverFigure(tally, {
      what: 'Compaction interrupted at every call',
      done: 'boundaries',
      unit: 'boundaries',
      bad: ['neither'],
      also: `${(tally.counts['states'] ?? 0).toLocaleString('en')} states, durable, in part and not`,
    }),
  ],
}
