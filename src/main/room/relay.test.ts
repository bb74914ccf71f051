import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesMap, sessionMap } from '#shared/doc/keys.ts'
import { encodeState } from '#shared/doc/state.ts'
import { roomLimits } from './limits.ts'
import type { Seat } from './seats.ts'
import { AnySocket, openSocket, seatNamed, startServer, type TestServer, until } from './testing.ts'

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function serverFor(
  seats: ReturnType<typeof seatNamed>[],
  change: Parameters<typeof startServer>[0] = {},
): Promise<TestServer> {
  const room = await startServer({ seats, ...change })
  ends.push(() => room.close())
  return room
}

/** A stock Hocuspocus client; with `header` its key travels in the upgrade, without in its first message. */
function provider(room: TestServer, seat: Seat, header = true, document = new Y.Doc()) {
  const { token, personId } = seat
  class Socket extends AnySocket {
    constructor(url: string) {
      super(url, header ? { headers: { authorization: `Bearer ${token}` } } : {})
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `wss://127.0.0.1:${room.port}/doc`,
    WebSocketPolyfill: Socket,
    maxAttempts: 1,
  })
  const client = new HocuspocusProvider({ websocketProvider, document, name: room.sessionId, token })
  client.attach()
  ends.push(() => {
    client.destroy()
    websocketProvider.destroy()
  })
  return {
    document,
    client,
    write: (text: string) => notesMap(document, personId).set('a', text),
    read: (from: Seat) => notesMap(document, from.personId).get('a'),
  }
}

test('two stock clients share a document, one with its key in the header, one in its first message', async () => {
  const [bo, kim] = [seatNamed('Bo'), seatNamed('Kim')]
  const room = await serverFor([bo, kim])
  const one = provider(room, bo)
  const two = provider(room, kim, false)
  one.write('calm')
  await until(() => two.read(bo) === 'calm')
  two.write('water')
  await until(() => one.read(kim) === 'water')
})

test('what guests write reaches the host’s replica, and what the host writes reaches guests only once', async () => {
  const seat = seatNamed('Bo')
  const replica = new Y.Doc()
  const title = (doc: Y.Doc) => sessionMap(doc).get('title')
  sessionMap(replica).set('title', 'before')
  const room = await serverFor([seat], { state: encodeState(replica) })
  const guest = provider(room, seat)
  await until(() => title(guest.document) === 'before')

  replica.on('update', (update: Uint8Array) => room.applyUpdate(update))
  sessionMap(replica).set('title', 'and')
  await until(() => title(guest.document) === 'and')
  expect(room.heard.updates).toEqual([])

  guest.write('after')
  await until(() => room.heard.updates.length > 0)
  for (const update of room.heard.updates) Y.applyUpdate(replica, update, 'room')
  expect(notesMap(replica, seat.personId).get('a')).toBe('after')
})

test('a late joiner gets a document of two megabytes', async () => {
  const seat = seatNamed('Bo')
  const replica = new Y.Doc()
  for (let note = 0; note < 2_000; note += 1)
    replica.getMap(`notes:${note % 50}`).set(`note ${note}`, 'word '.repeat(210))
  const state = encodeState(replica)
  expect(state.length).toBeGreaterThan(2 * 1024 * 1024)
  const room = await serverFor([seat], { state })
  const guest = provider(room, seat)
  await until(() => guest.document.getMap('notes:49').size === 40)
  expect(Y.encodeStateVector(guest.document)).toEqual(Y.encodeStateVector(replica))
})

test('a guest that comes back brings two megabytes it wrote alone to everyone', async () => {
  const [bo, kim] = [seatNamed('Bo'), seatNamed('Kim')]
  const room = await serverFor([bo, kim])
  const two = provider(room, kim)
  const alone = new Y.Doc()
  notesMap(alone, bo.personId).set('a', 'x'.repeat(2 * 1024 * 1024))
  provider(room, bo, true, alone)
  await until(() => String(two.read(bo)).length === 2 * 1024 * 1024)
  await until(() => room.heard.updates.some((update) => update.length > 2 * 1024 * 1024))
})

test('a key nobody has, or another document’s name, opens nothing', async () => {
  const seat = seatNamed('Bo')
  const replica = new Y.Doc()
  sessionMap(replica).set('title', 'ours')
  const room = await serverFor([seat], { state: encodeState(replica) })
  const stranger = openSocket(room.port, '/doc')
  stranger.sendRaw(authFrame(room.sessionId, '0'.repeat(32)))
  expect(await stranger.closed()).toBe(4401)
  const elsewhere = openSocket(room.port, '/doc', seat.token)
  elsewhere.sendRaw(authFrame('another-document', seat.token))
  expect(await elsewhere.closed()).toBe(4400)
  const bytes = [...stranger.received, ...elsewhere.received].join('')
  expect(bytes).not.toContain('ours')
})

test('before its key was right a client gets nothing, whatever it asks', async () => {
  const replica = new Y.Doc()
  sessionMap(replica).set('title', 'ours')
  const document = { ...roomLimits.document, firstMessageMs: 80 }
  const room = await serverFor([], { state: encodeState(replica), limits: { ...roomLimits, document } })
  const stranger = openSocket(room.port, '/doc')
  stranger.sendRaw(syncStep1(room.sessionId))
  expect(await stranger.closed()).toBe(4409)
  expect(stranger.received).toEqual([])
})

