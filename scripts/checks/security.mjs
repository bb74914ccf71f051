import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runQuietly } from '../setup/run.mjs'
import { readChecklist } from './electron-checklist.mjs'
import { checkSources } from './source-rules.mjs'
import { playWindows } from './suites.mjs'

/**
 * Packs what is built, as shipped and for tests, and lets the tests of `e2e/security` at both: one count per test.
 * What they found out is said line by line, also when nothing failed.
 */
export async function runSecurity() {
  for (const variant of ['as-shipped', 'for-tests'])
    await runQuietly(process.execPath, ['scripts/pack/make.mjs', variant])
  const { report, result } = await playWindows(['-c', 'e2e/security/playwright.config.ts'])
  if (report === undefined) return result
  const tests = report.suites.flatMap(listTests)
  const lines = [...describeFigures(tests), describeChecklist(tests)]
  return { ...result, output: [result.output, ...lines].filter(Boolean).join('\n') }
}

function listTests({ suites = [], specs = [] }) {
  const own = specs.map(({ title, tests: [test] }) => {
    const { status } = test.results.at(-1) ?? {}
    return { title, status, annotations: test.annotations }
  })
  return [...own, ...suites.flatMap(listTests)]
}

function describeFigures(tests) {
  const said = (type) => (test) => test.annotations.filter((each) => each.type === type)
  return [...tests.flatMap(said('figure')), ...tests.flatMap(said('skip'))].map(
    ({ description }) => description,
  )
}

/** An item holds when every test it names was run and passed. */
function describeChecklist(tests) {
  const hasPassed = (proof) =>
    proof === 'source rules'
      ? checkSources(root).length === 0
      : tests.some(({ title, status }) => title === proof && status === 'passed')
  const { items } = readChecklist(root)
  const open = items.filter(({ proofs }) => !proofs.every(hasPassed)).map(({ id }) => id)
  const fuses = JSON.parse(readFileSync(join(root, 'scripts/pack/fuses.json'), 'utf8'))
  const [annotation] = tests.flatMap(({ annotations }) => annotations.filter(({ type }) => type === 'fuses'))
  const found = Number(annotation?.description ?? 0)
  const version = readFileSync(join(root, 'node_modules/electron/dist/version'), 'utf8').trim()
  const older = found < fuses.length ? ` (Electron ${version} has ${found} of the ${fuses.length})` : ''
  const missing = open.length > 0 ? ` (not proved: ${open.join(', ')})` : ''
  return `checklist ${items.length - open.length}/${items.length}${missing}, fuses ${found}/${found} as listed${older}`
}
