import { availableParallelism, platform, release, totalmem } from 'node:os'
import type { Figure } from './part.ts'

/** What a part came to. */
export interface Outcome {
  name: string
  figures: Figure[]
  failures: string[]
  /** Why nothing was done, where it could not be. */
  skipped: string | null
  tookMs: number
  quick: boolean
  seed: number
  commit: string
  /** UTC. */
  day: string
  machine: string
}

const whatWidth = 52

/** One line on the screen: what, measured, target. */
export function formatFigure({ what, measured, target, ok }: Figure, tookMs: number): string {
  const seconds = `${(tookMs / 1000).toFixed(0)} s`
  return `${ok ? '✓' : '✗'} ${what.padEnd(whatWidth)} ${measured}   [${target}]   ${seconds}`
}

/** The machine as far as it matters for the figures. */
export function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} cores, ${gigabytes} GB, ${platform()} ${release().split('-')[0]}, Node ${process.versions.node}`
}

/** docs/RELIABILITY.md: the latest outcome of every part, and which of `names` there is none of. */
export function formatReport(outcomes: readonly Outcome[], names: readonly string[]): string {
  const missing = names.filter((name) => !outcomes.some((outcome) => outcome.name === name))
  return [
    '# What was tried, and what came of it',
    '',
    'Written by `npm run torture`; never by hand. A row that does not hold makes the command end with 1.',
    '',
    '| what was done | measured | wanted | holds | run |',
    '| --- | --- | --- | --- | --- |',
    ...outcomes.flatMap((outcome) => {
      const run = outcome.quick ? `${outcome.name}, **quick**` : outcome.name
      return [
        ...outcome.figures.map(
          ({ what, measured, target, ok }) =>
            `| ${what} | ${measured} | ${target} | ${ok ? 'yes' : '**no**'} | ${run} |`,
        ),
        ...(outcome.skipped
          ? [`| ${outcome.name} | not done: ${outcome.skipped} | | **not proved** | ${run} |`]
          : []),
      ]
    }),
    ...missing.map((name) => `| ${name} | not done | | **not proved** | |`),
    '',
    'Power cuts, failing calls and damage happen on a disk in memory (`src/main/vault/fault-disk.ts`), kills happen to real',
    'processes, and full disks are real. The simulated disk keeps what was flushed, and bytes flushed earlier survive when',
    'the rest of their sector is written: hardware that lies about flushing or tears sectors is not covered. Times depend on',
    'the machine and are compared with the least it can do, measured in the same run.',
    '',
    '## Runs',
    '',
    '| part | day (UTC) | commit | seed | took | machine |',
    '| --- | --- | --- | --- | --- | --- |',
    ...outcomes.map(
      ({ name, day, commit, seed, tookMs, machine }) =>
        `| ${name} | ${day} | ${commit} | ${seed} | ${(tookMs / 1000).toFixed(0)} s | ${machine} |`,
    ),
    '',
    '`npm run torture -- PART --seed SEED` draws the same again, with `--quick` where the run was quick.',
    '',
  ].join('\n')
}
