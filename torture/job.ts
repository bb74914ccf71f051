import { parts } from './parts.ts'
import { createRandom } from './random.ts'

/** One process of a part: `job.mjs <part> <count> <quick> <lane> <lanes> <seed>`; a line of JSON for each report. */
const [name = '', ...numbers] = process.argv.slice(2)
const [amount = 0, quick = 0, lane = 0, lanes = 1, seed = 0] = numbers.map(Number)
const part = parts[name]
if (!part) throw new Error(`there is no part ${name}`)
const everyMs = 250
let reportedMs = 0
const tally = await part.run({
  count: amount,
  quick: quick === 1,
  lane,
  lanes,
  random: createRandom(seed),
  progress(done) {
    const nowMs = performance.now()
    if (nowMs - reportedMs < everyMs) return
    reportedMs = nowMs
    report({ done })
  },
})
report({ tally })
// What was left open on purpose, as by a crash, must not keep this process.
process.stdout.write('', () => process.exit(0))

function report(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
