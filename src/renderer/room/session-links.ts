import type * as Y from 'yjs'
import { roomMap } from '#shared/doc/keys.ts'
import { readRoomRecord } from '#shared/doc/room-record.ts'
import type { OpenedSession } from '#shared/ipc/contract.ts'
import type { Mesh, MeshOptions } from './mesh.ts'
import type { Relay, RelayOptions } from './relay.ts'
import { createSlot } from './slot.ts'
import { createStore, type Store } from './store.ts'
import type { WindowIpc } from './window-ipc.ts'

/** How the two ways to the others are begun; passed in so that a test can do without a network. */
export interface LinkStarters {
  startRelay: (options: RelayOptions) => Promise<Relay>
  startMesh: (options: MeshOptions) => Promise<Mesh>
}

/** The real ones, loaded when a room is first entered: the screens before it come up without them. */
export const realLinks: LinkStarters = {
  startRelay: async (options) => (await import('./relay.ts')).startRelay(options),
  startMesh: async (options) => (await import('./mesh.ts')).startMesh(options),
}

export interface SessionLinksOptions {
  ipc: WindowIpc
  id: string
  role: OpenedSession['role']
  shared: Y.Doc
  own: Y.Doc
  /** Origin of the updates that came from main. */
  fromMain: unknown
  starters: LinkStarters
  /** From 0 up to 1. */
  random: () => number
  /** Told of what a link could not bear; the link mends itself. */
  onFault: (error: unknown) => void
}

export interface SessionLinks {
  /** Peers of the mesh with a working connection. */
  readonly meshPeers: Store<number>
  close: () => void
}

/** What the host's word means for the links of this computer. */
interface Standing {
  /** In touch with the host right now. */
  reachable: boolean
  /** Out of the room for good, or no room there. */
  ended: boolean
  others: number
}

/**
 * The ways between this window and the others in the room, begun and ended as the room is. A guest's document goes
 * over the relay, the host's through main, where the relay ends. The mesh begins once the document is complete, so
 * that nobody sends a peer what the host can send.
 */
export function createSessionLinks(options: SessionLinksOptions): SessionLinks {
  const { ipc, id, role, shared, own, fromMain, starters, random, onFault } = options
  const meshPeers = createStore(0)
  let entered = false
  let wasReachable = false
  /** The host was told under which client id this window writes: what it brings is known as this person's. */
  let announced = false
  let complete = role === 'host'
  let closed = false

  const relaySlot = createSlot(
    () => starters.startRelay({ ipc, sessionId: id, doc: shared, skip: isFromPeer, random, onFault }),
    (relay) => {
      relay.synced.subscribe(arrange)
      arrange()
    },
    onFault,
  )
  const meshSlot = createSlot(
    (topic) => starters.startMesh({ ipc, doc: shared, topic, isFromHost, random, onFault }),
    (mesh) => {
      mesh.peers.subscribe(countPeers)
      arrange()
    },
    onFault,
  )

  function isFromHost(origin: unknown): boolean {
    return origin === fromMain || (origin !== null && origin === relaySlot.get()?.origin)
  }

  /** The host is in the mesh too; what reached it neither there nor from its author goes over when documents compare. */
  function isFromPeer(origin: unknown): boolean {
    return meshSlot.get()?.isFromPeer(origin) ?? false
  }

  function countPeers(): void {
    meshPeers.set(meshSlot.get()?.peers.get() ?? 0)
  }

  function standing(): Standing {
    if (role === 'host') {
      const room = ipc.hostRoom.get()
      const open = room?.sessionId === id
      return { reachable: open, ended: !open, others: open ? room.present.length : 0 }
    }
    const guest = ipc.guestState.get()
    if (guest?.state === 'inside' && guest.sessionId === id)
      return { reachable: true, ended: false, others: guest.present - 1 }
    return { reachable: false, ended: guest?.state === 'out', others: 0 }
  }

  function announceClient(): void {
    const goOn = () => {
      announced = true
      arrange()
    }
    // Where it fails the host is out of reach again, and is told when it is back.
    ipc.call('room.client', shared.clientID).then(goOn, goOn)
  }

  function arrange(): void {
    if (closed) return
    const now = standing()
    if (now.reachable && !wasReachable) announceClient()
    wasReachable = now.reachable
    entered ||= now.reachable && announced
    arrangeRelay(now)
    arrangeMesh(now)
    countPeers()
  }

  function arrangeRelay({ reachable, ended }: Standing): void {
    if (role === 'guest') relaySlot.want(entered && !ended ? id : null)
    const relay = relaySlot.get()
    relay?.setReachable(reachable)
    complete ||= relay?.synced.get() ?? false
  }

  function arrangeMesh({ reachable, ended, others }: Standing): void {
    meshSlot.want(entered && complete && !ended ? (readRoomRecord(own)?.topic ?? null) : null)
    const mesh = meshSlot.get()
    mesh?.setReachable(reachable)
    mesh?.setExpected(others)
    mesh?.setRelayUp(role === 'host' || (reachable && (relaySlot.get()?.synced.get() ?? false)))
  }

  const endings = [
    ipc.hostRoom.subscribe(arrange),
    ipc.guestState.subscribe(arrange),
    ipc.on('network.changed', () => meshSlot.get()?.networkChanged()),
  ]
  roomMap(own).observe(arrange)
  arrange()

  return {
    meshPeers,
    close() {
      if (closed) return
      closed = true
      for (const end of endings) end()
      roomMap(own).unobserve(arrange)
      meshSlot.want(null)
      relaySlot.want(null)
      meshPeers.set(0)
    },
  }
}
