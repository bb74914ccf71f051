import { randomFillSync } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { roomLimits } from './limits.ts'
import type { ProcessPort } from './process-messages.ts'
import { serveRoom } from './serve-room.ts'

/** What Electron's utility process offers as `process.parentPort`; the room itself knows nothing of Electron. */
interface ParentPort {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void
}

const { parentPort } = process as unknown as { parentPort: ParentPort }

const port: ProcessPort = {
  post: (message) => parentPort.postMessage(message),
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
}

serveRoom({
  port,
  limits: roomLimits,
  fillRandom: (bytes) => randomFillSync(bytes),
  now: () => performance.now(),
})
