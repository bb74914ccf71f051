import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { createFaultDisk, type FaultDisk } from './fault-disk.ts'
import type { ProcessProbe } from './process-probe.ts'
import { fillSession, openTestVault, sessionId, textsOf, writeNote } from './testing.ts'
import type { Vault } from './vault.ts'

const folder = '/vault'

let programs = 0
function openVault(disk: FaultDisk): Promise<Vault> {
  const pid = ++programs
  const probe: ProcessProbe = {
    pid,
    bootId: async () => null,
    startOf: async () => null,
    isRunning: (other) => other === pid,
  }
  const timings = { batchMs: 0, retryMs: 60_000, describeMs: 1 }
  return openTestVault(folder, { fs: disk.fs, probe, timings, platform: 'linux' })
}

interface Outcome {
  created: boolean
  acknowledged: number
  written: string[]
  theme: string
}

/** Writes notes of several sectors, with a compaction at each close, until the power goes. */
async function writeUntilPowerFails(disk: FaultDisk, lengths: readonly number[]): Promise<Outcome> {
  const outcome: Outcome = { created: false, acknowledged: 0, written: [], theme: 'system' }
  let vault: Vault | null = null
  try {
    vault = await openVault(disk)
    await vault.create(sessionId, 'host', fillSession)
    outcome.created = true
    for (const [index, length] of lengths.entries()) {
      const session = await vault.open(sessionId)
      const text = `${index}:${'x'.repeat(length)}`
      outcome.written.push(text)
      writeNote(session.shared, text)
      await session.flushed()
      outcome.acknowledged = outcome.written.length
      if (index % 3 === 2) await session.close()
    }
    await vault.changeSettings({ theme: 'dark' })
    outcome.theme = 'dark'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  await vault?.close({ evenUnsaved: true })
  return outcome
}

async function checkFound(disk: FaultDisk, outcome: Outcome): Promise<void> {
  const vault = await openVault(disk)
  try {
    if (outcome.theme === 'dark') expect(vault.settings().theme).toBe('dark')
    const listed = (await vault.list()).map((entry) => entry.id)
    if (outcome.created) expect(listed).toEqual([sessionId])
    if (listed.length === 0) return
    const found = textsOf((await vault.open(sessionId)).shared)
    expect(found).toEqual(outcome.written.slice(0, found.length))
    expect(found.length).toBeGreaterThanOrEqual(outcome.acknowledged)
  } finally {
    await vault.close({ evenUnsaved: true })
  }
}

test('SF-30 after a power cut at any call everything acknowledged is there, whole and in order', async () => {
  const whole = createFaultDisk()
  await writeUntilPowerFails(whole, [900, 10, 2000, 40, 600])
  const calls = whole.calls().length
  let states = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: calls }),
      fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 5 }),
      fc.array(fc.infiniteStream(fc.nat()), { minLength: 8, maxLength: 8 }),
      async (powerOff, lengths, luck) => {
        const disk = createFaultDisk()
        disk.powerOffAt(powerOff)
        const outcome = await writeUntilPowerFails(disk, lengths)
        for (const stream of luck) {
          const draws = stream[Symbol.iterator]()
          const pick = (n: number) => (draws.next().value ?? 0) % n
          states += 1
          await checkFound(disk.afterPowerLoss(pick), outcome)
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(states).toBeGreaterThanOrEqual(480)
}, 40_000)
