#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { unlinkSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Stands in for Electron's executable: starts the real one in the namespace STILLPOINT_LAN_NAMESPACE, and makes the two
 * ports by which Playwright drives it reachable at the same numbers out here. The bytes cross by a Unix socket, which
 * lies in the file system and knows no namespaces. Called with `--inside`, this is the helper at its other end.
 */
const namespace = process.env.STILLPOINT_LAN_NAMESPACE ?? ''
const program = process.env.STILLPOINT_LAN_PROGRAM ?? ''

if (process.argv[2] === '--inside') listenInside(process.argv[3])
else await start()

/** The first line of each connection names the port it is for. */
function listenInside(path) {
  const server = createServer((outside) => {
    outside.once('data', (first) => {
      const end = first.indexOf('\n')
      const inside = connect(Number(first.subarray(0, end)), '127.0.0.1')
      inside.write(first.subarray(end + 1))
      pair(outside, inside)
    })
  })
  server.listen(path, () => process.stdout.write('ready\n'))
}

async function start() {
  const path = join(tmpdir(), `stillpoint-lan-${process.pid}.sock`)
  const inNamespace = (words, stdio) => spawn('ip', ['netns', 'exec', namespace, ...words], { stdio })
  const helper = inNamespace(
    [process.execPath, fileURLToPath(import.meta.url), '--inside', path],
    ['ignore', 'pipe', 'inherit'],
  )
  await new Promise((resolve) => helper.stdout.once('data', resolve))
  const app = inNamespace([program, ...process.argv.slice(2)], ['inherit', 'pipe', 'pipe'])
  const forwarded = new Set()
  passLines(app.stdout, process.stdout)
  passLines(app.stderr, process.stderr)
  for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => app.kill(name))
  app.on('exit', (code) => {
    helper.kill('SIGKILL')
    unlinkSync(path)
    process.exit(code ?? 1)
  })

  /** A line that names a port is passed on once the port is open out here. */
  function passLines(from, to) {
    let rest = ''
    let turn = Promise.resolve()
    from.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const port = Number(/ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1])
        turn = turn.then(() => (port && !forwarded.has(port) ? forward(port) : undefined))
        turn = turn.then(() => to.write(`${line}\n`))
      }
    })
  }

  function forward(port) {
    forwarded.add(port)
    return new Promise((resolve) => {
      const server = createServer((outside) => {
        const inside = connect(path)
        inside.write(`${port}\n`)
        pair(outside, inside)
      })
      server.listen(port, '127.0.0.1', resolve)
    })
  }
}

function pair(one, other) {
  one.pipe(other)
  other.pipe(one)
  one.on('error', () => other.destroy())
  other.on('error', () => one.destroy())
}
