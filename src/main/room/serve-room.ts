import type { FillRandom } from '#shared/ids.ts'
import type { RoomLimits } from './limits.ts'
import { type ProcessPort, type ToProcess, toProcessSchema } from './process-messages.ts'
import { createRoomServer, type RoomServer } from './room-server.ts'

export interface ServeRoomOptions {
  port: ProcessPort
  limits: RoomLimits
  fillRandom: FillRandom
  now: () => number
}

/** Runs the room for the main process at the other end of the port: one room in the life of one process. */
export function serveRoom({ port, limits, fillRandom, now }: ServeRoomOptions) {
  let server: RoomServer | undefined
  let closed = false
  // Messages are handled one after the other: an update must not overtake the start it belongs to.
  let queue = Promise.resolve()

  async function start({ host, port: wanted, plan }: Extract<ToProcess, { type: 'start' }>) {
    try {
      server = await createRoomServer({
        ...plan,
        host,
        port: wanted,
        limits,
        fillRandom,
        now,
        onUpdate: (update, personId) => port.post({ type: 'update', update, personId }),
        onBreach: (personId) => port.post({ type: 'breach', personId }),
        onClient: (personId, clientId) => port.post({ type: 'client', personId, clientId }),
        onLobby: (lobby) => port.post({ type: 'lobby', lobby }),
        onPresence: (presence) => port.post({ type: 'presence', ...presence }),
        onDoorClosed: () => port.post({ type: 'doorClosed' }),
        onMail: (personId, mail) => port.post({ type: 'mail', personId, mail }),
        onLeft: (personId) => port.post({ type: 'left', personId }),
      })
      port.post({ type: 'listening', port: server.port })
    } catch (error) {
      port.post({ type: 'failed', portInUse: (error as NodeJS.ErrnoException).code === 'EADDRINUSE' })
    }
    if (closed) await server?.close()
  }

  async function handle(message: ToProcess) {
    if (message.type === 'start') return start(message)
    if (!server) return
    switch (message.type) {
      case 'update':
        return server.applyUpdate(message.update)
      case 'admit':
        return server.admit(message.requestId, message.seat)
      case 'decline':
        return server.decline(message.requestId)
      case 'remove':
        return server.remove(message.personId, message.topic)
      case 'lock':
        return server.lock(message.locked, message)
      case 'writing':
        return server.setHostWriting(message.on)
      case 'mail':
        return server.tell(message.personId, { type: 'mail', reply: message.reply })
      case 'end':
        await server.end()
        return port.post({ type: 'ended' })
    }
  }

  port.onMessage((message) => {
    const parsed = toProcessSchema.parse(message)
    queue = queue.then(() => handle(parsed))
  })
  port.post({ type: 'ready' })

  return {
    async close() {
      closed = true
      await queue
      await server?.close()
    },
  }
}
