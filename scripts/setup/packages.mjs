import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runQuietly } from './run.mjs'

/** The npm packages, exactly as the lockfile names them. */
export const packages = {
  doing: 'installing packages',
  isReady: () => isInstalled(),
  async run() {
    await runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    return 'Packages installed as the lockfile names them'
  },
}

/** npm writes down what it installed when it has finished; that is compared, entry by entry, with what should be. */
function isInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = readEntries(installedFile)
  const wanted = readEntries(join(root, 'package-lock.json'))
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function readEntries(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
