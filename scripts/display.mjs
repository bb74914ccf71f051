import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A virtual display only this user can look at: resolves with the environment for its programs, how to describe
 * it, and `close()`. With a real display (or off Linux) there is nothing to do and `isVirtual` is false.
 */
export async function openDisplay({ always = false, size = '1440x960x24' } = {}) {
  const hasOwn = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (hasOwn && !always) return { env: {}, isVirtual: false, close: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'stillpoint-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, encodeAuthority(randomBytes(16)), { mode: 0o600 })
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', authority]
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await readNumber(server)
  let isOpen = true
  function close() {
    if (!isOpen) return
    isOpen = false
    process.off('exit', close)
    // TERM lets the server remove its socket; a stale one confuses the next server.
    server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', close)
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority, WAYLAND_DISPLAY: '' },
    isVirtual: true,
    close,
  }
}

/** The server picks a free number itself and says it once it accepts connections. */
function readNumber(server) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`Xvfb cannot be started: ${error.message}`)))
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    server.stdio[3].once('data', (data) => resolve(Number(String(data).trim())))
  })
}

/** One Xauthority entry for any display: family "wild", no address, no number, the cookie. */
function encodeAuthority(cookie) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1')
  const family = Buffer.from([0xff, 0xff])
  return Buffer.concat([
    family,
    counted(Buffer.alloc(0)),
    counted(Buffer.alloc(0)),
    counted(name),
    counted(cookie),
  ])
}

function counted(bytes) {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
