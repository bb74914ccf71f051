import { connect as connectTls } from 'node:tls'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesMap } from '#shared/doc/keys.ts'
import { encodeState } from '#shared/doc/state.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import { newJoinCode } from '#shared/room/join-code.ts'
import { protocolVersion } from '#shared/room/protocol.ts'
import { createBridgeSockets } from './bridge-sockets.ts'
import { loadCodeExchange } from './code-exchange.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import { fingerprintOf } from './identity.ts'
import { roomLimits } from './limits.ts'
import {
  AnySocket,
  fillRandom,
  goodCode,
  knock,
  memoryReplica,
  openSocket,
  seatNamed,
  startServer,
  type TestServer,
  type TestSocket,
  testIdentity,
  until,
} from './testing.ts'
import { listenBetween, standBetween } from './testing-between.ts'
import { addressOf, guestWith, hostWith, linkOf, portOf } from './testing-people.ts'

/** Everyone who was not let in: none gets in, and nothing gets out to them. */

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function openHost() {
  const host = hostWith(memoryReplica())
  ends.push(() => host.room.close())
  await host.room.open()
  return host
}

function newGuest() {
  const guest = guestWith()
  ends.push(() => guest.room.close())
  return guest
}

async function between(...args: Parameters<typeof standBetween>) {
  const one = await standBetween(...args)
  ends.push(one.close)
  return one
}

async function admitted(host: Awaited<ReturnType<typeof openHost>>, name: string, address = addressOf(host)) {
  const guest = newGuest()
  await guest.room.join({ address, code: host.room.state()!.code, name })
  const entry = await until(() => host.room.state()!.lobby.find((one) => one.name === name))
  await host.room.admit([entry.requestId])
  await until(() => guest.room.state()?.state === 'inside')
  return guest
}

async function server(change?: Parameters<typeof startServer>[0]): Promise<TestServer> {
  const started = await startServer(change)
  ends.push(() => started.close())
  return started
}

function socket(...args: Parameters<typeof openSocket>): TestSocket {
  const opened = openSocket(...args)
  ends.push(() => opened.socket.terminate())
  return opened
}

test('one who stands between with a certificate of their own is named, and learns neither code nor name', async () => {
  const host = await openHost()
  const eve = await between(portOf(host))
  const { code } = host.room.state()!
  const bo = newGuest()
  const join = bo.room.join({ address: `127.0.0.1:${eve.port}`, code, name: 'Bodil-Marie' })
  await expect(join).rejects.toMatchObject({ code: 'room.notGenuine' })
  const heard = eve.fromGuest.join('')
  expect(heard).toContain('"join"')
  for (const secret of [code, 'Bodil', 'prove']) expect(heard).not.toContain(secret)
  expect(host.room.state()!.lobby).toEqual([])
})

test('one who stands between and pretends to be the host’s certificate is no better off', async () => {
  const host = await openHost()
  let own = ''
  const eve = await between(portOf(host), (text) =>
    text.replace(/"fingerprint":"[^"]*"/, `"fingerprint":"${own}"`),
  )
  own = eve.fingerprint
  const { code } = host.room.state()!
  const join = newGuest().room.join({ address: `127.0.0.1:${eve.port}`, code, name: 'Bo' })
  await expect(join).rejects.toMatchObject({ code: 'room.wrongCode' })
  expect(eve.fromGuest.join('')).not.toContain('prove')
  expect(host.room.state()!.lobby).toEqual([])
})

test.each(['waiting', 'admitted', 'topic', 'presence'])(
  'nobody’s word counts before the code has proved whose it is: %s',
  async (type) => {
    const host = await openHost()
    const frames = {
      waiting: { roomName: 'Calm Heron' },
      topic: { topic: newId(fillRandom) },
      presence: { present: 1, expected: 1, someoneWriting: false },
      admitted: {
        sessionId: newId(fillRandom),
        personId: newId(fillRandom),
        name: 'Bo',
        role: 'participant',
        roomName: 'Calm Heron',
        token: newId(fillRandom),
        topic: newId(fillRandom),
      },
    }
    const eve = await between(portOf(host), () =>
      JSON.stringify({ type, ...frames[type as keyof typeof frames] }),
    )
    const bo = newGuest()
    const { code } = host.room.state()!
    const join = bo.room.join({ address: `127.0.0.1:${eve.port}`, code, name: 'Bo' })
    await expect(join).rejects.toMatchObject({ code: 'room.protocol' })
    expect(bo.admissions).toEqual([])
    expect(eve.fromGuest).toHaveLength(1)
  },
)

