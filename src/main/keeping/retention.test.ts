import { expect, test } from 'vitest'
import { silentLog } from '#main/vault/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { createRetention } from './retention.ts'

const hourMs = 60 * 60 * 1000
const yearMs = 365 * 24 * hourMs
const noon = Date.parse('2027-02-14T12:00:00Z')

function entry(number: number, change: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    id: String(number).padStart(32, '0'),
    role: 'host',
    title: '',
    roomName: '',
    templateName: '',
    place: '',
    status: 'closed',
    people: 1,
    changedAt: 0,
    recordLevel: 'R1',
    keep: { kind: 'until', day: '2027-02-14' },
    onHold: false,
    settled: 'done',
    inMemory: false,
    ...change,
  }
}

/** Retention on a clock that the test turns. */
function setUp(entries: LibraryEntry[], lastLookAt: number | null = noon, open: string[] = []) {
  let clock = noon
  let last = lastLookAt
  const destroyed: string[] = []
  const retention = createRetention({
    list: async () => entries.filter(({ id }) => !destroyed.includes(id)),
    destroy: async (id) => {
      destroyed.push(id)
    },
    isOpen: (id) => open.includes(id),
    lastLook: {
      get: () => last,
      set: async (ms) => {
        last = ms
      },
    },
    now: () => clock,
    log: silentLog,
  })
  return {
    retention,
    destroyed,
    last: () => last,
    at(ms: number) {
      clock = ms
      return retention.look()
    },
  }
}

/** Looks every hour, as the program does while it runs. */
async function liveTo(world: ReturnType<typeof setUp>, from: number, to: number): Promise<void> {
  for (let ms = from; ms <= to; ms += hourMs) await world.at(ms)
}

test('a session is deleted once its last day is over everywhere, and not an hour sooner', async () => {
  const world = setUp([entry(1), entry(2, { keep: { kind: 'until', day: '2027-02-16' } })])
  await liveTo(world, noon, Date.parse('2027-02-15T11:00:00Z'))
  expect(world.destroyed).toEqual([])
  await world.at(Date.parse('2027-02-15T12:00:00Z'))
  expect(world.destroyed).toEqual([entry(1).id])
})

test.each([
  ['a year back', -yearMs, 'back'],
  ['a second back', -1000, 'back'],
  ['a year forward', yearMs, 'forward'],
  ['a day and an hour forward', 25 * hourMs, 'forward'],
  ['past the end of 32 bits', Date.parse('2038-01-19T03:14:08Z') - noon, 'forward'],
] as const)('a clock that jumped %s deletes nothing and asks', async (_name, jumpMs, clock) => {
  const due = entry(1, { keep: { kind: 'until', day: '2020-02-29' } })
  const world = setUp([due])
  await world.at(noon + jumpMs)
  expect(world.destroyed).toEqual([])
  expect(world.retention.due()).toEqual({ count: 1, clock, now: noon + jumpMs })
  expect(world.last()).toBe(noon)
})

test('a clock that was set right again needs no answer', async () => {
  const world = setUp([entry(1)])
  await world.at(noon + yearMs)
  expect(world.retention.due()).not.toBeNull()
  await world.at(noon + hourMs)
  expect(world.retention.due()).toBeNull()
  expect(world.destroyed).toEqual([])
})

test('when a person says that the date is right, what is due is deleted and the rest stays', async () => {
  const world = setUp([entry(1), entry(2, { keep: { kind: 'always' } })])
  await world.at(noon + 3 * 24 * hourMs)
  expect(world.destroyed).toEqual([])
  await world.retention.confirm()
  expect(world.destroyed).toEqual([entry(1).id])
  expect(world.retention.due()).toBeNull()
})

test('without a last look nothing vouches for the clock', async () => {
  const world = setUp([entry(1, { keep: { kind: 'until', day: '2020-02-29' } })], null)
  await world.at(noon)
  expect(world.destroyed).toEqual([])
  expect(world.retention.due()).toMatchObject({ clock: 'forward' })
})

test('an hour more or less in spring and autumn is no jump', async () => {
  // Such a change moves the wall clock only; the count of milliseconds goes on.
  const before = Date.parse('2027-03-28T00:30:00Z')
  const world = setUp([entry(1, { keep: { kind: 'until', day: '2027-03-26' } })], before)
  await world.at(before + hourMs)
  expect(world.destroyed).toEqual([entry(1).id])
})

test('holds, guests, memory and what is open right now are left alone', async () => {
  const old = { keep: { kind: 'until', day: '2027-01-01' } } as const
  const open = entry(4, old)
  const world = setUp(
    [
      entry(1, { ...old, onHold: true }),
      entry(2, { ...old, role: 'guest' }),
      entry(3, { ...old, inMemory: true }),
      open,
    ],
    noon,
    [open.id],
  )
  await world.at(noon + hourMs)
  expect(world.destroyed).toEqual([])
  expect(world.retention.due()).toBeNull()
})

test('a session that cannot be removed is tried again at the next look', async () => {
  let tries = 0
  const retention = createRetention({
    list: async () => [entry(1, { keep: { kind: 'until', day: '2027-01-01' } })],
    destroy: async () => {
      tries += 1
      throw new AppError('disk.readOnly')
    },
    isOpen: () => false,
    lastLook: { get: () => noon, set: async () => undefined },
    now: () => noon + hourMs,
    log: silentLog,
  })
  await retention.look()
  await retention.look()
  expect(tries).toBe(2)
})
