import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { roomLimits } from './limits.ts'
import { createSignalling, type SignalSocket } from './signalling.ts'
import { openSocket, seatNamed, startServer, type TestServer, type TestSocket, until } from './testing.ts'

const topic = 'a'.repeat(32)

interface Peer {
  id: string
  got: { data: { type: string; from: string; to?: string; signal?: { type: string } } }[]
  closedAs: string[]
  say: (frame: unknown) => void
  leave: () => void
}

function peer(signalling: ReturnType<typeof createSignalling>, id: string, owner = id): Peer {
  const got: Peer['got'] = []
  const closedAs: string[] = []
  const socket: SignalSocket = {
    send: (text) => got.push(JSON.parse(text)),
    close: (reason) => closedAs.push(reason),
  }
  const member = signalling.join(socket, owner, 'host')
  return { id, got, closedAs, say: (frame) => member.receive(JSON.stringify(frame)), leave: member.leave }
}

const subscribe = { type: 'subscribe', topics: [topic] }
const announce = (from: string) => ({ type: 'publish', topic, data: { type: 'announce', from } })
const signal = (from: string, to: string, type = 'offer') => ({
  type: 'publish',
  topic,
  data: { type: 'signal', from, to, token: 1, signal: { type, sdp: 'v=0' } },
})

/** Who would start a connection to whom: y-webrtc does so for every announcement it hears. */
function starts(peers: readonly Peer[]): string[] {
  return peers.flatMap((one) =>
    one.got.filter(({ data }) => data.type === 'announce').map(({ data }) => `${one.id}>${data.from}`),
  )
}

test('of two who announce themselves at the same moment exactly one is told to start', () => {
  const signalling = createSignalling(topic)
  const [a, b] = [peer(signalling, 'a'), peer(signalling, 'b')]
  for (const one of [a, b]) one.say(subscribe)
  a.say(announce('a'))
  b.say(announce('b'))
  expect(starts([a, b])).toEqual(['b>a'])
})

test('one who comes later starts only towards those of smaller id, the others start towards it', () => {
  const signalling = createSignalling(topic)
  const peers = ['a', 'c', 'b'].map((id) => peer(signalling, id))
  for (const one of peers) {
    one.say(subscribe)
    one.say(announce(one.id))
  }
  expect(starts(peers).sort()).toEqual(['b>a', 'c>a', 'c>b'])
})

test('in whatever order people come, each pair has one starter and every pair has one', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4}$/u), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(ids, fc.array(fc.nat(100), { maxLength: 20 }), (order, again) => {
      const signalling = createSignalling(topic)
      const peers = order.map((id) => peer(signalling, id))
      for (const one of peers) one.say(subscribe)
      for (const one of peers) one.say(announce(one.id))
      for (const index of again) {
        const one = peers[index % peers.length]!
        one.say(announce(one.id))
      }
      const pairs = new Set(starts(peers))
      expect(pairs.size).toBe((order.length * (order.length - 1)) / 2)
      for (const pair of pairs) expect(pairs.has(pair.split('>').reverse().join('>'))).toBe(false)
    }),
  )
})

test('an offer against the order of the pair is held back, an answer is not', () => {
  const signalling = createSignalling(topic)
  const [a, b] = [peer(signalling, 'a'), peer(signalling, 'b')]
  for (const one of [a, b]) {
    one.say(subscribe)
    one.say(announce(one.id))
  }
  a.say(signal('a', 'b', 'offer'))
  expect(b.got.filter(({ data }) => data.type === 'signal')).toEqual([])
  b.say(signal('b', 'a', 'offer'))
  a.say(signal('a', 'b', 'answer'))
  expect(a.got.at(-1)?.data.signal?.type).toBe('offer')
  expect(b.got.at(-1)?.data.signal?.type).toBe('answer')
})

test('a signal reaches only the one it is for', () => {
  const signalling = createSignalling(topic)
  const [a, b, c] = [peer(signalling, 'a'), peer(signalling, 'b'), peer(signalling, 'c')]
  for (const one of [a, b, c]) {
    one.say(subscribe)
    one.say(announce(one.id))
  }
  const before = a.got.length
  c.say(signal('c', 'b'))
  expect(b.got.at(-1)?.data).toMatchObject({ type: 'signal', from: 'c', to: 'b' })
  expect(a.got.length).toBe(before)
})

test('nobody can speak in another’s name', () => {
  const signalling = createSignalling(topic)
  const [a, b] = [peer(signalling, 'a'), peer(signalling, 'b')]
  for (const one of [a, b]) one.say(subscribe)
  a.say(announce('a'))
  b.say(announce('a'))
  expect(b.closedAs).toEqual(['notAllowed'])
  a.say(signal('z', 'b'))
  expect(a.closedAs).toEqual(['notAllowed'])
})

test('the same person’s newer socket takes over the id', () => {
  const signalling = createSignalling(topic)
  const old = peer(signalling, 'a', 'owner')
  old.say(announce('a'))
  const fresh = peer(signalling, 'a', 'owner')
  fresh.say(announce('a'))
  expect([old.closedAs, fresh.closedAs]).toEqual([['replaced'], []])
})

test('another topic than the room’s own closes the socket, none at all is waited for', () => {
  const signalling = createSignalling(topic)
  const [a, b] = [peer(signalling, 'a'), peer(signalling, 'b')]
  a.say({ type: 'subscribe', topics: [] })
  b.say({ type: 'subscribe', topics: [topic, 'other'] })
  expect([a.closedAs, b.closedAs]).toEqual([[], ['notAllowed']])
})