test('who knows the certificate sends not one byte to another: not by link, not with a key, not from the window', async () => {
  const host = await openHost()
  const bo = await admitted(host, 'Bo')
  const eve = await between(portOf(host))
  const place = `127.0.0.1:${eve.port}`

  const join = newGuest().room.join({ address: linkOf(host, place), code: '', name: 'Kim' })
  await expect(join).rejects.toMatchObject({ code: 'room.notGenuine' })

  const back = newGuest()
  const [id] = bo.file()
  const record = { ...bo.admissions[0]!.record, addresses: [place] }
  back.room.resume(id, record)
  await until(() => back.room.state()?.state === 'away')

  const closed: number[] = []
  const bridge = createBridgeSockets({
    target: () => ({
      address: { host: '127.0.0.1', port: eve.port },
      fingerprint: record.fingerprint,
      token: record.token,
    }),
    emit: (event) => event.kind === 'close' && closed.push(event.code),
  })
  ends.push(() => bridge.closeAll())
  bridge.open('doc')
  bridge.open('signal')
  await until(() => closed.length === 2)

  back.room.close()
  expect(eve.fromGuest).toEqual([])
  await until(() => eve.decryptedBytes() === 0)
  expect(host.room.state()!.lobby).toEqual([])
})

test('what was overheard of someone’s way in lets nobody in a second time', async () => {
  const room = await server()
  const bo = socket(room.port, '/room')
  const sent: string[] = []
  const send = (message: object) => {
    sent.push(JSON.stringify(message))
    bo.send(message)
  }
  await knock({ ...bo, send }, 'Bo')
  await until(() => room.heard.lobby.length === 1)
  const eve = socket(room.port, '/room')
  eve.sendRaw(sent[0]!)
  await until(() => eve.received.length === 1)
  eve.sendRaw(sent[1]!)
  expect(await eve.closed()).toBe(4407)
  const hasty = socket(room.port, '/room')
  hasty.sendRaw(sent[1]!)
  expect(await hasty.closed()).toBe(4400)
  expect(room.heard.lobby).toHaveLength(1)
})

const wrongCode = (random: FillRandom): string => {
  const code = newJoinCode(random)
  return code === goodCode ? wrongCode(random) : code
}

test('of 10,000 wrong codes not one opens the door, though it is opened again each time it closes', async () => {
  const exchange = await loadCodeExchange()
  const binding = { roomId: newId(fillRandom), fingerprint: fingerprintOf(testIdentity.cert) }
  let closed = 0
  const keys = { code: goodCode, linkSecret: newId(fillRandom) }
  const door = createDoorkeeper({
    ...binding,
    ...keys,
    exchange,
    locked: false,
    triesPerAddress: 5,
    triesInAll: 50,
    onDoorClosed: () => {
      closed += 1
    },
  })
  const counts: Record<string, number> = {}
  for (let count = 0; count < 10_000; count += 1) {
    if (door.isLocked()) door.lock(false, keys)
    const guest = exchange.createGuest(wrongCode(fillRandom))
    const answer = door.knock(`10.0.0.${count % 50}`, guest.request)
    if (typeof answer === 'string') throw new Error(answer)
    // Every tenth looks whether its code is right, as a guest does; the others guess the proof.
    const proof = count % 10 === 0 ? guest.prove(answer.response, binding) : null
    const verdict = answer.prove(proof ?? 'A'.repeat(86)) ?? 'in'
    counts[verdict] = (counts[verdict] ?? 0) + 1
  }
  expect(counts).toEqual({ wrongCode: 10_000 })
  expect(closed).toBe(200)
}, 120_000)

