import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageProgram, root, runQuietly } from './run.mjs'

const inputs = ['src', 'templates', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
/** Inside the output, so that a build by other means removes it. */
const stamp = join(root, 'out/main/.sources')

/** The program in `out/`, as the sources are now. */
export const build = {
  doing: 'building',
  isReady: () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(),
  async run() {
    const sources = fingerprint()
    await runQuietly(packageProgram('electron-vite'), ['build', '--logLevel=warn'])
    writeFileSync(stamp, sources)
    return 'Built'
  },
}

/** Content, not dates: switching branches changes dates, removing a file changes none. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => listFiles(input)).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** A test changes nothing of what is built. */
function listFiles(path) {
  if (!statSync(join(root, path)).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(join(root, path)).flatMap((name) => listFiles(`${path}/${name}`))
}
