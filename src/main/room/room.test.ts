import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesMap, rosterMap, sessionMap } from '#shared/doc/keys.ts'
import { type HostRecord, readRoomRecord, setRoomRecord } from '#shared/doc/room-record.ts'
import { newId } from '#shared/ids.ts'
import { formatAddress, parseAddress, type RoomAddress } from '#shared/room/address.ts'
import { createBridgeSockets, type SocketTarget } from './bridge-sockets.ts'
import { createHostRoom } from './host-room.ts'
import { newIdentity } from './identity.ts'
import { roomLimits } from './limits.ts'
import { createListener, listen } from './listener.ts'
import { AnySocket, fillRandom, memoryReplica, silentLog, startInProcess, until } from './testing.ts'

import { addressOf, guestWith, hostWith, linkOf } from './testing-people.ts'

/** Host and guests as main runs them: real sockets on loopback, everything else in memory. */

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

function hostFor(...args: Parameters<typeof hostWith>) {
  const host = hostWith(...args)
  ends.push(() => host.room.close())
  return host
}

function guestFor(...args: Parameters<typeof guestWith>) {
  const guest = guestWith(...args)
  ends.push(() => guest.room.close())
  return guest
}

async function openHost(replica = memoryReplica()) {
  const host = hostFor(replica)
  await host.room.open()
  return host
}

async function admitted(host: Awaited<ReturnType<typeof openHost>>, name: string) {
  const guest = guestFor()
  await guest.room.join({ address: addressOf(host), code: host.room.state()!.code, name })
  const entry = await until(() => host.room.state()!.lobby.find((one) => one.name === name))
  await host.room.admit([entry.requestId])
  await until(() => guest.room.state()?.state === 'inside')
  return guest
}

test('a room is opened, announced by its friendly name and shown with every address', async () => {
  const host = await openHost()
  const state = host.room.state()!
  expect(host.announced).toMatchObject([{ name: 'Calm Heron' }])
  expect(state).toMatchObject({
    roomName: 'Calm Heron',
    announced: true,
    locked: false,
    lobby: [],
    present: [],
  })
  const port = addressOf(host).split(':')[1]
  expect(state.addresses).toEqual([`192.168.1.20:${port}`, `[fd00::1]:${port}`])
})

test('a guest goes from the door to the inside, and stands on the roster under the name as given', async () => {
  const host = await openHost()
  const guest = guestFor()
  await guest.room.join({ address: addressOf(host), code: host.room.state()!.code.toLowerCase(), name: 'Bo' })
  expect(guest.room.state()).toEqual({ state: 'waiting', roomName: 'Calm Heron' })
  const [entry] = host.room.state()!.lobby

  await host.room.admit([entry!.requestId])
  await until(() => guest.room.state()?.state === 'inside')

  const [admission] = guest.admissions
  const record = readRoomRecord(host.replica.own)
  expect(record).toMatchObject({ kind: 'host', topic: admission!.record.topic })
  expect(rosterMap(host.replica.shared).get(admission!.seat.personId)).toMatchObject({ name: 'Bo' })
  await until(() => host.room.state()!.present.includes(admission!.seat.personId))
  await until(() => {
    const state = guest.room.state()
    return state?.state === 'inside' && state.present === 2 && state.expected === 2
  })
  expect(host.room.state()!.lobby).toEqual([])
})

test('admitting the same request twice seats one person', async () => {
  const host = await openHost()
  const guest = guestFor()
  await guest.room.join({ address: addressOf(host), code: host.room.state()!.code, name: 'Bo' })
  const requestIds = host.room.state()!.lobby.map((one) => one.requestId)
  await Promise.all([host.room.admit(requestIds), host.room.admit(requestIds)])
  expect(rosterMap(host.replica.shared).size).toBe(2)
})

test('a declined guest is told so and nothing is kept', async () => {
  const host = await openHost()
  const guest = guestFor()
  await guest.room.join({ address: addressOf(host), code: host.room.state()!.code, name: 'Bo' })
  await host.room.decline(host.room.state()!.lobby[0]!.requestId)
  await until(() => guest.room.state()?.state === 'out')
  expect(guest.room.state()).toEqual({ state: 'out', code: 'room.declined' })
  expect(guest.admissions).toEqual([])
})

test('each way not to get in has its own code', async () => {
  const host = await openHost()
  const { code } = host.room.state()!
  const address = addressOf(host)
  const attempt = (change: object) =>
    guestFor()
      .room.join({ address, code, name: 'Bo', ...change })
      .then(
        () => 'in',
        (error) => error.code,
      )
  expect(await attempt({ address: 'meeting room' })).toBe('room.badAddress')
  expect(await attempt({ address: '127.0.0.1:1' })).toBe('room.unreachable')
  expect(await attempt({ code: 'no code' })).toBe('room.wrongCode')
  const other = code === 'NNNNNN' ? 'MMMMMM' : 'NNNNNN'
  expect(await attempt({ code: other })).toBe('room.wrongCode')
  await host.room.lock(true)
  expect(await attempt({})).toBe('room.locked')
  await host.room.lock(false)
  expect(host.room.state()!.code).not.toBe(code)
  expect(await attempt({ code: host.room.state()!.code })).toBe('in')
})