test('of 300 wrong codes over real sockets none gets in, and the right one still does', async () => {
  const limits = { ...roomLimits, triesPerAddress: 1_000, triesInAll: 1_000 }
  const room = await server({ limits })
  const codes: number[] = []
  for (let count = 0; count < 300; count += 1) {
    const eve = openSocket(room.port, '/room')
    await knock(eve, 'Eve', wrongCode(fillRandom))
    codes.push(await eve.closed())
    expect(eve.received).toHaveLength(1)
  }
  expect(new Set(codes)).toEqual(new Set([4407]))
  expect(room.heard.lobby).toEqual([])
  await knock(socket(room.port, '/room'), 'Bo')
  await until(() => room.heard.lobby.length === 1)
}, 60_000)

test('one who takes the host’s answer and goes away has used up a try', async () => {
  const room = await server()
  for (let count = 0; count < 5; count += 1) {
    const eve = socket(room.port, '/room')
    const { request } = (await loadCodeExchange()).createGuest('NNNNNN')
    eve.send({ type: 'join', version: protocolVersion, request })
    await until(() => eve.received.length === 1)
    eve.socket.terminate()
    await eve.closed()
  }
  const late = socket(room.port, '/room')
  await knock(late, 'Eve')
  expect(await late.closed()).toBe(4408)
})

test('a removed person’s topic leads nowhere, not even with someone else’s key', async () => {
  const [bo, kim] = [seatNamed('Bo'), seatNamed('Kim')]
  const room = await server({ seats: [bo, kim] })
  const [before, other] = [
    socket(room.port, '/signal', kim.token),
    socket(room.port, '/signal', room.hostToken),
  ]
  for (const [one, from] of [
    [before, 'k'],
    [other, 'h'],
  ] as const) {
    one.send({ type: 'subscribe', topics: [room.topic] })
    one.send({ type: 'publish', topic: room.topic, data: { type: 'announce', from } })
  }
  await until(() => before.received.length === 1)

  const topic = newId(fillRandom)
  room.remove(bo.personId, topic)

  expect([await before.closed(), await other.closed()]).toEqual([4414, 4414])
  const old = socket(room.port, '/signal', kim.token)
  old.send({ type: 'subscribe', topics: [room.topic] })
  expect(await old.closed()).toBe(4401)
  const fresh = socket(room.port, '/signal', kim.token)
  fresh.send({ type: 'subscribe', topics: [topic] })
  fresh.send({ type: 'ping' })
  await until(() => fresh.received.length === 1)
})

test('of a whole join and a note nothing can be read on the way', async () => {
  const host = await openHost()
  const wire = await listenBetween(portOf(host))
  ends.push(wire.close)
  const bo = await admitted(host, 'Bodil-Marie', `127.0.0.1:${wire.port}`)
  const { token, topic, roomId } = bo.admissions[0]!.record
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `wss://127.0.0.1:${wire.port}/doc`,
    WebSocketPolyfill: AnySocket,
  })
  const document = new Y.Doc()
  const client = new HocuspocusProvider({ websocketProvider, document, name: host.replica.id, token })
  client.attach()
  ends.push(() => {
    client.destroy()
    websocketProvider.destroy()
  })
  const { personId } = bo.admissions[0]!.seat
  notesMap(document, personId).set('a', 'the note of Bodil')
  await until(() => notesMap(host.replica.shared, personId).get('a') === 'the note of Bodil')
  await until(() => encodeState(document).length >= encodeState(host.replica.shared).length)

  const bytes = wire.bytes()
  expect(bytes.length).toBeGreaterThan(2_000)
  const { code } = host.room.state()!
  const secrets = [
    code,
    'Bodil',
    token,
    topic,
    roomId,
    'A title',
    'Calm Heron',
    'join',
    'GET',
    'Bearer',
    'Stillpoint',
  ]
  for (const secret of secrets) expect(bytes.includes(secret), secret).toBe(false)
})

test('no certificate of ours crosses the network in clear', async () => {
  const room = await server()
  const wire = await listenBetween(room.port)
  ends.push(wire.close)
  const guest = connectTls({ port: wire.port, host: '127.0.0.1', rejectUnauthorized: false })
  ends.push(() => guest.destroy())
  await new Promise((resolve) => guest.once('secureConnect', resolve))
  expect(guest.getProtocol()).toBe('TLSv1.3')
  const raw = guest.getPeerX509Certificate()!.raw
  expect(wire.bytes().includes(raw.subarray(0, 64))).toBe(false)
})
