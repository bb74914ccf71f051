import type { Random } from './random.ts'

/** What one process is asked to do of a part. */
export interface Job {
  /** How many attempts, where the part counts them; all that exist, where it does not. */
  count: number
  quick: boolean
  /** This process does the attempts whose number leaves `lane` when divided by `lanes`, or its share of `count`. */
  lane: number
  lanes: number
  random: Random
  /** Tells that it is still alive; called after each attempt or so. */
  progress: (done: number) => void
}

/** What happened, in numbers that can be added up over processes. */
export interface Tally {
  counts: Record<string, number>
  /** Durations in ms. */
  samples: Record<string, number[]>
  /** One line for each thing that went wrong: what, and at which attempt. */
  failures: string[]
  /** Why nothing was done here, where it could not be. */
  skipped: string | null
}

/** One line of the report. */
export interface Figure {
  what: string
  measured: string
  target: string
  ok: boolean
}

export interface Part {
  /** Attempts: 0 where everything that exists is tried. */
  full: number
  quick: number
  /** Whether several processes may share the work. */
  split: boolean
  /** Measures time: nothing else may run beside it, and a quick run among other work leaves it out. */
  alone?: boolean
  run: (job: Job) => Promise<Tally>
  judge: (tally: Tally) => Figure[]
}

export function newTally(): Tally {
  return { counts: {}, samples: {}, failures: [], skipped: null }
}

export function count(tally: Tally, name: string, by = 1): void {
  tally.counts[name] = (tally.counts[name] ?? 0) + by
}

/** Most failures are the same one many times; the first few lead to the cause. */
const failuresKept = 20

export function fail(tally: Tally, kind: string, detail: string): void {
  count(tally, kind)
  if (tally.failures.length < failuresKept) tally.failures.push(`${kind}: ${detail}`)
}

/** Adds up what several processes found. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = newTally()
  for (const { counts, samples, failures, skipped } of tallies) {
    for (const [name, number] of Object.entries(counts)) count(sum, name, number)
    for (const [name, list] of Object.entries(samples))
      sum.samples[name] = [...(sum.samples[name] ?? []), ...list]
    sum.failures.push(...failures)
    sum.skipped ??= skipped
  }
  return sum
}

/** A figure that holds when none of `bad` ever happened and `done` did. */
export function neverFigure(
  tally: Tally,
  line: { what: string; done: string; unit: string; bad: readonly string[]; also?: string },
): Figure {
  const done = tally.counts[line.done] ?? 0
  const bad = line.bad.map((name) => `${formatCount(tally.counts[name] ?? 0)} ${name}`).join(', ')
  return {
    what: line.what,
    measured: `${formatCount(done)} ${line.unit}: ${bad}${line.also ? `; ${line.also}` : ''}`,
    target: line.bad.map((name) => `0 ${name}`).join(', '),
    ok: done > 0 && line.bad.every((name) => (tally.counts[name] ?? 0) === 0),
  }
}

export function formatCount(number: number): string {
  return number.toLocaleString('en')
}
