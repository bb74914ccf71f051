import { performance } from 'node:perf_hooks'

/**
 * Runs each step that is not ready, in order, and prints one line per step done: what is true now, and how long
 * it took. Steps that are ready say nothing, so a second start is quiet.
 * A step is `{ isReady(): boolean, doing: string, run(): Promise<string> }`.
 */
export async function runSteps(steps) {
  for (const step of steps) {
    if (step.isReady()) continue
    const startedMs = performance.now()
    const clear = announce(step.doing)
    const result = await step.run().finally(clear)
    console.log(`  ${result} (${formatSeconds(performance.now() - startedMs)})`)
  }
}

/** "0.4 s", "12 s". */
export function formatSeconds(durationMs) {
  const seconds = durationMs / 1000
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}

/** On a terminal, shows what is going on until the returned function is called. */
export function announce(text) {
  if (!process.stdout.isTTY) return () => undefined
  process.stdout.write(`  ${text} ...`)
  return () => process.stdout.write('\r\x1b[2K')
}
