import { availableParallelism, platform, release, totalmem } from 'node:os'
import type { Figure, Tally } from './part.ts'

/** What a part came to. */
export interface Outcome {
  name: string
  tally: Tally
  figures: Figure[]
  tookMs: number
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

/** docs/RELIABILITY.md of a run. */
export function writeReport(
  outcomes: readonly Outcome[],
  run: { seed: number; commit: string; day: string },
): string {
  const rows = outcomes.flatMap(({ figures, tally, name }) => [
    ...figures.map(
      ({ what, measured, target, ok }) => `| ${what} | ${measured} | ${target} | ${ok ? 'yes' : '**no**'} |`,
    ),
    ...(tally.skipped ? [`| ${name} | not done: ${tally.skipped} | | **not proved** |`] : []),
  ])
  return [
    '# What was tried, and what came of it',
    '',
    'Written by `npm run torture`; never by hand. A row that does not hold makes the command end with 1.',
    '',
    `- Day: ${run.day} (UTC)`,
    `- Commit: ${run.commit}`,
    `- Machine: ${describeMachine()}`,
    `- Seed: ${run.seed}; \`npm run torture -- --seed ${run.seed}\` draws the same again`,
    '- All parts in full. A shorter run of each is part of `npm test`.',
    '',
    '| what was done | measured | wanted | holds |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'Power cuts, failing calls and damage happen on a disk in memory (`src/main/vault/fault-disk.ts`), kills happen to real',
    'processes, and full disks are real. A simulated disk keeps what was flushed: hardware that lies about flushing is not',
    'covered. Times depend on the machine and are compared with the least it can do, measured in the same run.',
    '',
  ].join('\n')
}
