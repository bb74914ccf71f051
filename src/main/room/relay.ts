import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { Hocuspocus, type onAuthenticatePayload } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createUpdateGate } from '#shared/doc/update-gate.ts'
import { permittedPart, WriteBreach } from '#shared/doc/writing/permitted-part.ts'
import { writerOf } from '#shared/doc/writing/write-rules.ts'
import type { Id } from '#shared/ids.ts'
import { checkFrame, messageTypes, updateIn, withoutUpdate } from './document-frame.ts'
import type { GuardedSocket } from './guarded-socket.ts'

/** Origin of updates that come from the host's durable replica, so that they are not sent back to it. */
const fromReplica = Symbol('durable replica')

export interface RelayOptions {
  sessionId: string
  /** The whole document as V1 update. */
  state: Uint8Array
  /** Whose key it is. */
  personOf: (token: string) => Id | null
  /** A change that came from a guest. */
  onUpdate: (update: Uint8Array, personId: Id) => void
  /** A guest's computer tried to change what is not theirs; nothing of it was taken. */
  onBreach: (personId: Id) => void
}

export interface RelaySocketOptions {
  socket: GuardedSocket
  request: IncomingMessage
  /** The valid key of the upgrade request; where it is null the first message has to bring one. */
  token: string | null
  /** The token of the first message was right. */
  onAdmitted: (token: string) => void
}

/** Origin of a guest's changes. */
class FromGuest {
  readonly personId: Id

  constructor(personId: Id) {
    this.personId = personId
  }
}

/** `left` once the guest itself took leave of the document, which a stock client may do and then come back. */
type RelayMember = RelaySocketOptions & { left: boolean; personId: Id | null }

/** The document's way between guests and the host's durable replica: one Hocuspocus document, kept in memory. */
export async function createRelay(options: RelayOptions) {
  const { sessionId } = options
  const hocuspocus = new Hocuspocus({
    quiet: true,
    onLoadDocument: async ({ document }) => Y.applyUpdate(document, options.state, fromReplica),
    onAuthenticate: async (payload) => authenticate(payload),
    onDisconnect: async ({ context }) => {
      // Hocuspocus gives up on the document but leaves the socket open when a message could not be applied.
      // The direct connection has no context.
      const relay = context?.relay as RelayMember | undefined
      if (relay && !relay.left) relay.socket.close('badFrame')
    },
  })

  async function authenticate({ token, context }: onAuthenticatePayload) {
    const relay = context.relay as RelayMember
    relay.left = false
    if (relay.personId === null) {
      relay.personId = options.personOf(token)
      if (relay.personId === null) {
        relay.socket.close('notAllowed')
        throw new Error('not admitted')
      }
      relay.onAdmitted(token)
    }
    relay.socket.settle()
  }

  /**
   * Merges what this guest may write. Hocuspocus would do it later and whole; here it is done at once, so that each change
   * is looked at beside all that came before it.
   * @throws when it cannot be merged.
   */
  function merge(update: Uint8Array, personId: Id) {
    try {
      const part = permittedPart(document, update, writerOf(document, personId))
      if (part === null) return
      gate.check(part)
      Y.applyUpdate(document, part, new FromGuest(personId))
    } catch (error) {
      if (!(error instanceof WriteBreach)) throw error
      options.onBreach(personId)
    }
  }

  // The direct connection keeps the document in memory while no guest is connected.
  const direct = await hocuspocus.openDirectConnection(sessionId)
  if (!direct.document) throw new Error('the relay has no document')
  const document: Y.Doc = direct.document
  const gate = createUpdateGate(document)
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin instanceof FromGuest) options.onUpdate(update, origin.personId)
  })

  return {
    /** A change from the host's durable replica, for all guests. */
    applyUpdate: (update: Uint8Array) => Y.applyUpdate(document, update, fromReplica),

    /** Speaks the document's protocol with one guest; the returned function takes its frames. */
    join(member: RelaySocketOptions): (frame: Uint8Array) => void {
      const personId = member.token === null ? null : options.personOf(member.token)
      const relay: RelayMember = { ...member, left: false, personId }
      const socket = createRelaySocket(relay.socket)
      hocuspocus.handleConnection(socket as unknown as WebSocket, relay.request, { relay })
      relay.socket.onClose(() => {
        socket.readyState = 3
        socket.emit('close', 1000, Buffer.alloc(0))
      })
      return function receive(frame) {
        if (checkFrame(sessionId, frame) === messageTypes.close) relay.left = true
        const update = updateIn(frame)
        if (update !== null) {
          if (relay.personId === null) throw new RangeError('an update before a key')
          merge(update, relay.personId)
        }
        socket.emit('message', update === null ? frame : withoutUpdate(frame))
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