test('with the link nobody types a code, and an old link opens nothing', async () => {
  const host = await openHost()
  const old = linkOf(host)
  const bo = guestFor()
  await bo.room.join({ address: ` ${old} `, code: '', name: 'Bo' })
  expect(host.room.state()!.lobby).toMatchObject([{ name: 'Bo' }])
  await host.room.lock(true)
  const late = guestFor().room.join({ address: old, code: '', name: 'Kim' })
  await expect(late).rejects.toMatchObject({ code: 'room.locked' })
  await host.room.lock(false)
  const later = guestFor().room.join({ address: old, code: '', name: 'Kim' })
  await expect(later).rejects.toMatchObject({ code: 'room.wrongLink' })
  await guestFor().room.join({ address: linkOf(host), code: '', name: 'Kim' })
})

test('of the addresses in a link the first that answers is used', async () => {
  const host = await openHost()
  const link = linkOf(host, `127.0.0.1:1,127.0.0.1:2,${addressOf(host)}`)
  const guest = guestFor()
  await guest.room.join({ address: link, code: '', name: 'Bo' })
  await host.room.admit(host.room.state()!.lobby.map((one) => one.requestId))
  await until(() => guest.room.state()?.state === 'inside')
  expect(guest.admissions[0]!.record.addresses[0]).toBe(addressOf(host))
})

test('twelve people who know the code all reach the lobby, at the same moment', async () => {
  const host = await openHost()
  const { code } = host.room.state()!
  const guests = Array.from({ length: 12 }, () => guestFor())
  await Promise.all(
    guests.map(({ room }, index) => room.join({ address: addressOf(host), code, name: `Guest ${index}` })),
  )
  expect(host.room.state()!.lobby).toHaveLength(12)
})

test('too many wrong codes close the door, and the facilitator is told why', async () => {
  const replica = memoryReplica()
  const host = hostFor(replica, { ...roomLimits, triesInAll: 1 })
  await host.room.open()
  const { code } = host.room.state()!
  await expect(
    guestFor().room.join({
      address: addressOf(host),
      code: code === 'NNNNNN' ? 'MMMMMM' : 'NNNNNN',
      name: 'Bo',
    }),
  ).rejects.toMatchObject({ code: 'room.wrongCode' })
  await until(() => host.room.state()!.closedBecause === 'wrongCodes')
  expect(host.room.state()!.locked).toBe(true)
  await host.room.lock(false)
  expect(host.room.state()).toMatchObject({ locked: false })
  expect(host.room.state()!.closedBecause).toBeUndefined()
})

test('a host that was killed comes back on the same port with the same code, and guests by themselves', async () => {
  const replica = memoryReplica()
  const first = await openHost(replica)
  const guest = await admitted(first, 'Bo')
  const { code, addresses } = first.room.state()!

  await first.room.close()
  await until(() => guest.room.state()?.state === 'away')
  const second = await openHost(replica)

  expect(second.room.state()).toMatchObject({ code, addresses })
  expect(second.announced[0]!.fingerprint).toBe(first.announced[0]!.fingerprint)
  await until(() => guest.room.state()?.state === 'inside')
  expect(guest.admissions).toHaveLength(1)
  await until(() => second.room.state()!.present.includes(guest.admissions[0]!.seat.personId))
})

test('a room process that crashes is started again, with everyone’s seat and the words of both sides', async () => {
  const host = await openHost()
  const guest = await admitted(host, 'Bo')
  const words = documentOf(guest.room.socketTarget()!, host.replica.id)
  const { personId } = guest.admissions[0]!.seat
  notesMap(words, personId).set('a', 'guest')
  await until(() => notesMap(host.replica.shared, personId).get('a') === 'guest')

  const crashed = host.processes[0]!.crash()
  sessionMap(host.replica.shared).set('title', 'host')
  await crashed
  await until(() => host.processes.length === 2)

  await until(() => guest.room.state()?.state === 'inside' && host.room.state()!.present.length === 1)
  await until(() => sessionMap(words).get('title') === 'host')
  expect(notesMap(words, personId).get('a')).toBe('guest')
})

test('a guest whose program was restarted resumes with what its file holds', async () => {
  const host = await openHost()
  const guest = await admitted(host, 'Bo')
  guest.room.close()
  const again = guestFor()
  again.room.resume(...guest.file())
  await until(() => again.room.state()?.state === 'inside')
  expect(again.admissions.map((one) => one.guestKey)).toEqual([guest.admissions[0]!.guestKey])
  expect(rosterMap(host.replica.shared).size).toBe(2)
})

