import { ensureElectron } from './ensure-electron.mjs'
import { build } from './setup/build.mjs'
import { runQuietly } from './setup/run.mjs'
import { runSteps } from './setup/steps.mjs'
import { setUpOrExit } from './setup.mjs'

// `npm run pack`: the program as people get it, into release/as-shipped; with `for-tests` the one tests can drive.
// `npm run release` does the same and takes no runtime but Electron's own, checked download.
const isRelease = process.argv.includes('--release')
const variant = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'as-shipped'
if (isRelease) process.env.ELECTRON_FALLBACK = 'never'
await setUpOrExit('tests')
try {
  const runtime = await ensureElectron()
  await runSteps([build, { isReady: () => false, doing: 'packing', run: () => pack(variant, runtime) }])
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function pack(name, runtime) {
  await runQuietly(process.execPath, ['scripts/pack/make.mjs', name])
  return `Packed release/${name}/linux-unpacked with ${runtime}`
}
