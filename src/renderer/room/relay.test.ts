import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { GuardedSocket } from '#main/room/guarded-socket.ts'
import { createRelay } from '#main/room/relay.ts'
import { type Relay, startRelay } from './relay.ts'
import { createFakeIpc } from './testing.ts'

const sessionId = 'a'.repeat(32)
const guestId = 'b'.repeat(32)

type Host = Awaited<ReturnType<typeof createRelay>>

/** The host's relay with a replica behind it, and sockets that can be cut. */
async function createHost() {
  const replica = new Y.Doc()
  let relay: Host | null = null
  let cut: (() => void)[] = []
  return {
    replica,
    async start() {
      relay = await createRelay({
        sessionId,
        state: Y.encodeStateAsUpdate(replica),
        personOf: () => guestId,
        onUpdate: (update) => Y.applyUpdate(replica, update),
        onBreach: () => undefined,
      })
    },
    async stop() {
      for (const end of cut) end()
      cut = []
      await relay?.close()
      relay = null
    },
    write(text: string, key = 'host') {
      const before = Y.encodeStateVector(replica)
      replica.getMap(`notes:${guestId}`).set(key, text)
      relay?.applyUpdate(Y.encodeStateAsUpdate(replica, before))
    },
    /** Speaks with a guest; gives what takes its frames, or null while no relay runs. */
    connect(tell: (frame: Uint8Array) => void, end: () => void) {
      if (!relay) return null
      const ends: (() => void)[] = []
      const socket: GuardedSocket = {
        send: (data) => tell(data as Uint8Array),
        close: end,
        settle: () => undefined,
        onClose: (listener) => ends.push(listener),
      }
      cut.push(() => {
        for (const each of ends) each()
        end()
      })
      const request = { headers: {}, url: '/doc' } as IncomingMessage
      return relay.join({ socket, request, token: 'a key', onAdmitted: () => undefined })
    },
  }
}

let host: Awaited<ReturnType<typeof createHost>>
let relay: Relay
let doc: Y.Doc
let frames: number
const peer = Symbol('peer')

beforeEach(async () => {
  host = await createHost()
  await host.start()
  doc = new Y.Doc()
  frames = 0
  let lastId = 0
  const takers = new Map<number, (frame: Uint8Array) => void>()
  const ipc = createFakeIpc({
    'sockets.open': async () => {
      lastId += 1
      const socket = lastId
      const take = host.connect(
        (frame) => setTimeout(() => ipc.emit('socket.event', { kind: 'message', socket, data: frame })),
        () => setTimeout(() => ipc.emit('socket.event', { kind: 'close', socket, code: 1006 })),
      )
      if (take) {
        takers.set(socket, take)
        setTimeout(() => ipc.emit('socket.event', { kind: 'open', socket }))
      } else setTimeout(() => ipc.emit('socket.event', { kind: 'close', socket, code: 1006 }))
      return socket
    },
    'sockets.send': async (socket, data) => {
      frames += 1
      takers.get(socket)?.(data as Uint8Array)
    },
    'sockets.close': async () => undefined,
  })
  relay = startRelay({
    ipc,
    sessionId,
    doc,
    skip: (origin) => origin === peer,
    random: () => 0.5,
    onFault: (error) => expect.unreachable(String(error)),
  })
})
afterEach(async () => {
  relay.close()
  await host.stop()
})

const noteOf = (of: Y.Doc, key: string) => of.getMap(`notes:${guestId}`).get(key)
const soon = (check: () => void, timeout = 2_500) => expect.poll(check, { timeout, interval: 10 })

test('brings a guest the whole document, two megabytes of it, and carries both ways', async () => {
  for (let part = 0; part < 20; part += 1) host.write('x'.repeat(100_000), `part ${part}`)
  await soon(() => relay.synced.get()).toBe(true)
  expect(Y.encodeStateAsUpdate(doc).length).toBeGreaterThan(2_000_000)
  doc.getMap(`notes:${guestId}`).set('guest', 'mine')
  host.write('theirs')
  await soon(() => [noteOf(host.replica, 'guest'), noteOf(doc, 'host')]).toEqual(['mine', 'theirs'])
})

test('brings what was written alone to a host that returns, within 2.5 s and at once', async () => {
  await soon(() => relay.synced.get()).toBe(true)
  await host.stop()
  await soon(() => relay.synced.get()).toBe(false)
  for (let key = 0; key < 500; key += 1) doc.getMap(`notes:${guestId}`).set('guest', `word ${key}`)
  host.replica.getMap(`notes:${guestId}`).set('host', 'while away')
  const before = frames
  await host.start()
  await soon(() => [noteOf(host.replica, 'guest'), noteOf(doc, 'host')]).toEqual(['word 499', 'while away'])
  expect(frames - before).toBeLessThan(20)
})

test('pauses while the host is out of reach and begins at once when it is back', async () => {
  await soon(() => relay.synced.get()).toBe(true)
  relay.setReachable(false)
  await soon(() => relay.synced.get()).toBe(false)
  doc.getMap(`notes:${guestId}`).set('guest', 'alone')
  relay.setReachable(true)
  await soon(() => noteOf(host.replica, 'guest'), 1_000).toBe('alone')
})

test('leaves to others what the host gets another way', async () => {
  await soon(() => relay.synced.get()).toBe(true)
  const before = frames
  doc.transact(() => doc.getMap(`notes:${guestId}`).set('peer', 'over the mesh'), peer)
  expect(frames).toBe(before)
  doc.getMap(`notes:${guestId}`).set('guest', 'over the relay')
  expect(frames).toBe(before + 1)
})