test('a session from before rooms had certificates opens as a room of its own, with one', async () => {
  const replica = memoryReplica()
  const old = {
    kind: 'host',
    roomId: newId(fillRandom),
    port: 1,
    code: 'NNNNNN',
    topic: newId(fillRandom),
    seats: [{ personId: newId(fillRandom), token: newId(fillRandom) }],
  }
  replica.own.getMap('room').set('record', old)
  const host = await openHost(replica)
  const record = readRoomRecord(replica.own) as HostRecord
  expect(record.identity.cert).toContain('BEGIN CERTIFICATE')
  expect(record.topic).not.toBe(old.topic)
  expect(record.seats).toEqual([])
  await admitted(host, 'Bo')
})

test('one who resumes while nobody is there waits and gets in when the room is back', async () => {
  const replica = memoryReplica()
  const first = await openHost(replica)
  const guest = await admitted(first, 'Bo')
  const file = guest.file()
  guest.room.close()
  await first.room.close()
  const again = guestFor()
  again.room.resume(...file)
  await until(() => again.room.state()?.state === 'away')
  await openHost(replica)
  await until(() => again.room.state()?.state === 'inside')
})

test('one who waits in the lobby while the room restarts is there again', async () => {
  const replica = memoryReplica()
  const first = await openHost(replica)
  const guest = guestFor()
  await guest.room.join({ address: addressOf(first), code: first.room.state()!.code, name: 'Bo' })
  await first.room.close()
  const second = await openHost(replica)
  await until(() => second.room.state()!.lobby.some((one) => one.name === 'Bo'))
})

test('someone removed is out, their copy is forgotten, and no restart lets them back', async () => {
  const replica = memoryReplica()
  const host = await openHost(replica)
  const guest = await admitted(host, 'Bo')
  const file = guest.file()
  await host.room.remove(guest.admissions[0]!.seat.personId)
  await until(() => guest.room.state()?.state === 'out')
  expect(guest.room.state()).toEqual({ state: 'out', code: 'room.removed' })
  expect(guest.forgotten).toEqual([replica.id])

  await host.room.close()
  await openHost(replica)
  const again = guestFor()
  again.room.resume(...file)
  await until(() => again.room.state()?.state === 'out')
  expect(again.room.state()).toEqual({ state: 'out', code: 'room.removed' })
})

test('when someone is removed the others go on under a new topic, and the removed one does not learn it', async () => {
  const host = await openHost()
  const [bo, kim] = [await admitted(host, 'Bo'), await admitted(host, 'Kim')]
  const away = await admitted(host, 'Noa')
  const before = kim.admissions.at(-1)!.record.topic
  away.room.close()
  await until(() => host.room.state()!.present.length === 2)

  await host.room.remove(bo.admissions[0]!.seat.personId)

  const record = readRoomRecord(host.replica.own)!
  expect(record.topic).not.toBe(before)
  await until(() => kim.admissions.at(-1)!.record.topic === record.topic)
  expect(kim.room.state()).toMatchObject({ state: 'inside' })
  expect(kim.states.filter(({ state }) => state === 'away')).toEqual([])
  const back = guestFor()
  back.room.resume(...away.file())
  await until(() => back.admissions.at(-1)?.record.topic === record.topic)
  expect(bo.admissions.map((one) => one.record.topic)).toEqual([before])
})

test('a guest finds the room again where it went', async () => {
  const replica = memoryReplica()
  const first = await openHost(replica)
  let found: ((address: RoomAddress) => void) | null = null
  const searched: [string, string][] = []
  const guest = guestFor({
    findRoom: (roomId, fingerprint, onFound) => {
      searched.push([roomId, fingerprint])
      found = onFound
      return () => {
        found = null
      }
    },
  })
  await guest.room.join({ address: linkOf(first), code: '', name: 'Bo' })
  await first.room.admit(first.room.state()!.lobby.map((one) => one.requestId))
  await until(() => guest.room.state()?.state === 'inside')
  const { port, ...record } = readRoomRecord(replica.own) as HostRecord
  const former = addressOf(first)
  await first.room.close()
  setRoomRecord(replica.own, { ...record, port: 0 })
  // Somebody else has the former address by now.
  const other = createListener(newIdentity(fillRandom))
  await listen(other, '127.0.0.1', port)
  ends.push(() => other.close())
  const second = await openHost(replica)
  expect(addressOf(second)).not.toBe(former)

  const tell = await until(() => found)
  tell(parseAddress(addressOf(second))!)

  await until(() => guest.room.state()?.state === 'inside')
  const kept = guest.admissions.at(-1)!.record
  expect(searched[0]).toEqual([kept.roomId, kept.fingerprint])
  expect(kept.addresses).toEqual([addressOf(second), former])
  expect(found).toBeNull()
})