test('what is not of the protocol is never passed on', () => {
  const signalling = createSignalling(topic)
  const [a, b] = [peer(signalling, 'a'), peer(signalling, 'b')]
  for (const one of [a, b]) {
    one.say(subscribe)
    one.say(announce(one.id))
  }
  const frame = signal('b', 'a')
  b.say({ ...frame, data: { ...frame.data, extra: 'x', signal: { ...frame.data.signal, more: 'y' } } })
  expect(JSON.stringify(a.got.at(-1))).not.toMatch(/extra|more/u)
})

test('gone members are forgotten', () => {
  const signalling = createSignalling(topic)
  const a = peer(signalling, 'a')
  a.leave()
  expect(signalling.memberCount()).toBe(0)
})

const open: { close: () => unknown }[] = []
const sockets: TestSocket[] = []

afterEach(async () => {
  for (const { socket } of sockets.splice(0)) socket.terminate()
  for (const server of open.splice(0)) await server.close()
})

async function roomWith(...names: string[]) {
  const seats = names.map(seatNamed)
  const room = await startServer({ seats })
  open.push(room)
  return { room, tokens: seats.map((seat) => seat.token) }
}

function signalSocket(room: TestServer, token: string): TestSocket {
  const socket = openSocket(room.port, '/signal', token)
  sockets.push(socket)
  return socket
}

async function stillWorks(room: TestServer, tokens: readonly string[]) {
  const [one, two] = [signalSocket(room, tokens[0]!), signalSocket(room, tokens[1]!)]
  for (const [socket, from] of [
    [one, 'k'],
    [two, 'l'],
  ] as const) {
    socket.send({ type: 'subscribe', topics: [room.topic] })
    socket.send({ type: 'publish', topic: room.topic, data: { type: 'announce', from } })
  }
  await until(() => two.received.some((text) => text.includes('announce')))
}

/** Sends each frame and waits until it was answered by a pong or by the door; says how often by the door. */
async function attack(room: TestServer, token: string, frames: readonly (string | Uint8Array)[]) {
  let refused = 0
  let socket: TestSocket | null = null
  for (const frame of frames) {
    socket ??= openSocket(room.port, '/signal', token)
    const current = socket
    const before = current.received.length
    let closed = false
    current.socket.once('close', () => {
      closed = true
    })
    current.sendRaw(frame)
    current.send({ type: 'ping' })
    await until(() => closed || current.received.slice(before).includes('{"type":"pong"}'))
    if (closed) {
      refused += 1
      socket = null
    }
  }
  socket?.socket.terminate()
  return refused
}

const killers: [string, string | Uint8Array][] = [
  ['K1 text that is no JSON', 'x'],
  ['K2 topics that are a word', '{"type":"subscribe","topics":"abc"}'],
  ['K3 topics that are a number', '{"type":"subscribe","topics":5}'],
  ['K4 topics that are an object', '{"type":"unsubscribe","topics":{}}'],
  ['K5 a binary frame that is no JSON', new Uint8Array([0, 1, 2, 255])],
]

test.each(killers)('%s, which ends the stock server, ends one socket here', async (_name, frame) => {
  const { room, tokens } = await roomWith('Bo', 'Kim', 'Lou')
  const hostile = signalSocket(room, tokens[2]!)
  hostile.sendRaw(frame)
  expect(await hostile.closed()).toBe(4400)
  await stillWorks(room, tokens)
})

test('thousands of broken frames over real sockets leave the room working', async () => {
  const { room, tokens } = await roomWith('Bo', 'Kim', 'Lou', 'Ann', 'Max', 'Eva', 'Jo', 'Pia')
  const valid = [
    { type: 'subscribe', topics: [room.topic] },
    { type: 'publish', topic: room.topic, data: { type: 'announce', from: 'h' } },
    { type: 'ping' },
  ].map((frame) => JSON.stringify(frame))
  const mutated = fc
    .tuple(fc.constantFrom(...valid), fc.nat(80), fc.string({ maxLength: 4 }))
    .map(([text, at, by]) => text.slice(0, at) + by + text.slice(at + by.length))
  const frames = fc.sample(fc.oneof(fc.json(), mutated, fc.string(), fc.uint8Array({ maxLength: 60 })), {
    numRuns: 1_200,
    seed: 7,
  })
  const attackers = Array.from({ length: 6 }, (_, index) =>
    attack(
      room,
      tokens[index + 2]!,
      frames.filter((_frame, at) => at % 6 === index),
    ),
  )
  const refused = (await Promise.all(attackers)).reduce((sum, count) => sum + count, 0)
  expect(refused).toBeGreaterThan(800)
  await stillWorks(room, tokens)
}, 20_000)

test('the protocol’s own reading never throws anything but a refusal', () => {
  const refused = { count: 0 }
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const signalling = createSignalling(topic)
      const sent: string[] = []
      const member = signalling.join({ send: (data) => sent.push(data), close: () => undefined }, 'x', 'host')
      try {
        member.receive(text)
      } catch (error) {
        refused.count += 1
        expect(['SyntaxError', 'ZodError']).toContain((error as Error).name)
      }
      expect(sent).toEqual([])
    }),
    { numRuns: 2_000 },
  )
  expect(refused.count).toBeGreaterThan(1_900)
})

test('a flood of frames is cut off', async () => {
  const { room, tokens } = await roomWith('Bo', 'Kim')
  const flood = signalSocket(room, tokens[0]!)
  for (let count = 0; count < roomLimits.signal.messageBurst + 100; count += 1) flood.send({ type: 'ping' })
  expect(await flood.closed()).toBe(4410)
})
