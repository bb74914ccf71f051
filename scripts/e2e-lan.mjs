import { spawn } from 'node:child_process'
import { openDisplay } from './display.mjs'
import { bundleLanPrograms } from './lan/programs.mjs'
import { build } from './setup/build.mjs'
import { packageProgram, root } from './setup/run.mjs'
import { runSteps } from './setup/steps.mjs'
import { setUpOrExit } from './setup.mjs'

// `npm run e2e:lan` tries the room on real networks inside this computer; `-- multicast` what is named so, `-- long`
// the crowds and the long waits, `-- quick` what is inside `npm test`.
const words = process.argv.slice(2)
await setUpOrExit('tests')
await runSteps([build])
await bundleLanPrograms()
const display = await openDisplay({ always: true })
const child = spawn(
  packageProgram('playwright'),
  ['test', '-c', 'e2e/lan/playwright.config.ts', ...chosen()],
  {
    cwd: root,
    env: { ...process.env, ...display.env },
    stdio: 'inherit',
  },
)
child.on('close', (code) => {
  display.close()
  process.exitCode = code ?? 1
})

/** Playwright's arguments for the words on the command line. */
function chosen() {
  if (words[0] === 'long') return ['-g', '@long']
  if (words[0] === 'quick') return ['-g', '@quick']
  return words.length > 0 ? ['-g', words.join(' ')] : ['--grep-invert', '@long']
}
