import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runAndCollect, runQuietly } from './run.mjs'

/**
 * What each Debian package is there for. `from` is the package before the 64-bit time change of Debian 13, which
 * added `t64` to some names; a thing is looked for by what it brings, so other distributions count as well.
 */
const window = [
  { from: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { from: 'libnss3', library: 'libnss3.so' },
  { from: 'libgbm1', library: 'libgbm.so.1' },
  { from: 'libasound2', library: 'libasound.so.2' },
  { from: 'fonts-dejavu-core', folder: '/usr/share/fonts' },
]
const display = [{ from: 'xvfb', program: 'Xvfb' }]
const tests = [
  { from: 'poppler-utils', program: 'pdftotext' },
  { from: 'iproute2', program: 'ip' },
  { from: 'nftables', program: 'nft' },
  { from: 'tcpdump', program: 'tcpdump' },
  { from: 'python3-minimal', program: 'python3' },
]

/** System libraries for `purpose`: "window" on a real display, "display" with a virtual one, "tests" for all of it. */
export function libraries(purpose) {
  const wanted = { window, display: [...window, ...display], tests: [...window, ...display, ...tests] }[
    purpose
  ]
  return {
    doing: 'installing system libraries',
    isReady: () => process.platform !== 'linux' || findMissing(wanted).length === 0,
    async run() {
      const missing = findMissing(wanted)
      await install(missing.map((item) => item.from))
      return `System libraries installed: ${missing.map((item) => item.from).join(' ')}`
    },
  }
}

function findMissing(wanted) {
  const known = wanted.some((item) => item.library) ? listLibraries() : ''
  return wanted.filter((item) => {
    if (item.library) return !known.includes(`\t${item.library} `)
    if (item.program) return !isOnPath(item.program)
    return !existsSync(item.folder) || readdirSync(item.folder).length === 0
  })
}

function listLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file)) ?? 'ldconfig'
  return execFileSync(ldconfig, ['-p'], { encoding: 'utf8' })
}

function isOnPath(program) {
  const folders = `${process.env.PATH ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`.split(delimiter)
  return folders.some((folder) => existsSync(join(folder, program)))
}

async function install(names) {
  if (!isOnPath('apt-get')) {
    throw new Error(`This system needs what Debian calls ${names.join(' ')}. Install that and start again.`)
  }
  if (process.getuid() !== 0) {
    throw new Error(
      `Some system libraries are missing. Install them once, then start again:\n\n  sudo apt-get install --no-install-recommends ${names.join(' ')}\n`,
    )
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly('apt-get', ['update', '-q'], { env })
  const available = await Promise.all(names.map(findCandidate))
  await runQuietly('apt-get', ['install', '-qy', '--no-install-recommends', ...available], { env })
}

async function findCandidate(name) {
  const renamed = `${name}t64`
  const { code } = await runAndCollect('apt-cache', ['show', '--no-all-versions', renamed])
  return code === 0 ? renamed : name
}
