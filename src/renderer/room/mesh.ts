import { Awareness } from 'y-protocols/awareness'
import { type Room, type SignalingConn, WebrtcConn, WebrtcProvider } from 'y-webrtc'
import type * as Y from 'yjs'
import type { IpcClient } from '#shared/ipc/client.ts'
import type { PeerData, PeerSignal, Speaker } from '#shared/room/signalling.ts'
import { createBridgeSocket } from './bridge-socket.ts'
import {
  checkPeerMessage,
  compareMessage,
  permittedMessage,
  pingMessage,
  updateMessage,
} from './peer-message.ts'
import { createPeerWatch } from './peer-watch.ts'
import { createSignallingClient } from './signalling-client.ts'
import { createStore, type Store } from './store.ts'

const tickMs = 500

/** How often one peer, picked at random, is asked to compare documents, in ms, give or take a third. */
const compareMs = 10_000

/** How long to wait before saying again that we are here, while somebody is missing, in ms. */
const announceMs = { least: 5_000, most: 9_000 }

/** A channel with more than this waiting is left to catch up by comparing, in bytes. */
const maxBufferedBytes = 1024 * 1024

/** With more others than this the relay alone carries changes while it is up: a send to each would cost too much. */
const mostCarried = 11

/** Connections taken from others, beyond which their offers are left alone. */
const mostConnections = 64

export interface MeshOptions {
  ipc: Pick<IpcClient, 'call' | 'on'>
  doc: Y.Doc
  /** The name of the mesh's room: a secret of those who were let in. */
  topic: string
  /** Whether an update came from the host, by the relay or by main: everyone gets those without the mesh. */
  isFromHost: (origin: unknown) => boolean
  /** From 0 up to 1. */
  random: () => number
  /** Told of what a peer sent that could not be borne; that peer is dropped. */
  onFault: (error: unknown) => void
  /** Further options of simple-peer: a test passes `wrtc`. */
  peerOptions?: object
}

/** Direct connections to the other computers of the room: they keep it together when the host is gone. */
export interface Mesh {
  /** Peers with a working connection. */
  readonly peers: Store<number>
  /** Whether the update came through the mesh. */
  isFromPeer: (origin: unknown) => boolean
  /** While the host passes everything on, a member sends only its own changes: N-1 messages an edit, not N(N-1). */
  setRelayUp: (up: boolean) => void
  /** Whether the host can be reached for signalling. */
  setReachable: (reachable: boolean) => void
  /** How many others are in the room now, as the host says. */
  setExpected: (others: number) => void
  /** This computer's addresses are others now: whoever does not answer soon is met anew, from where it is now. */
  networkChanged: () => void
  close: () => void
}

/**
 * y-webrtc on our terms. Its room and its connections are used as they are and speak its protocol on the wire; not
 * used are its signalling client (see signalling-client.ts) and its BroadcastChannel, so the room is never
 * `connect`ed and the updates are sent from here. Only offers of the greater peer id count, as the host's signalling
 * arranges it: when both sides of a pair begin, y-webrtc often ends with a channel nobody reads.
 */
