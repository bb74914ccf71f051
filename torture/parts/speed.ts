import { statSync } from 'node:fs'
import { open, readFile as readRealFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  fillSession,
  memoryFolder,
  openTestVault,
  sessionId,
  temporaryFolder,
  writeNote,
} from '#main/vault/testing.ts'
import { nodeFs } from '#main/vault/vault-fs.ts'
import { median, percentile } from '../../bench/figure.ts'
import { type Figure, formatCount, type Job, newTally, type Part, type Tally } from '../part.ts'
import { withoutCompaction } from '../prepared-file.ts'
import { openReader, verification, verifyInLoop } from '../session-reader.ts'

/** What saving and opening cost beside the least this machine can do, measured in turns in the same run. */

const appends = 1_000
const records = 50_000
/** How long the vault waits for more words before it writes (rule SF-32). */
const batchWindowMs = 20
const allowedAppend = 3
const allowedOpen = 2
const rounds = 7

const elapsed = async (work: () => unknown): Promise<number> => {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

/** Each append in turn with a bare write and flush of as many bytes to a file beside it. */
async function measureAppends(tally: Tally, progress: Job['progress']): Promise<void> {
  const folder = await temporaryFolder()
  const vault = await openTestVault(folder.path, { timings: {} })
  await vault.create(sessionId, 'host', fillSession)
  const session = await vault.open(sessionId)
  const path = join(folder.path, 'sessions', `${sessionId}.session`)
  const bare = await open(join(folder.path, 'bare'), 'w')
  const saved: number[] = []
  const floor: number[] = []
  let at = 0
  for (let turn = 0; turn < appends; turn++) {
    const before = (await stat(path)).size
    writeNote(session.shared, `${turn}: what stayed with me was how quiet it was`)
    saved.push(await elapsed(() => session.flushed()))
    const grown = (await stat(path)).size - before
    // After a compaction the file is shorter: the same words then cost as much as the last time.
    const bytes = Buffer.alloc(grown > 0 ? grown : 200, 1)
    floor.push(
      await elapsed(async () => {
        await bare.write(bytes, 0, bytes.length, at)
        await bare.datasync()
      }),
    )
    at += bytes.length
    progress(turn)
  }
  await bare.close()
  await vault.close()
  await folder.remove()
  tally.samples['saved'] = saved
  tally.samples['bare'] = floor
}

/** Writes a session file of so many records and reads where each of them ends from how the file grows. */
async function writeMany(
  folder: string,
  progress: Job['progress'],
): Promise<{ path: string; ends: number[] }> {
  const first = await openTestVault(folder)
  await first.create(sessionId, 'host', fillSession)
  await first.close()
  // Snapshots would put an end to the records.
  const vault = await openTestVault(folder, {
    fs: withoutCompaction(nodeFs),
    timings: { batchMs: 0, retryMs: 1, describeMs: 3_600_000 },
  })
  const session = await vault.open(sessionId)
  const path = join(folder, 'sessions', `${sessionId}.session`)
  const ends = [statSync(path).size]
  while (ends.length <= records) {
    // Not notes: they are read through at every new one, which is not what is measured here.
    session.shared.getMap('many').set(String(ends.length % 100), `${ends.length}: a few words`)
    await session.flushed()
    ends.push(statSync(path).size)
    progress(ends.length)
  }
  return { path, ends }
}

/** A file of so many records: read and verified as the program does, and in a bare loop. */
async function measureOpening(tally: Tally, progress: Job['progress']): Promise<void> {
  const folder = await temporaryFolder(memoryFolder)
  const { path, ends } = await writeMany(folder.path, progress)
  const slices = (bytes: Uint8Array) => ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
  const readSession = await openReader(folder.path)
  const opened: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round++) {
    floor.push(await elapsed(async () => verifyInLoop(slices(await readRealFile(path)))))
    opened.push(await elapsed(async () => readSession()))
    progress(round)
  }
  await folder.remove()
  tally.samples['opened'] = opened
  tally.samples['loop'] = floor
}

async function run({ progress }: Job): Promise<Tally> {
  const tally = newTally()
  await measureAppends(tally, progress)
  await measureOpening(tally, progress)
  return tally
}

function judgeAppends({ samples }: Tally): Figure {
  const saved = percentile(samples['saved'] ?? [], 0.99)
  const bare = percentile(samples['bare'] ?? [], 0.99)
  const limit = batchWindowMs + allowedAppend * bare
  return {
    what: 'From a change to "saved", p99, real disk',
    measured: `${saved.toFixed(1)} ms, of which ${batchWindowMs} ms wait for more words; bare write + fdatasync of the same bytes ${bare.toFixed(1)} ms`,
    target: `at most ${batchWindowMs} ms + ${allowedAppend} x bare = ${limit.toFixed(1)} ms`,
    ok: saved <= limit,
  }
}

function judgeOpening({ samples }: Tally): Figure {
  const opened = median(samples['opened'] ?? [])
  const loop = median(samples['loop'] ?? [])
  return {
    what: `Reading and verifying ${formatCount(records)} records, median`,
    measured: `${opened.toFixed(0)} ms; reading the same bytes and ${verification} in a loop ${loop.toFixed(0)} ms: ${(opened / loop).toFixed(2)} x`,
    target: `at most ${allowedOpen} x`,
    ok: opened <= allowedOpen * loop,
  }
}

export const speed: Part = {
  full: 0,
  quick: 0,
  split: false,
  alone: true,
  run,
  judge: (tally) => (tally.samples['loop'] ? [judgeAppends(tally), judgeOpening(tally)] : [crashed(tally)]),
}

function crashed({ failures }: Tally): Figure {
  return { what: 'Speed', measured: failures.join(' '), target: 'measured', ok: false }
}
