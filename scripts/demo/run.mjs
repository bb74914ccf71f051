import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDisplay } from '../display.mjs'
import { build } from '../setup/build.mjs'
import { root } from '../setup/run.mjs'
import { runSteps } from '../setup/steps.mjs'
import { setUpOrExit } from '../setup.mjs'

await setUpOrExit('tests')
const { runnerImport } = await import('vite')
await runSteps([build])
const display = await openDisplay({ always: true })
Object.assign(process.env, display.env)
const folder = join(root, 'demo-output')
rmSync(folder, { recursive: true, force: true })
try {
  const { module } = await runnerImport('./scripts/demo/play.ts', {
    root,
    configFile: false,
    logLevel: 'error',
  })
  const pictures = await module.playDebrief(folder)
  console.log(`\nA debrief with four people: ${pictures.length} pictures, summary.pdf and summary.md`)
  console.log(`in ${folder}`)
} finally {
  display.close()
}
