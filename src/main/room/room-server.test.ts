import { get } from 'node:https'
import { connect, type Socket } from 'node:net'
import { connect as tlsConnect } from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import { helloSchema, protocolVersion } from '#shared/room/protocol.ts'
import { roomLimits } from './limits.ts'
import {
  fillRandom,
  goodCode,
  knock,
  now,
  openSocket,
  seatNamed,
  startServer,
  type TestServer,
  type TestSocket,
  until,
} from './testing.ts'

const open: { close: () => unknown }[] = []
const sockets: TestSocket[] = []

afterEach(async () => {
  for (const { socket } of sockets.splice(0)) socket.terminate()
  for (const server of open.splice(0)) await server.close()
})

async function server(change?: Parameters<typeof startServer>[0]): Promise<TestServer> {
  const started = await startServer(change)
  open.push(started)
  return started
}

function socket(...args: Parameters<typeof openSocket>): TestSocket {
  const opened = openSocket(...args)
  sockets.push(opened)
  return opened
}

async function joinedGuest(room: TestServer, name: string) {
  const guest = socket(room.port, '/room')
  await knock(guest, name)
  const entry = await until(() => room.heard.lobby.find((one) => one.name === name))
  const seat = seatNamed(name)
  room.admit(entry.requestId, seat)
  await until(() => guest.messages().find((one) => one.type === 'admitted'))
  return { guest, seat }
}

test('a guest with the right code waits, is admitted and is given a seat', async () => {
  const room = await server()
  const guest = socket(room.port, '/room')
  await knock(guest, ' Bo ')
  await until(() => guest.messages().some((one) => one.type === 'waiting'))
  expect(room.heard.lobby).toMatchObject([{ name: 'Bo' }])

  const seat = seatNamed('Bo')
  room.admit(room.heard.lobby[0]!.requestId, seat)
  const admitted = await until(() => guest.messages().find((one) => one.type === 'admitted'))

  const { sessionId, topic } = room
  const { personId, name, role, token, guestKey } = seat
  expect(admitted).toEqual({
    type: 'admitted',
    recordLevel: 'R3',
    sessionId,
    personId,
    name,
    role,
    token,
    topic,
    guestKey,
    roomName: 'Calm Heron',
  })
  expect(room.heard.lobby).toEqual([])
})

test('two people of the same name wait side by side', async () => {
  const room = await server()
  for (let count = 0; count < 2; count += 1) await knock(socket(room.port, '/room'), 'Bo')
  await until(() => room.heard.lobby.length === 2)
  expect(new Set(room.heard.lobby.map((one) => one.requestId)).size).toBe(2)
})

test('one who leaves the lobby is not waiting any more', async () => {
  const room = await server()
  const guest = socket(room.port, '/room')
  await knock(guest, 'Bo')
  await until(() => room.heard.lobby.length === 1)
  guest.socket.close()
  await until(() => room.heard.lobby.length === 0)
})

test('a declined guest hears it', async () => {
  const room = await server()
  const guest = socket(room.port, '/room')
  await knock(guest, 'Bo')
  const entry = await until(() => room.heard.lobby[0])
  room.decline(entry.requestId)
  expect(await guest.closed()).toBe(4402)
})

test('a locked door lets nobody wait, and those inside stay', async () => {
  const room = await server()
  const { guest, seat } = await joinedGuest(room, 'Bo')
  room.lock(true, { code: goodCode, linkSecret: newId(fillRandom) })
  const late = socket(room.port, '/room')
  await knock(late, 'Kim')
  expect(await late.closed()).toBe(4405)
  expect(guest.isOpen()).toBe(true)
  const again = socket(room.port, '/room')
  again.send({ type: 'resume', version: protocolVersion, token: seat.token })
  await until(() => again.messages().some((one) => one.type === 'admitted'))
})