const hostileFrames: [string, (sessionId: string) => Uint8Array | string][] = [
  ['text', () => 'hello'],
  ['nothing', () => new Uint8Array(0)],
  ['a name that is cut off', () => new Uint8Array([0xff, 0xff, 0x01])],
  ['a name every object has', () => authFrame('__proto__', 'x')],
  ['words for all other guests', (id) => frame(id, 6, (to) => encoding.writeVarString(to, 'spam'))],
  ['a stateless message', (id) => frame(id, 5, (to) => encoding.writeVarString(to, 'spam'))],
  ['an unknown type', (id) => frame(id, 99)],
  ['an unknown step', (id) => sync(id, 7, new Uint8Array([0]))],
  ['an update that is cut off', (id) => sync(id, 2, new Uint8Array([1, 1, 200, 200]))],
  ['an update of random bytes', (id) => sync(id, 2, new Uint8Array(64).fill(0xa7))],
  ['awareness that is no JSON', (id) => awareness(id, '{')],
  ['awareness without end', (id) => awareness(id, JSON.stringify('x'.repeat(20_000)))],
]

test.each(hostileFrames)('%s ends its own socket and leaves the room as it was', async (_name, make) => {
  const [bo, kim] = [seatNamed('Bo'), seatNamed('Kim')]
  const room = await serverFor([bo, kim])
  const good = provider(room, kim)
  const hostile = openSocket(room.port, '/doc', bo.token)
  hostile.sendRaw(authFrame(room.sessionId, bo.token))
  await until(() => hostile.received.length > 0)
  hostile.sendRaw(make(room.sessionId))
  expect(await hostile.closed()).toBe(4400)
  good.write('still here')
  await until(() => room.heard.updates.length > 0)
})

test('SD-24 changes that skip their predecessors do not pile up, and are taken when they come whole', async () => {
  const [bo, kim] = [seatNamed('Bo'), seatNamed('Kim')]
  const room = await serverFor([bo, kim])
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => updates.push(update))
  for (let count = 0; count < 20; count += 1)
    notesMap(source, bo.personId).set(`${count}`, 'x'.repeat(50_000))
  const gaps = openSocket(room.port, '/doc', bo.token)
  gaps.sendRaw(authFrame(room.sessionId, bo.token))
  for (const update of updates.slice(1)) gaps.sendRaw(sync(room.sessionId, 2, update))
  const good = provider(room, kim)
  good.write('still here')
  await until(() => room.heard.updates.length > 0)
  expect(room.heard.updates).toHaveLength(1)
  gaps.sendRaw(sync(room.sessionId, 2, encodeState(source)))
  await until(() => notesMap(good.document, bo.personId).size === 20)
})

test('SD-22 a change to what is another’s is not taken, its sender is named once it happens, and others go on', async () => {
  const [bo, kim] = [seatNamed('Bo'), seatNamed('Kim')]
  const room = await serverFor([bo, kim])
  const hostile = provider(room, bo)
  const good = provider(room, kim)
  good.write('Kim’s words')
  await until(() => hostile.read(kim) === 'Kim’s words')
  notesMap(hostile.document, kim.personId).set('a', 'not Kim’s words')
  await until(() => room.heard.breaches.length > 0)
  expect(new Set(room.heard.breaches)).toEqual(new Set([bo.personId]))
  good.write('and more')
  await until(() => room.heard.updates.length === 2)
  expect(good.read(kim)).toBe('and more')
})

test('a stock client may take leave of the document and come back on the same socket', async () => {
  const seat = seatNamed('Bo')
  const room = await serverFor([seat])
  const guest = openSocket(room.port, '/doc', seat.token)
  guest.sendRaw(authFrame(room.sessionId, seat.token))
  await until(() => guest.received.length > 0)
  const before = guest.received.length
  guest.sendRaw(frame(room.sessionId, 7))
  await until(() => guest.received.length > before)
  guest.sendRaw(authFrame(room.sessionId, seat.token))
  guest.sendRaw(syncStep1(room.sessionId))
  await until(() => guest.received.length > before + 2)
  expect(guest.isOpen()).toBe(true)
})

function frame(name: string, type: number, write: (to: encoding.Encoder) => void = () => undefined) {
  const to = encoding.createEncoder()
  encoding.writeVarString(to, name)
  encoding.writeVarUint(to, type)
  write(to)
  return encoding.toUint8Array(to)
}

function authFrame(name: string, token: string) {
  return frame(name, 2, (to) => {
    encoding.writeVarUint(to, 0)
    encoding.writeVarString(to, token)
  })
}

function sync(name: string, step: number, payload: Uint8Array) {
  return frame(name, 0, (to) => {
    encoding.writeVarUint(to, step)
    encoding.writeVarUint8Array(to, payload)
  })
}

function syncStep1(name: string) {
  return sync(name, 0, Y.encodeStateVector(new Y.Doc()))
}

function awareness(name: string, json: string) {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, 1)
  encoding.writeVarUint(states, 12)
  encoding.writeVarUint(states, 1)
  encoding.writeVarString(states, json)
  return frame(name, 1, (to) => encoding.writeVarUint8Array(to, encoding.toUint8Array(states)))
}
