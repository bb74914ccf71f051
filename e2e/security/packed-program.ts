import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** The program exactly as people get it, started as a person without special rights starts it. */
export const shipped = resolve(__dirname, '../../release/as-shipped/linux-unpacked/stillpoint')

/** Debian's user with no rights at all; Chromium refuses its own sandbox for root. */
const nobody = { uid: 65534, gid: 65534 }

/** A started program, its home folder and what it has said. */
export interface Started {
  process: ChildProcess
  home: string
  said: () => string
  /** Resolves with the exit code once it has ended, or null when it was ended. */
  ended: Promise<number | null>
  /** Ends it and removes its home. */
  end: () => Promise<void>
}

/**
 * Starts the shipped program in a home of its own with nothing of this environment but the display.
 * @param variables what is set besides, in a way that may name the home.
 */
export function startShipped(
  args: readonly string[] = [],
  variables: (home: string) => Readonly<Record<string, string>> = () => ({}),
): Started {
  const home = mkdtempSync(join(tmpdir(), 'stillpoint-home-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(home, nobody.uid, nobody.gid)
  const child = spawn(reachable(isRoot), args, {
    cwd: '/',
    env: {
      HOME: home,
      PATH: '/usr/bin:/bin',
      DISPLAY: process.env['DISPLAY'],
      ...displayKey(home),
      ...variables(home),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot ? nobody : {}),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return {
    process: child,
    home,
    said: () => said,
    ended,
    async end() {
      child.kill('SIGKILL')
      await ended
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

let copied: string | null = null

/** A checkout in a folder of root's own is closed to everybody else; then a copy is what runs. */
function reachable(isRoot: boolean): string {
  if (!isRoot || isOpenToAll(shipped)) return shipped
  if (copied === null) {
    copied = mkdtempSync(join(tmpdir(), 'stillpoint-shipped-'))
    chmodSync(copied, 0o755)
    cpSync(dirname(shipped), copied, { recursive: true })
    const folder = copied
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  }
  return join(copied, basename(shipped))
}

function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0
  return isOpen && (dirname(path) === path || isOpenToAll(dirname(path)))
}

/** The key of a virtual display belongs to whoever opened it; the person at this one gets a copy. */
function displayKey(home: string): Record<string, string> {
  const key = process.env['XAUTHORITY']
  if (!key) return {}
  const copy = join(home, '.Xauthority')
  copyFileSync(key, copy)
  chmodSync(copy, 0o600)
  if (process.getuid?.() === 0) chownSync(copy, nobody.uid, nobody.gid)
  return { XAUTHORITY: copy }
}

/** What Linux says of the processes below `parent` that show pages. */
export function pageProcesses(parent: number | undefined): { pid: number; status: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: read(`/proc/${name}/cmdline`) }))
    .filter(({ pid, command }) => command.includes('--type=renderer') && isBelow(pid, parent))
    .map(({ pid }) => ({ pid, status: read(`/proc/${pid}/status`) }))
}

function isBelow(pid: number, parent: number | undefined): boolean {
  for (let at = pid; at > 1; at = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${at}/status`))?.[1] ?? 0))
    if (at === parent) return true
  return false
}

/** A process may be gone by the time it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
