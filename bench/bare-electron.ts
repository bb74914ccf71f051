import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { pause } from './pause.ts'

const retryMs = 10

/** An Electron started without a test driver in between, so that only its own time is measured. */
export interface BareElectron {
  /** ms from the start of the process to the first contentful paint of its window. */
  firstPaintMs: number
  close: () => Promise<void>
}

const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts `electron APP`, or a command that passes its arguments on to Electron, and waits for the first paint. */
export async function startBareElectron(options: {
  command: string
  args: readonly string[]
}): Promise<BareElectron> {
  const startedMs = Date.now()
  const child = spawn(options.command, [...options.args, ...switches, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ELECTRON_RENDERER_URL: '' },
  })
  const close = () => endProcess(child)
  try {
    const paintedMs = await readFirstPaint(await readDebuggingPort(child))
    return { firstPaintMs: paintedMs - startedMs, close }
  } catch (error) {
    await close()
    throw error
  }
}

function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

function readDebuggingPort(child: ChildProcess): Promise<number> {
  return new Promise((found, fail) => {
    child.once('exit', (code) => fail(new Error(`Electron ended with ${code} before its window was there`)))
    if (!child.stderr) throw new Error('Electron was started without its error stream')
    createInterface({ input: child.stderr }).on('line', (line) => {
      const match = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)
      if (match) found(Number(match[1]))
    })
  })
}

/** Asks the page itself, in its own clock, when it first painted; UTC in ms. A page still loading is asked again. */
async function readFirstPaint(port: number): Promise<number> {
  const socket = new WebSocket(await findPage(port))
  await new Promise((done, fail) => socket.once('open', done).once('error', fail))
  const params = { expression: `(${firstPaint})()`, awaitPromise: true, returnByValue: true }
  try {
    for (let id = 1; ; id += 1) {
      const answered = new Promise<string>((done) => socket.once('message', (data) => done(String(data))))
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
      const paintedMs = JSON.parse(await answered).result?.result?.value
      if (typeof paintedMs === 'number') return paintedMs
      await pause(retryMs)
    }
  } finally {
    socket.close()
  }
}

/** Runs in the page. */
function firstPaint(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0]
      if (paint) done(performance.timeOrigin + paint.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

async function findPage(port: number): Promise<string> {
  for (;;) {
    const targets: { type: string; url: string; webSocketDebuggerUrl: string }[] = await fetch(
      `http://127.0.0.1:${port}/json/list`,
    ).then((answer) => answer.json())
    const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')
    if (page) return page.webSocketDebuggerUrl
    await pause(retryMs)
  }
}
