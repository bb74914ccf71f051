import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fail, mergeTallies, newTally, type Part, type Tally } from './part.ts'
import { parts } from './parts.ts'
import { describeMachine, formatFigure, formatReport, type Outcome } from './report.ts'

export interface TortureOptions {
  root: string
  /** Where the bundled programs are. */
  programs: string
  quick: boolean
  /** Names of parts; all of them when empty. */
  only: readonly string[]
  seed: number | undefined
  commit: string
}

/** A process that has not moved for so long hangs. */
const maxSilenceMs = 120_000

interface EndedJob {
  tally: Tally
  tookMs: number
}

/**
 * Runs the parts, one line for each figure as soon as it is known, and writes docs/RELIABILITY.md unless the run is a
 * quick one. Resolves with the number of figures that fall short.
 */
export async function runTorture(options: TortureOptions): Promise<number> {
  const unknown = options.only.find((name) => parts[name] === undefined)
  if (unknown) throw new Error(`There is no part ${unknown}. Parts: ${Object.keys(parts).join(', ')}`)
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31)
  const chosen = Object.entries(parts).filter(
    ([name, part]) =>
      options.only.includes(name) || (options.only.length === 0 && !(options.quick && part.alone)),
  )
  console.log(`${options.quick ? 'Quick' : 'Full'} run, seed ${seed}, ${describeMachine()}\n`)
  const outcomes: Outcome[] = []
  const runOne = async ([name, part]: [string, Part], lanes: number, pool: Pool) => {
    const ended = await runLanes(name, part, { ...options, seed, lanes }, pool)
    const tally = mergeTallies(ended.map((job) => job.tally))
    const tookMs = Math.max(...ended.map((job) => job.tookMs))
    const outcome: Outcome = {
      ...{ name, figures: part.judge(tally), failures: tally.failures, skipped: tally.skipped, tookMs },
      ...{ quick: options.quick, seed, commit: options.commit, day: new Date().toISOString().slice(0, 10) },
      machine: describeMachine(),
    }
    outcomes.push(outcome)
    keep(options, outcome)
    running.delete(name)
    tell(outcome)
  }
  const cores = Math.max(1, Math.min(4, availableParallelism()))
  const pool = createPool(cores)
  for (const entry of chosen.filter(([, part]) => part.alone)) await runOne(entry, 1, pool)
  // What cannot be shared begins first, so that it does not run on alone at the end.
  const together = chosen
    .filter(([, part]) => !part.alone)
    .sort(([, a], [, b]) => Number(a.split) - Number(b.split))
  await Promise.all(together.map((entry) => runOne(entry, entry[1].split ? cores : 1, pool)))
  if (!options.quick) writeReport(options)
  return summarise(outcomes)
}

/** Where the latest outcome of a part is kept, so that the report can be written from several runs. */
function resultPath({ programs }: TortureOptions, name: string, quick: boolean): string {
  return join(programs, '..', 'torture-results', `${name}.${quick ? 'quick' : 'full'}.json`)
}

function keep(options: TortureOptions, outcome: Outcome): void {
  const path = resultPath(options, outcome.name, outcome.quick)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(outcome))
}

/** The latest full outcome of each part, or its latest quick one where there is no other. */
function writeReport(options: TortureOptions): void {
  const found = Object.keys(parts).flatMap((name) => {
    const path = [false, true].map((quick) => resultPath(options, name, quick)).find((one) => existsSync(one))
    return path ? [JSON.parse(readFileSync(path, 'utf8')) as Outcome] : []
  })
  writeFileSync(join(options.root, 'docs/RELIABILITY.md'), formatReport(found, Object.keys(parts)))
}

function summarise(outcomes: readonly Outcome[]): number {
  const figures = outcomes.flatMap((outcome) => outcome.figures)
  const short = figures.filter(({ ok }) => !ok).length
  const skipped = outcomes.filter(({ skipped: why }) => why !== null).length
  console.log(
    `\n${figures.length - short} passed, ${short} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
  return short
}

function tell({ name, skipped, failures, figures, tookMs, quick, seed }: Outcome): void {
  if (process.stdout.isTTY) process.stdout.write('\x1b[2K')
  if (skipped) console.log(`- ${name}: SKIPPED, so nothing was proved: ${skipped}`)
  for (const figure of figures) console.log(formatFigure(figure, tookMs))
  if (figures.every(({ ok }) => ok)) return
  for (const failure of failures.slice(0, 10)) console.log(`    ${failure}`)
  console.log(`    again: npm run torture -- ${name} --seed ${seed}${quick ? ' --quick' : ''}`)
}

/** Runs no more than `size` things at once, in the order they came. */
type Pool = <Value>(work: () => Promise<Value>) => Promise<Value>

function createPool(size: number): Pool {
  let free = size
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

function runLanes(
  name: string,
  part: Part,
  options: TortureOptions & { seed: number; lanes: number },
  pool: Pool,
): Promise<EndedJob[]> {
  const total = options.quick ? part.quick : part.full
  const jobs = Array.from({ length: options.lanes }, (_, lane) => {
    const share = Math.floor(total / options.lanes) + (lane < total % options.lanes ? 1 : 0)
    const words = [name, share, options.quick ? 1 : 0, lane, options.lanes, options.seed + lane * 7919]
    const program = [join(options.programs, 'job.mjs'), ...words.map(String)]
    return () => runProcess(name, program, options.root)
  })
  return Promise.all(jobs.map((job) => pool(job)))
}

async function runProcess(name: string, program: readonly string[], cwd: string): Promise<EndedJob> {
  const startedMs = performance.now()
  const child = spawn(process.execPath, program, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const found: { tally: Tally | null; done: number; complaints: string } = {
    tally: null,
    done: 0,
    complaints: '',
  }
  const silence = setTimeout(() => child.kill('SIGKILL'), maxSilenceMs)
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    found.complaints = (found.complaints + text).slice(-4000)
  })
  createInterface(child.stdout).on('line', (line) => {
    silence.refresh()
    const report = JSON.parse(line) as { done?: number; tally?: Tally }
    if (report.tally) found.tally = report.tally
    if (report.done !== undefined) showProgress(name, report.done)
  })
  await once(child, 'close')
  clearTimeout(silence)
  const tookMs = performance.now() - startedMs
  if (found.tally) return { tally: found.tally, tookMs }
  const tally = newTally()
  fail(tally, 'crashes', `the process ended with ${child.signalCode ?? child.exitCode}\n${found.complaints}`)
  return { tally, tookMs }
}

const running = new Map<string, number>()
const everyMs = 30_000
let shownMs = 0

/** One line that is written over for people who watch, and one now and then in a log. */
function showProgress(name: string, done: number): void {
  running.set(name, done)
  const line = [...running].map(([part, at]) => `${part} ${at}`).join('  ')
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\x1b[2K${line}\r`)
  } else if (performance.now() - shownMs > everyMs) {
    shownMs = performance.now()
    console.log(`  … ${line}`)
  }
}
