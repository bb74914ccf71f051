import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import {
  fillSession,
  memoryFolder,
  openTestVault,
  sessionId,
  temporaryFolder,
  textsOf,
} from '#main/vault/testing.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'

/** Rule SF-31: a real process is killed while it writes, and everything it acknowledged is there. */

/** Beside the program of this process. */
const victim = () => join(dirname(process.argv[1] ?? ''), 'victim.mjs')
/** A session is given up for a new one before its notes make every opening slow. */
const killsPerSession = 25

/** Starts the program, kills it after it acknowledged so many notes, and returns the last number it printed. */
async function runAndKill(folder: string, after: number, delayMs: number): Promise<number> {
  const child = spawn(process.execPath, [victim(), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    printed += text
    if (printed.split('\n').length > after) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  await once(child, 'close')
  if (child.signalCode !== 'SIGKILL') throw new Error(`the program ended by itself with ${child.exitCode}`)
  return Number(printed.trim().split('\n').at(-1))
}

async function killOnce(tally: Tally, folder: string, kill: number, { random }: Job): Promise<void> {
  const last = await runAndKill(folder, 1 + random.below(13), random.below(6))
  const vault = await openTestVault(folder)
  const session = await vault.open(sessionId)
  const found = textsOf(session.shared).map((text) => Number(text.split(':')[0]))
  await session.close()
  await vault.close()
  count(tally, 'kills')
  if (found.some((number, index) => number !== index)) fail(tally, 'wrong', `kill ${kill}: ${found}`)
  if (found.length <= last)
    fail(tally, 'lost', `kill ${kill}: ${last + 1} acknowledged, ${found.length} found`)
}

async function run(job: Job): Promise<Tally> {
  const tally = newTally()
  for (let kill = 1; kill <= job.count; ) {
    // A kill does not empty the system's cache, so memory shows the same as a disk, and faster.
    const folder = await temporaryFolder(memoryFolder)
    const vault = await openTestVault(folder.path)
    await vault.create(sessionId, 'host', fillSession)
    await vault.close()
    for (let turn = 0; turn < killsPerSession && kill <= job.count; turn++, kill++) {
      try {
        await killOnce(tally, folder.path, kill, job)
      } catch (error) {
        fail(tally, 'crashes', `kill ${kill}: ${String(error)}`)
      }
      job.progress(kill)
    }
    await folder.remove()
  }
  return tally
}

export const killAppending: Part = {
  full: 1_000,
  quick: 100,
  split: true,
  run,
  judge: (tally) => [
    neverFigure(tally, {
      what: 'kill -9 of a program that writes',
      done: 'kills',
      unit: 'kills',
      bad: ['lost', 'wrong', 'crashes'],
    }),
  ],
}
