import { runSecurity } from './checks/security.mjs'
import { build } from './setup/build.mjs'
import { runSteps } from './setup/steps.mjs'
import { setUpOrExit } from './setup.mjs'

// `npm run security`: the packed program against the Electron checklist, a hostile page and a scan of the disk.
await setUpOrExit('tests')
await runSteps([build])
const { passed, failed, skipped, output } = await runSecurity()
console.log(output)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
