import { createRequire } from 'node:module'
import { openDisplay } from '../scripts/display.mjs'
import { build } from '../scripts/setup/build.mjs'
import { root } from '../scripts/setup/run.mjs'
import { runSteps } from '../scripts/setup/steps.mjs'
import { setUpOrExit } from '../scripts/setup.mjs'

// `npm run bench` measures everything, `npm run bench -- start memory` only what is named.
await setUpOrExit('tests')
const { runnerImport } = await import('vite')
await runSteps([build])
const display = await openDisplay({ always: true })
Object.assign(process.env, display.env)
try {
  const electron = createRequire(import.meta.url)('electron')
  const { module } = await runnerImport('./bench/main.ts', { root, configFile: false, logLevel: 'error' })
  const over = await module.runBench({ electron, root, only: process.argv.slice(2) })
  process.exitCode = over === 0 ? 0 : 1
} finally {
  display.close()
}
