import { afterEach, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { newId } from '#shared/ids.ts'
import type { GuestState } from '#shared/ipc/contract.ts'
import { closeReasons } from '#shared/room/protocol.ts'
import { type CodeChallenge, loadCodeExchange } from './code-exchange.ts'
import { createGuestRoom } from './guest-room.ts'
import type { GuestRoomOptions } from './guest-service.ts'
import { fingerprintOf } from './identity.ts'
import { createListener, listen } from './listener.ts'
import { fillRandom, goodCode, now, silentLog, testIdentity, until } from './testing.ts'

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const timings = { pingEveryMs: 40, silenceMs: 150, retryFirstMs: 10, retryMaxMs: 40 }

const exchange = await loadCodeExchange()
const roomId = newId(fillRandom)
const fingerprint = fingerprintOf(testIdentity.cert)

/**
 * A host that lets everyone in who knows the code, and then does what the test says with each connection and each
 * frame; a proof that was right reaches it as `join`.
 */
async function fakeHost(onFrame: (frame: { type: string }, socket: WebSocket) => void) {
  const listener = createListener(testIdentity)
  const server = new WebSocketServer({ server: listener })
  const connections: WebSocket[] = []
  const greetings: { type: string; token?: string }[] = []
  const codeHost = exchange.createHost(goodCode, { roomId, fingerprint })
  server.on('connection', (socket) => {
    connections.push(socket)
    let challenge: CodeChallenge | undefined
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data))
      if (frame.type === 'join') {
        challenge = codeHost.challenge(frame.request)
        return say(socket, { type: 'challenge', response: challenge.response, roomId, fingerprint })
      }
      if (frame.type === 'prove') {
        if (!challenge?.isProved(frame.proof)) return socket.close(closeReasons.wrongCode)
        frame.type = 'join'
      }
      if (frame.type === 'join' || frame.type === 'resume') greetings.push(frame)
      onFrame(frame, socket)
    })
  })
  const port = await listen(listener, '127.0.0.1', 0)
  ends.push(() => {
    for (const socket of connections) socket.terminate()
    server.close()
    listener.close()
  })
  return { address: `127.0.0.1:${port}`, connections, greetings }
}

function guest(change: Partial<GuestRoomOptions> = {}) {
  const states: GuestState[] = []
  const forgotten: string[] = []
  const room = createGuestRoom({
    keepGuestSession: () => Promise.resolve(),
    forgetGuestSession: async (sessionId) => {
      forgotten.push(sessionId)
    },
    findRoom: () => () => undefined,
    log: silentLog,
    now,
    random: () => 0.5,
    timings,
    ...change,
  })
  room.onChange((state) => states.push(state))
  ends.push(() => room.close())
  return { room, states, forgotten }
}

const admitted = {
  type: 'admitted',
  recordLevel: 'R3',
  sessionId: newId(fillRandom),
  personId: newId(fillRandom),
  name: 'Bo',
  role: 'participant',
  roomName: 'Calm Heron',
  token: newId(fillRandom),
  guestKey: newId(fillRandom) + newId(fillRandom),
  topic: newId(fillRandom),
}

const say = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message))

test('a host that falls silent is noticed by two missed answers, and the guest comes back with its key', async () => {
  let isSilent = false
  const host = await fakeHost((frame, socket) => {
    if (isSilent) return
    if (frame.type === 'ping') say(socket, { type: 'pong' })
    else say(socket, admitted)
  })
  const { room } = guest()
  await room.join({ address: host.address, code: goodCode, name: 'Bo' })
  expect(room.state()?.state).toBe('inside')
  isSilent = true
  await until(() => room.state()?.state === 'away')
  isSilent = false
  await until(() => room.state()?.state === 'inside')
  expect(host.greetings.at(-1)).toMatchObject({ type: 'resume', token: admitted.token })
})

test('numbers that arrive while the file is being written are not lost', async () => {
  let written: () => void = () => undefined
  const host = await fakeHost((frame, socket) => {
    if (frame.type === 'ping') return say(socket, { type: 'pong' })
    say(socket, admitted)
    say(socket, { type: 'presence', present: 4, expected: 5, someoneWriting: true })
  })
  let isWriting = false
  const { room } = guest({
    keepGuestSession: () => {
      isWriting = true
      return new Promise((resolve) => {
        written = resolve
      })
    },
  })
  const joined = room.join({ address: host.address, code: goodCode, name: 'Bo' })
  await until(() => isWriting)
  await new Promise((resolve) => setImmediate(resolve))
  expect(room.state()).toEqual({ state: 'connecting' })
  written()
  await joined
  await until(() => {
    const state = room.state()
    return state?.state === 'inside' && state.present === 4 && state.expected === 5 && state.someoneWriting
  })
})

