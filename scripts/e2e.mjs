import { spawn } from 'node:child_process'
import { openDisplay } from './display.mjs'
import { build } from './setup/build.mjs'
import { packageProgram, root } from './setup/run.mjs'
import { runSteps } from './setup/steps.mjs'
import { setUpOrExit } from './setup.mjs'

// `npm run e2e -- room.spec.ts -g "a guest"`: Playwright's own arguments, on a virtual display unless HEADED is set.
await setUpOrExit('tests')
await runSteps([build])
const display = await openDisplay({ always: !process.env.HEADED })
const child = spawn(packageProgram('playwright'), ['test', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ...display.env },
  stdio: 'inherit',
})
child.on('close', (code) => {
  display.close()
  process.exitCode = code ?? 1
})
