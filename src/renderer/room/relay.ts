import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import type * as Y from 'yjs'
import type { IpcClient } from '#shared/ipc/client.ts'
import { createBridgeSocket } from './bridge-socket.ts'
import { createStore, type Store } from './store.ts'

/** How often what host and guest have is compared, in ms: it heals what the mesh brought and the relay did not. */
const compareMs = 10_000

/** A socket without a word for this long is given up, in ms. The comparison above is always answered. */
const silenceMs = 25_000

/** Pauses between attempts, in ms: a returning host is found well within 2.5 s. */
const retry = { delay: 250, minDelay: 150, maxDelay: 1_500, factor: 1.6, jitter: true }

/** The way between a guest's window and the host's durable replica. */
export interface Relay {
  /** Origin of the updates that came this way. */
  readonly origin: unknown
  /** Whether host and guest have compared everything since the socket opened. */
  readonly synced: Store<boolean>
  /** Whether the host can be reached at all: pauses the attempts while it cannot, and begins at once when it can. */
  setReachable: (reachable: boolean) => void
  close: () => void
}

export interface RelayOptions {
  ipc: Pick<IpcClient, 'call' | 'on'>
  sessionId: string
  doc: Y.Doc
  /** Whether an update need not be sent: the host gets it another way. */
  skip: (origin: unknown) => boolean
  random: () => number
  onFault: (error: unknown) => void
}

/** Starts at once and keeps trying until closed. Carries no awareness: who is here is the host's to say. */
export function startRelay({ ipc, sessionId, doc, skip, random, onFault }: RelayOptions): Relay {
  const synced = createStore(false)
  const socket = new HocuspocusProviderWebsocket({
    url: 'bridge:doc',
    WebSocketPolyfill: createBridgeSocket(ipc, 'doc', onFault),
    messageReconnectTimeout: silenceMs,
    ...retry,
  })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: sessionId,
    document: doc,
    awareness: null,
    // Main adds the personal key where the socket is; the protocol asks for a word here all the same.
    token: '-',
    forceSyncInterval: compareMs * (0.7 + 0.6 * random()),
    onSynced: () => synced.set(true),
    onClose: () => synced.set(false),
  })
  const sendUpdate = provider.boundDocumentUpdateHandler
  doc.off('update', sendUpdate)
  provider.boundDocumentUpdateHandler = (update: Uint8Array, origin: unknown) => {
    // What is written while the socket is down would pile up in it; comparing at the next opening brings it all at once.
    if (socket.status === WebSocketStatus.Connected && !skip(origin)) sendUpdate(update, origin)
  }
  doc.on('update', provider.boundDocumentUpdateHandler)
  provider.attach()

  let closed = false
  return {
    origin: provider,
    synced,
    setReachable(reachable) {
      if (closed) return
      if (reachable) socket.connect().catch(onFault)
      else socket.disconnect()
    },
    close() {
      if (closed) return
      closed = true
      synced.set(false)
      provider.destroy()
      socket.destroy()
    },
  }
}