test('a wrong code is refused, and the sixth try from one address is not even looked at', async () => {
  const room = await server()
  for (let count = 0; count < 4; count += 1) {
    const guest = socket(room.port, '/room')
    await knock(guest, 'Bo', 'AAAAAA')
    expect(await guest.closed()).toBe(4407)
  }
  const fifth = socket(room.port, '/room')
  await knock(fifth, 'Bo', 'K7M4XY')
  expect(await fifth.closed()).toBe(4408)
  const right = socket(room.port, '/room')
  await knock(right, 'Bo')
  expect(await right.closed()).toBe(4408)
  room.lock(false, { code: 'NNNNNN', linkSecret: newId(fillRandom) })
  const fresh = socket(room.port, '/room')
  await knock(fresh, 'Bo', 'NNNNNN')
  await until(() => fresh.messages().some((one) => one.type === 'waiting'))
})

test('too many wrong codes in all close the door and the facilitator hears of it once', async () => {
  const room = await server({ limits: { ...roomLimits, triesPerAddress: 100, triesInAll: 3 } })
  const codes: number[] = []
  for (let count = 0; count < 5; count += 1) {
    const guest = socket(room.port, '/room')
    await knock(guest, 'Bo', 'NNNNNN')
    codes.push(await guest.closed())
  }
  expect(codes).toEqual([4407, 4407, 4407, 4405, 4405])
  expect(room.heard.doorClosed).toBe(1)
})

test('a lobby that is full says so', async () => {
  const room = await server({ limits: { ...roomLimits, maxLobby: 1 } })
  await knock(socket(room.port, '/room'), 'Bo')
  await until(() => room.heard.lobby.length === 1)
  const second = socket(room.port, '/room')
  await knock(second, 'Kim')
  expect(await second.closed()).toBe(4406)
})

test('an older and a newer app are told which of the two they are', async () => {
  const room = await server()
  const older = socket(room.port, '/room')
  older.send({ type: 'join', version: protocolVersion - 1, code: goodCode, name: 'Bo' })
  const newer = socket(room.port, '/room')
  newer.send({ type: 'join', version: protocolVersion + 1, unheardOf: true })
  expect([await older.closed(), await newer.closed()]).toEqual([4412, 4413])
  expect(room.heard.lobby).toEqual([])
})

test('the newer of two sockets with one key stays, and the person is counted once', async () => {
  const room = await server()
  const { guest, seat } = await joinedGuest(room, 'Bo')
  const again = socket(room.port, '/room')
  again.send({ type: 'resume', version: protocolVersion, token: seat.token })
  await until(() => again.messages().some((one) => one.type === 'admitted'))
  expect(await guest.closed()).toBe(4414)
  await until(() => again.messages().find((one) => one.type === 'presence'))
  expect(room.heard.present).toEqual([seat.personId])
})

test('a removed person is out of every channel at once and their key opens nothing', async () => {
  const room = await server()
  const { guest, seat } = await joinedGuest(room, 'Bo')
  const signal = socket(room.port, '/signal', seat.token)
  const document = socket(room.port, '/doc', seat.token)
  await Promise.all([signal.opened(), document.opened()])

  room.remove(seat.personId, newId(fillRandom))

  expect(await Promise.all([guest.closed(), signal.closed(), document.closed()])).toEqual([4403, 4403, 4403])
  const again = socket(room.port, '/room')
  again.send({ type: 'resume', version: protocolVersion, token: seat.token })
  expect(await again.closed()).toBe(4403)
  expect(await socket(room.port, '/signal', seat.token).closed()).toBe(403)
  expect(await socket(room.port, '/doc', seat.token).closed()).toBe(403)
})

test('a key the room never gave opens nothing', async () => {
  const room = await server()
  const stranger = seatNamed('Nobody')
  const guest = socket(room.port, '/room')
  guest.send({ type: 'resume', version: protocolVersion, token: stranger.token })
  expect(await guest.closed()).toBe(4401)
  expect(await socket(room.port, '/signal', stranger.token).closed()).toBe(403)
  expect(await socket(room.port, '/signal').closed()).toBe(403)
  expect(await socket(room.port, '/doc', room.hostToken).closed()).toBe(403)
})

test('the end is told to everyone, inside and in the lobby', async () => {
  const room = await server()
  const { guest, seat } = await joinedGuest(room, 'Bo')
  const waiting = socket(room.port, '/room')
  await knock(waiting, 'Kim')
  const signal = socket(room.port, '/signal', seat.token)
  await Promise.all([signal.opened(), until(() => room.heard.lobby.length === 1)])
  await room.end()
  expect(await Promise.all([guest.closed(), waiting.closed(), signal.closed()])).toEqual([4404, 4404, 4404])
})