test('a connection lost while the file is being written is not called inside', async () => {
  let written: () => void = () => undefined
  const host = await fakeHost((frame, socket) => {
    if (frame.type === 'join') say(socket, admitted)
  })
  const { room, states } = guest({
    keepGuestSession: () =>
      new Promise((resolve) => {
        written = resolve
      }),
    timings: { ...timings, retryFirstMs: 60_000, retryMaxMs: 60_000, silenceMs: 60_000 },
  })
  const joined = room.join({ address: host.address, code: goodCode, name: 'Bo' }).catch(() => undefined)
  await until(() => host.greetings.length === 1)
  say(host.connections[0]!, { type: 'waiting', roomName: 'Calm Heron' })
  await until(() => room.state()?.state === 'waiting')
  host.connections[0]!.terminate()
  await until(() => room.state()?.state === 'away')
  written()
  await joined
  await until(() => room.socketTarget() !== null)
  expect(room.state()).toEqual({ state: 'away', sessionId: admitted.sessionId })
  expect(states.some((state) => state.state === 'inside')).toBe(false)
})

test('a disk that is full is told to the person, not hidden', async () => {
  const host = await fakeHost((_frame, socket) => say(socket, admitted))
  const { room } = guest({ keepGuestSession: () => Promise.reject(new Error('no space')) })
  await expect(room.join({ address: host.address, code: goodCode, name: 'Bo' })).rejects.toMatchObject({
    code: 'internal',
  })
  expect(room.state()).toEqual({ state: 'out', code: 'internal' })
})

test.each([
  ['declined', 'room.declined', true],
  ['removed', 'room.removed', true],
  ['ended', 'room.ended', true],
  ['notAllowed', 'room.notOpen', false],
  ['replaced', 'room.notOpen', false],
  ['newerApp', 'room.newerApp', false],
] as const)('%s means %s, and the copy is forgotten: %s', async (reason, code, isForgotten) => {
  const host = await fakeHost((_frame, socket) => say(socket, admitted))
  const { room, forgotten } = guest()
  await room.join({ address: host.address, code: goodCode, name: 'Bo' })
  host.connections[0]!.close(closeReasons[reason])
  await until(() => room.state()?.state === 'out')
  expect(room.state()).toEqual({ state: 'out', code })
  expect(forgotten).toEqual(isForgotten ? [admitted.sessionId] : [])
})

test.each(['tooSlow', 'tooFast'] as const)('%s means to try again', async (reason) => {
  const host = await fakeHost((_frame, socket) => say(socket, admitted))
  const { room } = guest()
  await room.join({ address: host.address, code: goodCode, name: 'Bo' })
  host.connections[0]!.close(closeReasons[reason])
  await until(() => host.connections.length === 2 && room.state()?.state === 'inside')
})

test.each(['x', '{}', '{"type":"admitted"}', '{"type":"waiting","roomName":5}'])(
  'a host that says %s is not understood, and left',
  async (text) => {
    const host = await fakeHost((_frame, socket) => socket.send(text))
    const { room } = guest()
    await expect(room.join({ address: host.address, code: goodCode, name: 'Bo' })).rejects.toMatchObject({
      code: 'room.protocol',
    })
  },
)

test('another session under the same key is refused', async () => {
  let sessionId = admitted.sessionId
  const host = await fakeHost((frame, socket) => {
    if (frame.type !== 'ping') say(socket, { ...admitted, sessionId })
  })
  const { room } = guest()
  await room.join({ address: host.address, code: goodCode, name: 'Bo' })
  sessionId = newId(fillRandom)
  host.connections[0]!.terminate()
  await until(() => room.state()?.state === 'out')
  expect(room.state()).toEqual({ state: 'out', code: 'room.protocol' })
})

test('leaving while knocking takes the knock back', async () => {
  const host = await fakeHost(() => undefined)
  const { room, forgotten } = guest()
  const joining = room.join({ address: host.address, code: goodCode, name: 'Bo' })
  await Promise.all([expect(joining).rejects.toMatchObject({ code: 'room.notOpen' }), room.leave()])
  expect(forgotten).toEqual([])
})

test('a door where too many are trying at this moment is come back to', async () => {
  let turns = 0
  const host = await fakeHost((frame, socket) => {
    if (frame.type === 'ping') return
    turns += 1
    if (turns < 3) socket.close(closeReasons.busy)
    else say(socket, { type: 'waiting', roomName: 'Calm Heron' })
  })
  const { room } = guest()
  await room.join({ address: host.address, code: goodCode, name: 'Bo' })
  expect(turns).toBe(3)
  expect(room.state()).toEqual({ state: 'waiting', roomName: 'Calm Heron' })
})
