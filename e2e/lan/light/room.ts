import { randomFillSync } from 'node:crypto'
import { roomLimits } from '#main/room/limits.ts'
import { serveRoom } from '#main/room/serve-room.ts'

/** The room's own process, joined to its parent as `room-process.ts` is joined to Electron. */
serveRoom({
  port: {
    post: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  },
  limits: roomLimits,
  fillRandom: (bytes) => randomFillSync(bytes),
  now: () => performance.now(),
})
process.on('disconnect', () => process.exit(0))
