import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createSignalling, type SignalMember } from '#main/room/signalling.ts'
import { notesMap, sessionMap } from '#shared/doc/keys.ts'
import { testId } from '#shared/doc/testing.ts'
import type { Speaker } from '#shared/room/signalling.ts'
import { type Mesh, startMesh } from './mesh.ts'
import { createFakeIpc } from './testing.ts'
import { createFakeRtc, type FakeRtc } from './testing-rtc.ts'

const topic = 'a'.repeat(32)
const fromHost = Symbol('host')

interface Member {
  doc: Y.Doc
  mesh: Mesh
  faults: unknown[]
}

let rtc: FakeRtc
let signalling: ReturnType<typeof createSignalling>
let members: Member[]
/** Frames to lose on the way to a member: a test sets it. */
let isLost: (text: string) => boolean

/** A member whose signalling goes to the room's real signalling, without a network. */
async function join(speaker: Speaker = 'host'): Promise<Member> {
  let entry: SignalMember | null = null
  const ipc = createFakeIpc({
    'sockets.open': async () => {
      queueMicrotask(() => ipc.emit('socket.event', { kind: 'open', socket: 1 }))
      entry = signalling.join(
        {
          send: (data) => {
            if (!isLost(data))
              queueMicrotask(() => ipc.emit('socket.event', { kind: 'message', socket: 1, data }))
          },
          close: () => ipc.emit('socket.event', { kind: 'close', socket: 1, code: 4401 }),
        },
        `owner ${members.length}`,
        speaker,
      )
      return 1
    },
    'sockets.send': async (_id, data) => entry?.receive(String(data)),
    'sockets.close': async () => {
      entry?.leave()
    },
  })
  const doc = new Y.Doc()
  const faults: unknown[] = []
  const mesh = await startMesh({
    ipc,
    doc,
    topic,
    isFromHost: (origin) => origin === fromHost,
    random: () => 0.5,
    onFault: (error) => faults.push(error),
    peerOptions: { wrtc: rtc.wrtc },
  })
  const member = { doc, mesh, faults }
  members.push(member)
  return member
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const counts = () => members.map(({ mesh }) => mesh.peers.get())
const texts = () => members.map(({ doc }) => doc.getMap('notes').get('a'))

async function joinAll(count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => join()))
  for (const { mesh } of members) mesh.setExpected(count - 1)
  await pass(1_000)
}

beforeEach(() => {
  vi.useFakeTimers()
  rtc = createFakeRtc()
  signalling = createSignalling(topic)
  members = []
  isLost = () => false
})
afterEach(() => {
  for (const { mesh } of members) mesh.close()
  vi.useRealTimers()
})

describe('the mesh', () => {
  test('connects everyone who comes at the same moment with everyone else', async () => {
    await joinAll(5)
    expect(counts()).toEqual([4, 4, 4, 4, 4])
  })

  test('sends an edit once to each of the others while the host passes everything on', async () => {
    await joinAll(4)
    rtc.sent.length = 0
    members[0]?.doc.getMap('notes').set('a', 'mine')
    await pass(0)
    expect(texts()).toEqual(['mine', 'mine', 'mine', 'mine'])
    expect(rtc.sent).toHaveLength(3)
  })

  test('does not repeat what the host sent, until the host is away', async () => {
    await joinAll(3)
    rtc.sent.length = 0
    const write = (text: string) =>
      members[0]?.doc.transact(() => members[0]?.doc.getMap('notes').set('a', text), fromHost)
    write('from the relay')
    await pass(0)
    expect(rtc.sent).toHaveLength(0)
    for (const { mesh } of members) mesh.setRelayUp(false)
    await pass(0)
    expect(texts()).toEqual(['from the relay', 'from the relay', 'from the relay'])
    write('again')
    await pass(0)
    expect(texts()).toEqual(['again', 'again', 'again'])
  })

  test('leaves to the relay what no data channel takes', async () => {
    await joinAll(2)
    rtc.sent.length = 0
    members[0]?.doc.getMap('notes').set('a', 'x'.repeat(300_000))
    await pass(0)
    // They may still answer each other's first comparison, which is a few bytes.
    expect(rtc.sent.filter((message) => message.length > 1_000)).toEqual([])
    expect(counts()).toEqual([1, 1])
  })

  test('drops a peer that sends nonsense, keeps the room, and takes the peer back', async () => {
    await joinAll(3)
    for (const bytes of [[9], [0, 2, 3, 1, 2, 3], [0, 7, 1, 0], [4, 1, 1, 65], []]) {
      rtc.inject(new Uint8Array(bytes))
      await pass(0)
    }
    expect(members.flatMap(({ faults }) => faults).length).toBeGreaterThan(0)
    members[2]?.doc.getMap('notes').set('a', 'still here')
    await pass(30_000)
    expect(counts()).toEqual([2, 2, 2])
    expect(texts()).toEqual(['still here', 'still here', 'still here'])
  })

  test('finds a peer whose offer was lost', async () => {
    isLost = (text) => text.includes('"offer"')
    await joinAll(2)
    expect(counts()).toEqual([0, 0])
    isLost = () => false
    await pass(25_000)
    expect(counts()).toEqual([1, 1])
  })

  test('notices a channel that has gone silent and makes a new one when it can', async () => {
    await joinAll(3)
    rtc.isSilent = true
    await pass(30_000)
    expect(counts()).toEqual([0, 0, 0])
    members[0]?.doc.getMap('notes').set('a', 'written alone')
    rtc.isSilent = false
    await pass(60_000)
    expect(counts()).toEqual([2, 2, 2])
    expect(texts()).toEqual(['written alone', 'written alone', 'written alone'])
  })

  test('heals by comparing what one message lost', async () => {
    await joinAll(2)
    rtc.isSilent = true
    members[0]?.doc.getMap('notes').set('a', 'lost')
    await pass(0)
    rtc.isSilent = false
    expect(texts()).toEqual(['lost', undefined])
    // Twice the time between two comparisons: what is asked at the end of the first needs a turn to be answered.
    for (let turn = 0; turn < 28; turn += 1) await pass(1_000)
    expect(texts()).toEqual(['lost', 'lost'])
  })

  test('says nothing of who is here', async () => {
    await joinAll(3)
    await pass(60_000)
    const awareness = rtc.sent.filter((message) => message[0] === 1)
    expect(awareness.every((message) => message.length <= 3)).toBe(true)
  })

  test('SD-22 takes from each peer only what is its own, and drops one that reaches further', async () => {
    const [ada, bo] = [testId(2), testId(3)]
    const [one, two, three] = [await join(ada), await join(bo), await join('host')]
    for (const { mesh } of members) mesh.setExpected(2)
    await pass(1_000)
    notesMap(one.doc, ada).set('a', 'hers')
    sessionMap(three.doc).set('title', 'of the room')
    await pass(100)
    expect(notesMap(two.doc, ada).get('a')).toBe('hers')
    expect(sessionMap(one.doc).get('title')).toBe('of the room')

    notesMap(one.doc, bo).set('a', 'not his')
    await pass(0)
    for (const { doc } of [two, three]) expect(notesMap(doc, bo).size).toBe(0)
    expect(two.faults.map(String)).toEqual(['WriteBreach: a change to what belongs to another'])
  })
})
