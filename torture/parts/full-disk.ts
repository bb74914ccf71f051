import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SessionReplica } from '#main/vault/session-replica.ts'
import {
  fillSession,
  openTestVault,
  sessionId,
  temporaryFolder,
  textsOf,
  writeNote,
} from '#main/vault/testing.ts'
import { AppError } from '#shared/errors.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'

/** A real small disk that fills up: the state says so, nothing acknowledged is lost, and the rest is saved later. */

const mountProgram = '/bin/mount'
const unmountProgram = '/bin/umount'
const sizesKilobytes = [64, 96, 128, 160, 200, 256, 320, 400, 512]
const ballastBytes = 16 * 1024
const patienceMs = 5_000

function whyNot(): string | null {
  if (process.platform !== 'linux') return 'small disks are mounted on Linux only'
  if (process.getuid?.() !== 0 || !existsSync(mountProgram)) return 'mounting a small disk needs root'
  return null
}

/** Writes until the disk refuses. */
async function fill(session: SessionReplica): Promise<{ written: string[]; refusal: unknown }> {
  const written: string[] = []
  for (;;) {
    written.push(`${written.length}:${'x'.repeat(3000)}`)
    writeNote(session.shared, written.at(-1) ?? '')
    try {
      await session.flushed()
    } catch (refusal) {
      return { written, refusal }
    }
  }
}

async function untilSaved(session: SessionReplica): Promise<boolean> {
  const endMs = performance.now() + patienceMs
  while (session.saveState().state !== 'saved') {
    if (performance.now() > endMs) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}

async function fillDisk(tally: Tally, disk: string, kilobytes: number): Promise<void> {
  await writeFile(join(disk, 'ballast'), new Uint8Array(ballastBytes))
  const vault = await openTestVault(disk)
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  const { written, refusal } = await fill(session)
  count(tally, 'disks')
  const state = session.saveState()
  if (!(refusal instanceof AppError) || state.state !== 'notSaved' || state.code !== 'disk.full')
    fail(tally, 'silent', `${kilobytes} kB: ${String(refusal)}`)
  await rm(join(disk, 'ballast'))
  if (!(await untilSaved(session))) fail(tally, 'silent', `${kilobytes} kB: not saved once there was room`)
  await vault.close({ evenUnsaved: true })
  const again = await openTestVault(disk)
  const found = textsOf((await again.open(sessionId)).shared)
  await again.close()
  if (found.join() !== written.join())
    fail(tally, 'lost', `${kilobytes} kB: ${found.length} of ${written.length} notes`)
}

async function run({ progress }: Job): Promise<Tally> {
  const tally = newTally()
  tally.skipped = whyNot()
  if (tally.skipped) return tally
  const folder = await temporaryFolder()
  for (const kilobytes of sizesKilobytes) {
    const disk = join(folder.path, `disk-${kilobytes}`)
    await mkdir(disk)
    const mounted = spawnSync(mountProgram, ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk])
    if (mounted.status !== 0) {
      tally.skipped = 'mounting a small disk was refused'
      break
    }
    try {
      await fillDisk(tally, disk, kilobytes)
    } catch (error) {
      fail(tally, 'crashes', `${kilobytes} kB: ${String(error)}`)
    } finally {
      spawnSync(unmountProgram, ['--lazy', disk])
    }
    progress(kilobytes)
  }
  await folder.remove()
  return tally
}

export const fullDisk: Part = {
  full: 0,
  quick: 0,
  split: false,
  run,
  judge: (tally) =>
    tally.skipped
      ? []
      : [
          neverFigure(tally, {
            what: 'A real disk of 64 to 512 kB that fills up',
            done: 'disks',
            unit: 'disks',
            bad: ['lost', 'silent', 'crashes'],
          }),
        ],
}
