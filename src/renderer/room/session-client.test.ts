import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { addNote, editNote, removeNote } from '#shared/doc/notes.ts'
import { readDraft, setDraft } from '#shared/doc/own.ts'
import { readNotes } from '#shared/doc/reads.ts'
import { setRoomRecord } from '#shared/doc/room-record.ts'
import { putPerson } from '#shared/doc/session.ts'
import { testPlan } from '#shared/doc/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { HostRoom } from '#shared/ipc/contract.ts'
import type { Mesh } from './mesh.ts'
import type { Relay } from './relay.ts'
import { openSession } from './session-client.ts'
import type { LinkStarters } from './session-links.ts'
import { createStore } from './store.ts'
import { createFakeIpc, openTestSession } from './testing.ts'

const id = (digit: string) => digit.repeat(32)
const plan = testPlan()
const guestSeat = { personId: id('b'), name: 'Robin', role: 'participant' as const }
const topic = id('d')

const room = (present: string[]): HostRoom => ({
  sessionId: plan.id,
  roomName: 'quiet harbour',
  code: 'ABCDEF',
  addresses: [],
  link: '',
  announced: false,
  locked: false,
  lobby: [],
  present,
  someoneWriting: false,
  breaches: [],
})

const inside = (present: number) =>
  ({ state: 'inside', sessionId: plan.id, present, expected: 3, someoneWriting: false }) as const