test('a seat for someone who has just gone is given back', async () => {
  const room = await server()
  const guest = socket(room.port, '/room')
  await knock(guest, 'Bo')
  const entry = await until(() => room.heard.lobby[0])
  guest.socket.terminate()
  await until(() => room.heard.lobby.length === 0)
  const seat = seatNamed('Bo')
  room.admit(entry.requestId, seat)
  expect(room.heard.left).toEqual([seat.personId])
  expect(await socket(room.port, '/doc', seat.token).closed()).toBe(403)
})

test('one who leaves for good is reported, and the key is gone', async () => {
  const room = await server()
  const { guest, seat } = await joinedGuest(room, 'Bo')
  guest.send({ type: 'leave' })
  await until(() => room.heard.left.length > 0)
  expect(room.heard.left).toEqual([seat.personId])
  expect(await socket(room.port, '/doc', seat.token).closed()).toBe(403)
})

test('presence says how many are here and that someone writes, never who: not in one byte', async () => {
  const room = await server()
  const { guest: bo, seat: boSeat } = await joinedGuest(room, 'Bodil-Marie')
  const { guest: kim } = await joinedGuest(room, 'Kim')
  await until(() => kim.messages().some((one) => one.type === 'presence' && one.present === 3))
  const heardBefore = kim.received.length
  bo.send({ type: 'writing', on: true })
  const presence = await until(() =>
    kim.messages().find((one) => one.type === 'presence' && one.someoneWriting),
  )

  expect(presence).toEqual({ type: 'presence', present: 3, expected: 3, someoneWriting: true })
  const bytes = kim.received.slice(heardBefore).join('')
  for (const secret of ['Bodil', boSeat.personId, boSeat.token]) expect(bytes).not.toContain(secret)
  expect(room.heard.someoneWriting).toBe(true)
  expect(bo.messages().some((one) => one.type === 'presence' && one.someoneWriting)).toBe(false)

  bo.socket.terminate()
  await until(() => {
    const last = kim
      .messages()
      .filter((one) => one.type === 'presence')
      .at(-1)
    return last?.type === 'presence' && last.present === 2 && !last.someoneWriting
  })
})

test('the host writing is told like anyone else', async () => {
  const room = await server()
  const { guest } = await joinedGuest(room, 'Bo')
  room.setHostWriting(true)
  await until(() => guest.messages().some((one) => one.type === 'presence' && one.someoneWriting))
})

test('hello says that there is a room and nothing of what it is about', async () => {
  const room = await server()
  const { status, body } = await request(room.port, '/hello')
  expect(status).toBe(200)
  expect(helloSchema.parse(JSON.parse(body))).toMatchObject({ roomName: 'Calm Heron', open: true })
})

test('anything but hello is not found, in constant words', async () => {
  const room = await server()
  const answers = await Promise.all(
    ['/', '/../../etc/passwd', '/hello?x', '/room'].map((path) => request(room.port, path)),
  )
  for (const answer of answers) expect(answer).toEqual({ status: 404, body: 'Not Found' })
})

test('a web page and a rebound name are refused', async () => {
  const room = await server()
  const page = { origin: 'http://192.168.1.20' }
  expect((await request(room.port, '/hello', page)).status).toBe(403)
  expect((await request(room.port, '/hello', { host: 'example.org' })).status).toBe(403)
  expect(await socket(room.port, '/room', undefined, page).closed()).toBe(403)
  expect(await socket(room.port, '/nothing').closed()).toBe(404)
})

test('silence before the first message ends the socket', async () => {
  const control = { ...roomLimits.control, firstMessageMs: 50 }
  const room = await server({ limits: { ...roomLimits, control } })
  const silent = socket(room.port, '/room')
  const pinging = socket(room.port, '/room')
  pinging.send({ type: 'ping' })
  expect([await silent.closed(), await pinging.closed()]).toEqual([4409, 4409])
})