test('the end reaches everyone, their copies are forgotten, and the old keys open nothing', async () => {
  const replica = memoryReplica()
  const host = await openHost(replica)
  const guests = [await admitted(host, 'Bo'), await admitted(host, 'Kim')]
  const file = guests[0]!.file()
  await host.room.end()
  for (const guest of guests) {
    await until(() => guest.room.state()?.state === 'out')
    expect(guest.room.state()).toEqual({ state: 'out', code: 'room.ended' })
    expect(guest.forgotten).toEqual([replica.id])
  }
  expect(host.room.state()).toBeNull()
  expect(readRoomRecord(replica.own)).toMatchObject({ seats: [] })

  await openHost(replica)
  const again = guestFor()
  again.room.resume(...file)
  await until(() => again.room.state()?.state === 'out')
})

test('one who leaves for good gives up the key and forgets the room', async () => {
  const host = await openHost()
  const guest = await admitted(host, 'Bo')
  await guest.room.leave()
  expect(guest.forgotten).toEqual([host.replica.id])
  await until(() => {
    const record = readRoomRecord(host.replica.own)
    return record?.kind === 'host' && record.seats.length === 0
  })
  expect(guest.room.socketTarget()).toBeNull()
})

test('that someone writes travels both ways, without a name', async () => {
  const host = await openHost()
  const [bo, kim] = [await admitted(host, 'Bo'), await admitted(host, 'Kim')]
  bo.room.setWriting(true)
  await until(() => host.room.state()!.someoneWriting)
  await until(() => {
    const state = kim.room.state()
    return state?.state === 'inside' && state.someoneWriting
  })
  bo.room.setWriting(false)
  await until(() => !host.room.state()!.someoneWriting)
  host.room.setWriting(true)
  await until(() => {
    const state = bo.room.state()
    return state?.state === 'inside' && state.someoneWriting
  })
})

test('a known port that is taken for good is given up for another one', async () => {
  const replica = memoryReplica()
  const first = await openHost(replica)
  const other = memoryReplica()
  const record = readRoomRecord(replica.own)
  if (record?.kind !== 'host') throw new Error('no record')
  setRoomRecord(other.own, record)
  const second = await openHost(other)
  expect(addressOf(second)).not.toBe(addressOf(first))
}, 10_000)

test('a port that nobody may listen on is said so', async () => {
  const replica = memoryReplica()
  const room = createHostRoom({
    replica,
    startProcess: () => startInProcess(),
    announce: () => ({ isAnnounced: () => false, close: () => Promise.resolve() }),
    addresses: () => [],
    log: silentLog,
    fillRandom,
    host: '203.0.113.1',
  })
  ends.push(() => room.close())
  await expect(room.open()).rejects.toMatchObject({ code: 'room.cannotListen' })
})

test('the window’s bridged sockets carry text and bytes both ways and end with their code', async () => {
  const host = await openHost()
  const guest = await admitted(host, 'Bo')
  const events: { kind: string; socket: number; data?: string | Uint8Array; code?: number }[] = []
  const bridge = createBridgeSockets({
    target: (kind) => (kind === 'signal' ? host.room.socketTarget() : guest.room.socketTarget()),
    emit: (event) => events.push(event),
  })
  ends.push(() => bridge.closeAll())

  const signal = bridge.open('signal')
  await until(() => events.some((event) => event.kind === 'open' && event.socket === signal))
  bridge.send(signal, '{"type":"ping"}')
  await until(() => events.some((event) => event.data === '{"type":"pong"}'))

  const document = bridge.open('doc')
  await until(() => events.some((event) => event.kind === 'open' && event.socket === document))
  bridge.send(document, new Uint8Array([1, 2, 3]))
  const closed = await until(() =>
    events.find((event) => event.kind === 'close' && event.socket === document),
  )
  expect(closed.code).toBe(4400)
  bridge.close(signal)
  await until(() => events.some((event) => event.kind === 'close' && event.socket === signal))
})

test('without a room a bridged socket is refused', () => {
  const bridge = createBridgeSockets({ target: () => null, emit: () => undefined })
  expect(() => bridge.open('doc')).toThrow(expect.objectContaining({ code: 'room.notOpen' }))
})

function documentOf(target: SocketTarget, name: string): Y.Doc {
  const document = new Y.Doc()
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `wss://${formatAddress(target.address)}/doc`,
    WebSocketPolyfill: AnySocket,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
  })
  const client = new HocuspocusProvider({ websocketProvider, document, name, token: target.token })
  client.attach()
  ends.push(() => {
    client.destroy()
    websocketProvider.destroy()
  })
  return document
}
