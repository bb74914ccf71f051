import { fileURLToPath } from 'node:url'
import { build } from './setup/build.mjs'
import { libraries } from './setup/libraries.mjs'
import { olderElectronTypes } from './setup/older-electron-types.mjs'
import { packages } from './setup/packages.mjs'
import { runtime } from './setup/runtime.mjs'
import { runSteps } from './setup/steps.mjs'

/**
 * Brings a machine that has only Node, npm and git to where Stillpoint runs ("window", "display") or can be
 * checked ("tests"). Says one line per thing it had to do; throws with a sentence that says what to do instead.
 */
export async function setUp(purpose) {
  checkNode()
  await runSteps([packages, libraries(purpose), runtime, purpose === 'tests' ? olderElectronTypes : build])
}

/** Ends the program with a sentence instead of a stack when a step cannot be done. */
export async function setUpOrExit(purpose) {
  try {
    await setUp(purpose)
  } catch (error) {
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Stillpoint is built with Node 20.19 or newer; this is ${process.versions.node}.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUpOrExit('tests')