export async function startMesh(options: MeshOptions): Promise<Mesh> {
  const { ipc, doc, topic, isFromHost, random, onFault } = options
  const { provider, room } = await openRoom(options, 12 + Math.floor(random() * 10))
  const watch = createPeerWatch({ now: () => performance.now(), random })
  const peers = createStore(0)
  /** Whose computer each peer is, as the host says. */
  const speakers = new Map<string, Speaker>()
  let relayUp = true
  let expected = 0
  let compareAt = 0
  let announceAt = 0
  let closed = false

  const signalling = createSignallingClient({
    Socket: createBridgeSocket(ipc, 'signal', onFault),
    topic,
    peerId: room.peerId,
    random,
    onPeer: receive,
  })
  const stopConnected = signalling.connected.subscribe(() => {
    if (signalling.connected.get()) watch.forgive()
  })

  function receive(data: PeerData): void {
    if (data.by) speakers.set(data.from, data.by)
    if (data.type === 'announce') meet(data.from)
    else if (data.signal.type === 'offer') takeOffer(data)
    else pass(data)
  }

  function meet(peerId: string): void {
    if (room.webrtcConns.has(peerId)) {
      if (watch.doubt(peerId)) sendTo(peerId, pingMessage)
    } else if (room.peerId > peerId && room.webrtcConns.size < provider.maxConns && watch.mayBegin(peerId)) {
      begin(peerId, true)
    }
  }

  function takeOffer(offer: PeerSignal): void {
    if (offer.from < room.peerId) return
    const former = room.webrtcConns.get(offer.from)
    if (!former) {
      if (room.webrtcConns.size >= mostConnections) return
      begin(offer.from, false)
      pass(offer)
      return
    }
    // The other side has begun anew. The former connection takes its own entry away when it closes.
    former.peer.once('close', () => takeOffer(offer))
    former.destroy()
  }

  function pass({ from, signal }: PeerSignal): void {
    const conn = room.webrtcConns.get(from)
    if (!conn || conn.peer.destroyed) return
    try {
      conn.peer.signal(signal)
    } catch (error) {
      drop(from, error)
    }
  }

  function begin(peerId: string, initiator: boolean): void {
    // y-webrtc's connections ask nothing of their signalling but to send, under their room's name.
    const line = { send: (frame: object) => signalling.send({ ...frame, topic }) } as unknown as SignalingConn
    const conn = new WebrtcConn(line, initiator, peerId, room)
    room.webrtcConns.set(peerId, conn)
    watch.add(peerId)
    guard(conn)
  }

  /** Puts our check before y-webrtc's own reading: what throws there would end up in the page. */
  function guard(conn: WebrtcConn): void {
    const { peer, remotePeerId } = conn
    const [read] = peer.listeners('data')
    peer.removeListener('data', read)
    peer.on('data', (message: Uint8Array) => {
      try {
        watch.heard(remotePeerId)
        if (checkPeerMessage(message)) read(permittedMessage(doc, message, speakers.get(remotePeerId)))
      } catch (error) {
        drop(remotePeerId, error)
      }
      peers.set(watch.count())
    })
    peer.on('connect', () => watch.opened(remotePeerId))
    peer.on('close', () => {
      watch.remove(remotePeerId)
      peers.set(watch.count())
      announceAt = Math.min(announceAt, performance.now() + 1_000)
    })
  }

  function drop(peerId: string, error: unknown): void {
    onFault(error)
    room.webrtcConns.get(peerId)?.destroy()
  }

  function sendTo(peerId: string, message: Uint8Array): void {
    const conn = room.webrtcConns.get(peerId)
    if (!conn?.connected || conn.peer.bufferSize > maxBufferedBytes) return
    try {
      conn.peer.send(message)
    } catch (error) {
      drop(peerId, error)
    }
  }

  function sendToAll(message: Uint8Array): void {
    for (const peerId of [...room.webrtcConns.keys()]) sendTo(peerId, message)
  }

  function onUpdate(update: Uint8Array, origin: unknown): void {
    if (relayUp && (expected > mostCarried || origin === room || isFromHost(origin))) return
    const message = updateMessage(update)
    if (message) sendToAll(message)
  }

  function tick(): void {
    const chores = watch.tick()
    for (const peerId of chores.ping) sendTo(peerId, pingMessage)
    for (const peerId of chores.drop) room.webrtcConns.get(peerId)?.destroy()
    const now = performance.now()
    if (now >= compareAt) {
      compareAt = now + compareMs * (0.7 + 0.6 * random())
      compareWithOne()
    }
    if (now >= announceAt) {
      announceAt = now + announceMs.least + random() * (announceMs.most - announceMs.least)
      if (watch.count() < Math.min(expected, provider.maxConns)) signalling.announce()
    }
  }

  function compareWithOne(): void {
    const others = [...room.webrtcConns.keys()]
    const one = others[Math.floor(random() * others.length)]
    if (one !== undefined) sendTo(one, compareMessage(doc))
  }

  doc.on('update', onUpdate)
  const timer = setInterval(tick, tickMs)

  return {
    peers,
    isFromPeer: (origin) => origin === room,
    setRelayUp(up) {
      if (relayUp === up) return
      relayUp = up
      // What the relay brought to one of us and not to another has to find its way now.
      if (!up) sendToAll(compareMessage(doc))
    },
    setReachable: signalling.setReachable,
    setExpected(others) {
      expected = others
    },
    networkChanged() {
      watch.forgive()
      for (const peerId of room.webrtcConns.keys()) if (watch.doubt(peerId)) sendTo(peerId, pingMessage)
      announceAt = 0
    },
    close() {
      if (closed) return
      closed = true
      clearInterval(timer)
      doc.off('update', onUpdate)
      stopConnected()
      signalling.close()
      provider.disconnect()
      provider.destroy()
      provider.awareness.destroy()
      peers.set(0)
    },
  }
}

/** A room of y-webrtc that calls nobody by itself: no server, no STUN, no BroadcastChannel, no awareness. */
async function openRoom({ doc, topic, peerOptions }: MeshOptions, maxConns: number) {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  // The name stays in this page, where y-webrtc allows one room of each name; on the wire stands the topic.
  const provider = new WebrtcProvider(`${topic} ${doc.guid}`, doc, {
    signaling: [],
    awareness,
    maxConns,
    filterBcConns: false,
    peerOpts: { config: { iceServers: [] }, ...peerOptions },
  })
  provider.shouldConnect = false
  await provider.key
  const room: Room | null = provider.room
  if (!room) throw new Error('y-webrtc opened no room')
  return { provider, room }
}
