import { performance } from 'node:perf_hooks'
import { checkDocs } from './checks/docs.mjs'
import { checkElectronChecklist } from './checks/electron-checklist.mjs'
import { checkPackages } from './checks/packages.mjs'
import { failed, fromProblems, fromProgram, passed } from './checks/report.mjs'
import { runSecurity } from './checks/security.mjs'
import { checkSources } from './checks/source-rules.mjs'
import { runEndToEnd, runLanTests, runStories, runTorture, runUnitTests } from './checks/suites.mjs'
import { typeSteps } from './checks/types.mjs'
import { build } from './setup/build.mjs'
import { packageProgram, root, runAndCollect } from './setup/run.mjs'
import { announce, formatSeconds } from './setup/steps.mjs'
import { setUpOrExit } from './setup.mjs'

const program = (name, args) => async () => fromProgram(await runAndCollect(packageProgram(name), args))

/** Quick ones first: who broke a rule hears of it before the windows open. */
const checks = [
  ...typeSteps,
  { name: 'format, lint, layers', run: program('biome', ['ci', '--colors=off', '--error-on-warnings', '.']) },
  { name: 'unused code', run: program('knip', ['--no-progress']) },
  { name: 'packages', run: async () => fromProblems(checkPackages(root)) },
  { name: 'documents', run: async () => fromProblems(checkDocs(root)) },
  { name: 'source rules', run: async () => fromProblems(checkSources(root)) },
  { name: 'electron checklist', run: async () => fromProblems(checkElectronChecklist(root)) },
  { name: 'unit tests', run: runUnitTests },
  { name: 'build', run: async () => (build.isReady() ? passed() : build.run().then(() => passed())) },
]
const long = [
  { name: 'torture, short', run: runTorture },
  { name: 'end to end', run: runEndToEnd },
  { name: 'stories, short', run: runStories },
  { name: 'on the network', run: runLanTests },
  { name: 'security', run: runSecurity },
]

const startedMs = performance.now()
await setUpOrExit('tests')
const total = { passed: 0, failed: 0, skipped: 0 }
for (const step of process.argv.includes('--checks') ? checks : [...checks, ...long]) await runStep(step)
console.log(`\nTook ${formatSeconds(performance.now() - startedMs)}`)
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed === 0 ? 0 : 1

async function runStep({ name, run }) {
  const stepStartedMs = performance.now()
  const clear = announce(name)
  const result = await run().catch((error) => failed(error.message))
  clear()
  for (const key of ['passed', 'failed', 'skipped']) total[key] += result[key]
  const took = formatSeconds(performance.now() - stepStartedMs)
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(22)} ${summarise(result).padEnd(28)} ${took}`)
  if (result.output) console.log(`\n${result.output.replace(/^/gm, '    ')}\n`)
}

function summarise({ passed: good, failed: bad, skipped }) {
  if (good + bad + skipped === 1) return bad === 1 ? 'failed' : 'passed'
  const parts = [`${good} passed`, bad > 0 && `${bad} failed`, skipped > 0 && `${skipped} skipped`]
  return parts.filter(Boolean).join(', ')
}
