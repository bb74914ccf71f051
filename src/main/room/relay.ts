import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { Hocuspocus, type onAuthenticatePayload } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createUpdateGate } from '#shared/doc/update-gate.ts'
import { checkFrame, messageTypes, updateIn } from './document-frame.ts'
import type { GuardedSocket } from './guarded-socket.ts'

/** Origin of updates that come from the host's durable replica, so that they are not sent back to it. */
const fromReplica = Symbol('durable replica')

export interface RelayOptions {
  sessionId: string
  /** The whole document as V1 update. */
  state: Uint8Array
  /** Whether the token a stock client sends in its first message opens the document. */
  isAdmitted: (token: string) => boolean
  /** A change that came from a guest. */
  onUpdate: (update: Uint8Array) => void
}

export interface RelaySocketOptions {
  socket: GuardedSocket
  request: IncomingMessage
  /** True when the upgrade request carried a valid key; otherwise the first message must. */
  isAdmitted: boolean
  /** The token of the first message was right. */
  onAdmitted: (token: string) => void
}

/** `left` once the guest itself took leave of the document, which a stock client may do and then come back. */
type RelayMember = RelaySocketOptions & { left: boolean }

/** The document's way between guests and the host's durable replica: one Hocuspocus document, kept in memory. */
export async function createRelay(options: RelayOptions) {
  const { sessionId } = options
  const hocuspocus = new Hocuspocus({
    quiet: true,
    onLoadDocument: async ({ document }) => Y.applyUpdate(document, options.state, fromReplica),
    onAuthenticate: async (payload) => authenticate(payload),
    beforeHandleMessage: async ({ update: frame }) => {
      const update = updateIn(frame)
      if (update) gate.check(update)
    },
    onDisconnect: async ({ context }) => {
      // Hocuspocus gives up on the document but leaves the socket open when a message could not be applied.
      // The direct connection has no context.
      const relay = context?.relay as RelayMember | undefined
      if (relay && !relay.left) relay.socket.close('badFrame')
    },
  })

  async function authenticate({ token, context }: onAuthenticatePayload) {
    const relay = context.relay as RelayMember
    const { isAdmitted, onAdmitted, socket } = relay
    relay.left = false
    if (!isAdmitted) {
      if (!options.isAdmitted(token)) {
        socket.close('notAllowed')
        throw new Error('not admitted')
      }
      onAdmitted(token)
    }
    socket.settle()
  }

  // The direct connection keeps the document in memory while no guest is connected.
  const direct = await hocuspocus.openDirectConnection(sessionId)
  const { document } = direct
  if (!document) throw new Error('the relay has no document')
  const gate = createUpdateGate(document)
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromReplica) options.onUpdate(update)
  })

  return {
    /** A change from the host's durable replica, for all guests. */
    applyUpdate: (update: Uint8Array) => Y.applyUpdate(document, update, fromReplica),

    /** Speaks the document's protocol with one guest; the returned function takes its frames. */
    join(options: RelaySocketOptions): (frame: Uint8Array) => void {
      const relay: RelayMember = { ...options, left: false }
      const socket = createRelaySocket(relay.socket)
      hocuspocus.handleConnection(socket as unknown as WebSocket, relay.request, { relay })
      relay.socket.onClose(() => {
        socket.readyState = 3
        socket.emit('close', 1000, Buffer.alloc(0))
      })
      return function receive(frame) {
        if (checkFrame(sessionId, frame) === messageTypes.close) relay.left = true
        socket.emit('message', frame)
      }
    },

    async close() {
      gate.close()
      await direct.disconnect()
      document.destroy()
    },
  }
}

/**
 * What Hocuspocus needs of a WebSocket. It hands on frames by emitting them, so it must not hold the real socket:
 * there a frame would count against the limits twice.
 */
function createRelaySocket(guarded: GuardedSocket) {
  return Object.assign(new EventEmitter(), {
    readyState: 1,
    binaryType: 'nodebuffer',
    send(data: Uint8Array, done?: (error?: Error) => void) {
      guarded.send(data)
      done?.()
    },
    // Silence is watched on the real socket.
    ping(this: EventEmitter) {
      this.emit('pong')
    },
    close: () => guarded.close('badFrame'),
  })
}
