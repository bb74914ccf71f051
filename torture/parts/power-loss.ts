import { createFaultDisk, type FaultDisk } from '#main/vault/fault-disk.ts'
import { fillSession, sessionId, textsOf, writeNote } from '#main/vault/testing.ts'
import type { Vault } from '#main/vault/vault.ts'
import { AppError } from '#shared/errors.ts'
import { openMemoryVault } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import type { Random } from '../random.ts'

/** Rule SF-30: whatever a power cut leaves of a disk, everything acknowledged is there, whole and in order. */

interface Lived {
  created: boolean
  acknowledged: number
  written: string[]
  dark: boolean
}

const statesPerLife = 20

/** Writes notes of several sectors, with a compaction at some closes, until the power goes. */
async function writeUntilPowerFails(disk: FaultDisk, lengths: readonly number[]): Promise<Lived> {
  const lived: Lived = { created: false, acknowledged: 0, written: [], dark: false }
  let vault: Vault | null = null
  try {
    vault = await openMemoryVault(disk, { describeMs: 1 })
    await vault.create(sessionId, 'host', fillSession)
    lived.created = true
    for (const [index, length] of lengths.entries()) {
      const session = await vault.open(sessionId)
      const text = `${index}:${'x'.repeat(length)}`
      lived.written.push(text)
      writeNote(session.shared, text)
      await session.flushed()
      lived.acknowledged = lived.written.length
      if (index % 3 === 2) await session.close()
    }
    await vault.changeSettings({ theme: 'dark' })
    lived.dark = true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  await vault?.close({ evenUnsaved: true })
  return lived
}

/** What is wrong with a disk that was found after the power came back; null when nothing is. */
async function findFault(disk: FaultDisk, lived: Lived): Promise<{ kind: string; detail: string } | null> {
  let vault: Vault | null = null
  try {
    vault = await openMemoryVault(disk)
    if (lived.dark && vault.settings().theme !== 'dark') return { kind: 'lost', detail: 'a setting' }
    const listed = await vault.list()
    if (listed.length === 0) return lived.created ? { kind: 'lost', detail: 'the session' } : null
    const found = textsOf((await vault.open(sessionId)).shared)
    if (found.some((text, index) => text !== lived.written[index]))
      return { kind: 'wrong', detail: `notes ${found.map((text) => text.length)}` }
    if (found.length >= lived.acknowledged) return null
    return { kind: 'lost', detail: `${found.length} of ${lived.acknowledged} notes` }
  } catch (error) {
    return { kind: 'crashes', detail: String(error) }
  } finally {
    await vault?.close({ evenUnsaved: true })
  }
}

function drawLengths(random: Random): number[] {
  return Array.from({ length: 2 + random.below(4) }, () => 1 + random.below(3000))
}

async function run({ count: wanted, random, progress }: Job): Promise<Tally> {
  const tally = newTally()
  let state = 0
  while (state < wanted) {
    const lengths = drawLengths(random)
    const whole = createFaultDisk()
    await writeUntilPowerFails(whole, lengths)
    // The same life again and again, with the power going at one call after another.
    for (let cut = 0; cut < 25 && state < wanted; cut++) {
      const powerOff = 1 + random.below(whole.calls().length)
      const disk = createFaultDisk()
      disk.powerOffAt(powerOff)
      const lived = await writeUntilPowerFails(disk, lengths)
      for (let draw = 0; draw < statesPerLife && state < wanted; draw++) {
        state += 1
        count(tally, 'states')
        const fault = await findFault(disk.afterPowerLoss(random.below), lived)
        if (fault) fail(tally, fault.kind, `state ${state}, power off at call ${powerOff}: ${fault.detail}`)
        progress(state)
      }
    }
  }
  return tally
}

export const powerLoss: Part = {
  full: 100_000,
  quick: 10_000,
  split: true,
  run,
  judge: (tally) => [
    neverFigure(tally, {
      what: 'Power cut while writing (simulated)',
      done: 'states',
      unit: 'states of the disk',
      bad: ['lost', 'wrong', 'crashes'],
    }),
  ],
}