test('one who does not answer pings is gone', async () => {
  const control = { ...roomLimits.control, pingMs: 20, deadMs: 60 }
  const room = await server({ limits: { ...roomLimits, control } })
  const { guest } = await joinedGuest(room, 'Bo')
  await until(() => room.heard.present.length === 1)
  guest.socket.pause()
  await until(() => room.heard.present.length === 0)
})

test('malformed frames close their own socket and nobody else’s', async () => {
  const room = await server()
  const { guest } = await joinedGuest(room, 'Bo')
  const frames = ['x', '{}', 'null', '[]', '{"type":"join"}', '{"type":"ping","more":1}', '{"__proto__":{}}']
  for (const frame of frames) {
    const hostile = socket(room.port, '/room')
    hostile.sendRaw(frame)
    expect(await hostile.closed()).toBe(4400)
  }
  const binary = socket(room.port, '/room')
  binary.sendRaw(new Uint8Array([0xff, 0xfe, 0]))
  expect(await binary.closed()).toBe(4400)
  expect(guest.isOpen()).toBe(true)
})

test('frames above the limit and too many frames end the socket', async () => {
  const room = await server()
  const large = socket(room.port, '/room')
  large.sendRaw('x'.repeat(64 * 1024 + 1))
  expect(await large.closed()).toBe(1009)
  const fast = socket(room.port, '/room')
  await knock(fast, 'Bo')
  for (let count = 0; count < 200; count += 1) fast.send({ type: 'ping' })
  expect(await fast.closed()).toBe(4410)
})

test('more connections than the room allows are not taken', async () => {
  const room = await server({ limits: { ...roomLimits, maxSockets: 2 } })
  const first = [socket(room.port, '/room'), socket(room.port, '/room')]
  await Promise.all(first.map((one) => one.opened()))
  expect(await socket(room.port, '/room').closed()).toBe(1006)
})

test('bytes that are no TLS, or no HTTP within it, harm nobody', async () => {
  const room = await server()
  for (const bytes of [
    `\0\0\0\0${'\0'.repeat(20)}`,
    'GET /room HTTP/1.1\r\n\r\n',
    `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
  ])
    for (const start of [plainly, overTls]) {
      await new Promise<void>((resolve) => {
        const raw = start(room.port, () => raw.write(bytes))
        raw.on('error', () => undefined)
        raw.on('data', () => undefined)
        raw.on('close', () => resolve())
      })
    }
  expect((await request(room.port, '/hello')).status).toBe(200)
})

test('one who never ends the handshake, or begins it byte by byte, is cut off', async () => {
  const room = await server()
  const startedAt = now()
  const silent = plainly(room.port, () => undefined)
  const slow = plainly(room.port, () => undefined)
  // The beginning of a TLS record of 512 bytes.
  const hello = [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]
  const drip = setInterval(() => slow.write(new Uint8Array([hello.shift() ?? 0])), 300)
  await Promise.all([silent, slow].map((raw) => new Promise((resolve) => raw.once('close', resolve))))
  clearInterval(drip)
  expect(now() - startedAt).toBeLessThan(8_000)
}, 15_000)

test.each(['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const)('%s is refused', async (maxVersion) => {
  const room = await server()
  const older = tlsConnect({
    port: room.port,
    host: '127.0.0.1',
    rejectUnauthorized: false,
    maxVersion,
    minVersion: 'TLSv1',
  })
  let isIn = false
  older.on('secureConnect', () => {
    isIn = true
  })
  older.on('error', () => undefined)
  await new Promise((resolve) => older.once('close', resolve))
  expect(isIn).toBe(false)
})

test('closing twice is one close', async () => {
  const room = await startServer()
  await Promise.all([room.close(), room.close()])
  await room.close()
})

function request(
  port: number,
  path: string,
  headers = {},
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    get({ port, path, headers, host: '127.0.0.1', agent: false, rejectUnauthorized: false }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, body }))
    }).on('error', reject)
  })
}

function plainly(port: number, onOpen: () => void): Socket {
  return connect(port, '127.0.0.1', onOpen).on('error', () => undefined)
}

function overTls(port: number, onOpen: () => void): Socket {
  return tlsConnect({ port, host: '127.0.0.1', rejectUnauthorized: false }, onOpen)
}