/** Links that only say what was asked of them. */
function createFakeLinks() {
  const log: string[] = []
  const synced = createStore(false)
  const peers = createStore(0)
  const starters: LinkStarters = {
    startRelay: async (): Promise<Relay> => {
      log.push('relay')
      return {
        origin: 'relay',
        synced,
        setReachable: (reachable) => log.push(`relay ${reachable ? 'go' : 'pause'}`),
        close: () => log.push('relay closed'),
      }
    },
    startMesh: async (options): Promise<Mesh> => {
      log.push(`mesh ${options.topic.slice(0, 1)}`)
      return {
        peers,
        isFromPeer: () => false,
        setRelayUp: (up) => log.push(`mesh relay ${up ? 'up' : 'down'}`),
        setReachable: () => undefined,
        setExpected: (others) => log.push(`mesh expects ${others}`),
        networkChanged: () => log.push('mesh looks round'),
        close: () => log.push('mesh closed'),
      }
    },
  }
  return { log, synced, peers, starters }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

describe('a session in the window', () => {
  test('is what main has, and what is written is acknowledged before it counts as saved', async () => {
    const { session, saved } = await openTestSession({ plan })
    expect(session.snapshot.get()?.session.title).toBe(plan.title)
    addNote(session.shared, plan.host.id, {
      id: id('1'),
      phaseId: 'write',
      text: 'The lift was out',
      order: 0,
    })
    setDraft(session.own, 'p', 'not yet')
    expect(session.status.get().save).toEqual({ state: 'saving' })
    await pass(100)
    expect(session.status.get().save).toEqual({ state: 'saved' })
    expect(readNotes(saved.shared)).toHaveLength(1)
    expect(readDraft(saved.own, 'p')).toBe('not yet')
    await session.close()
  })

  test('loses no change that main tells while it opens', async () => {
    const full = new Y.Doc()
    addNote(full, guestSeat.personId, { id: id('1'), phaseId: 'write', text: 'early', order: 0 })
    const { session } = await openTestSession({
      plan,
      onOpen: (ipc) =>
        ipc.emit('session.update', {
          sessionId: plan.id,
          replica: 'shared',
          update: Y.encodeStateAsUpdate(full),
        }),
    })
    expect(session.snapshot.get()?.notes.map((note) => note.text)).toEqual(['early'])
    await session.close()
  })

  test('opened again after the page went away, holds everything that was acknowledged', async () => {
    const first = await openTestSession({ plan })
    addNote(first.session.shared, plan.host.id, { id: id('1'), phaseId: 'write', text: 'kept', order: 0 })
    await pass(100)
    expect(first.session.status.get().save).toEqual({ state: 'saved' })
    const again = await openSession(first.ipc, plan.id)
    expect(again.snapshot.get()?.notes.map((note) => note.text)).toEqual(['kept'])
    await again.close()
    await first.session.close()
  })

  test('sends what is left when the page goes away', async () => {
    const { session, saved } = await openTestSession({ plan })
    addNote(session.shared, plan.host.id, { id: id('1'), phaseId: 'write', text: 'last', order: 0 })
    window.dispatchEvent(new Event('pagehide'))
    await pass(0)
    expect(readNotes(saved.shared)).toHaveLength(1)
    await session.close()
  })

  test('says what could not be saved, and saves it when that is possible again', async () => {
    const { session, saved, failPushes } = await openTestSession({ plan })
    failPushes('disk.full')
    addNote(session.shared, plan.host.id, { id: id('1'), phaseId: 'write', text: 'first', order: 0 })
    await pass(100)
    editNote(session.shared, plan.host.id, id('1'), 'second')
    await pass(100)
    expect(session.status.get().save).toEqual({ state: 'notSaved', code: 'disk.full' })
    failPushes(null)
    await pass(10_000)
    expect(session.status.get().save).toEqual({ state: 'saved' })
    expect(readNotes(saved.shared).map((note) => note.text)).toEqual(['second'])
    await session.close()
  })

  test('is not saved while main says that its own copy is not', async () => {
    const { session, ipc } = await openTestSession({ plan })
    ipc.emit('session.saveState', { sessionId: plan.id, save: { state: 'notSaved', code: 'disk.readOnly' } })
    expect(session.status.get().save).toEqual({ state: 'notSaved', code: 'disk.readOnly' })
    ipc.emit('session.saveState', { sessionId: plan.id, save: { state: 'saved' } })
    expect(session.status.get().save).toEqual({ state: 'saved' })
    await session.close()
  })

  test('is not saved while words wait in a field', async () => {
    const { session } = await openTestSession({ plan })
    const [first, second] = [session.hold(() => undefined), session.hold(() => undefined)]
    expect(session.status.get().save).toEqual({ state: 'saving' })
    first()
    first()
    expect(session.status.get().save).toEqual({ state: 'saving' })
    second()
    expect(session.status.get().save).toEqual({ state: 'saved' })
    await session.close()
  })

  test('undoes the own note and nobody else’s', async () => {
    const { session } = await openTestSession({ plan })
    addNote(session.shared, plan.host.id, { id: id('1'), phaseId: 'write', text: 'mine', order: 0 })
    session.shared.transact(() => {
      addNote(session.shared, guestSeat.personId, { id: id('2'), phaseId: 'write', text: 'theirs', order: 1 })
    }, 'relay')
    removeNote(session.shared, plan.host.id, id('1'))
    session.undo.undo()
    expect(session.snapshot.get()?.notes.map((note) => note.text)).toContain('theirs')
    await session.close()
  })

  test('tells that someone writes once, and that they have stopped', async () => {
    const told: boolean[] = []
    const { session } = await openTestSession({
      plan,
      answers: {
        'room.writing': async (on) => {
          told.push(on)
        },
      },
    })
    for (let keys = 0; keys < 5; keys += 1) session.setWriting(true)
    expect(told).toEqual([true])
    await pass(5_000)
    expect(told).toEqual([true, false])
    await session.close()
  })

  test('is refused with the code of main', async () => {
    const ipc = createFakeIpc({
      'sessions.open': () => Promise.reject(new AppError('session.openElsewhere')),
    })
    await expect(openSession(ipc, plan.id)).rejects.toMatchObject({ code: 'session.openElsewhere' })
  })
})

describe('how things stand with the room', () => {
  test('for the host: alone until somebody else is there', async () => {
    const { starters } = createFakeLinks()
    const { session, ipc } = await openTestSession({ plan, session: { starters } })
    expect(session.status.get()).toMatchObject({ link: 'alone', present: 1, expected: 1 })
    putPerson(session.shared, { id: guestSeat.personId, name: 'Robin', role: 'participant' })
    ipc.emit('room.changed', room([]))
    expect(session.status.get()).toMatchObject({ link: 'alone', present: 1, expected: 2 })
    ipc.emit('room.changed', room([guestSeat.personId]))
    expect(session.status.get()).toMatchObject({ link: 'together', present: 2, expected: 2 })
    ipc.emit('room.changed', null)
    expect(session.status.get()).toMatchObject({ link: 'alone', present: 1 })
    await session.close()
  })

  test('for a guest: away until the host says otherwise, and ended for good', async () => {
    const { starters } = createFakeLinks()
    const { session, ipc } = await openTestSession({ plan, seat: guestSeat, session: { starters } })
    expect(session.status.get().link).toBe('away')
    ipc.emit('guest.changed', inside(3))
    expect(session.status.get()).toMatchObject({ link: 'together', present: 3, expected: 3 })
    ipc.emit('guest.changed', { state: 'away', sessionId: plan.id })
    expect(session.status.get().link).toBe('away')
    ipc.emit('guest.changed', { ...inside(2), sessionId: id('f') })
    expect(session.status.get().link).toBe('away')
    ipc.emit('guest.changed', { state: 'out', code: 'room.ended' })
    expect(session.status.get().link).toBe('ended')
    await session.close()
  })
})

describe('the links of a session', () => {
  const record = (at: string) => ({
    kind: 'guest' as const,
    addresses: ['10.0.0.1:4000'],
    roomId: id('f'),
    fingerprint: 'f'.repeat(64),
    token: id('e'),
    topic: at,
  })

  test('a guest’s relay begins inside, the mesh when the document is complete, and both end with the room', async () => {
    const { log, synced, peers, starters } = createFakeLinks()
    const { session, ipc } = await openTestSession({ plan, seat: guestSeat, session: { starters } })
    setRoomRecord(session.own, record(topic))
    await pass()
    expect(log).toEqual([])
    ipc.emit('guest.changed', inside(3))
    await pass()
    expect(log).toEqual(['relay', 'relay go'])
    log.length = 0
    synced.set(true)
    await pass()
    expect(log).toEqual(['relay go', 'mesh d', 'relay go', 'mesh expects 2', 'mesh relay up'])
    peers.set(2)
    expect(session.status.get().meshPeers).toBe(2)
    log.length = 0
    ipc.emit('guest.changed', { state: 'away', sessionId: plan.id })
    expect(log).toEqual(['relay pause', 'mesh expects 0', 'mesh relay down'])
    log.length = 0
    ipc.emit('guest.changed', { state: 'out', code: 'room.removed' })
    expect(log).toEqual(['relay closed', 'mesh closed'])
    await session.close()
  })

  test('the host’s mesh begins with the room, and moves when the room’s secret changes', async () => {
    const { log, starters } = createFakeLinks()
    const { session, ipc } = await openTestSession({ plan, session: { starters } })
    setRoomRecord(session.own, record(topic))
    ipc.emit('room.changed', room([]))
    await pass()
    expect(log.filter((each) => !each.startsWith('mesh expects'))).toEqual(['mesh d', 'mesh relay up'])
    log.length = 0
    setRoomRecord(session.own, record(id('c')))
    await pass()
    expect(log.slice(0, 2)).toEqual(['mesh closed', 'mesh c'])
    log.length = 0
    await session.close()
    expect(log).toEqual(['mesh closed'])
  })
})
