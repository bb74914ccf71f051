import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { createIpcClient } from './client.ts'
import type { Handlers } from './contract.ts'
import { createDispatch } from './dispatch.ts'

const id = 'ab'.repeat(16)

/** A dispatch whose every handler records its call, with some replaced. */
function setUp(handlers: Partial<Handlers> = {}) {
  const called: unknown[][] = []
  const bugs: { call: string; error: unknown }[] = []
  const all = new Proxy(handlers, {
    get: (own, name: keyof Handlers) =>
      own[name] ??
      ((...args: unknown[]) => {
        called.push([name, ...args])
        return Promise.resolve(undefined)
      }),
  }) as Handlers
  return { called, bugs, dispatch: createDispatch(all, (call, error) => bugs.push({ call, error })) }
}

test('a call reaches its handler with its arguments parsed, and the value comes back', async () => {
  const { dispatch, called } = setUp({ 'room.end': () => Promise.resolve() })
  expect(await dispatch('room.end', [])).toEqual({ ok: true, value: undefined })
  await dispatch('guest.join', [{ address: '10.0.0.1:9', code: 'ABC', name: '  Bo  ' }])
  expect(called).toEqual([['guest.join', { address: '10.0.0.1:9', code: 'ABC', name: 'Bo' }]])
})

test.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'room',
  'Room.End',
  7,
  null,
  undefined,
  ['room.end'],
  {},
])('the name %o is refused, reaches no handler and is reported', async (name) => {
  const { dispatch, called, bugs } = setUp()
  expect(await dispatch(name, [])).toEqual({ ok: false, code: 'ipc.refused', params: {} })
  expect(called).toEqual([])
  expect(bugs).toMatchObject([{ call: typeof name === 'string' ? name : '?' }])
})

const wrong: [string, unknown][] = [
  ['sessions.open', undefined],
  ['sessions.open', null],
  ['sessions.open', id],
  ['sessions.open', []],
  ['sessions.open', [id, id]],
  ['sessions.open', ['../../etc/passwd']],
  ['sessions.open', { 0: id, length: 1 }],
  ['sessions.push', [id, 'shared', [1, 2]]],
  ['sessions.push', [id, 'theirs', new Uint8Array(1)]],
  ['guest.join', [{ address: 'x'.repeat(261), code: '', name: 'Bo' }]],
  ['guest.join', [{ address: '', code: '', name: '   ' }]],
  ['guest.join', [{ address: '', code: '', name: 'Bo', role: 'facilitator' }]],
  ['settings.change', [{ textSize: 1000 }]],
  ['exports.choose', [id, { document: 'takeHome', format: 'csv' }]],
]

test.each(wrong)('%s with %o is refused before the handler', async (name, args) => {
  const { dispatch, called, bugs } = setUp()
  expect(await dispatch(name, args)).toMatchObject({ ok: false, code: 'ipc.refused' })
  expect(called).toEqual([])
  expect(bugs).toHaveLength(1)
})

test('an expected failure crosses with code and parameters, and is no bug', async () => {
  const { dispatch, bugs } = setUp({
    'room.end': () => Promise.reject(new AppError('template.invalid', { line: 3, file: 'a.json' })),
  })
  const reply = await dispatch('room.end', [])
  const client = createIpcClient({
    invoke: () => Promise.resolve(structuredClone(reply)),
    on: () => () => undefined,
  })
  const error = await client.call('room.end').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({ code: 'template.invalid', params: { line: 3, file: 'a.json' } })
  expect(bugs).toEqual([])
})

test('a bug is answered without its details, and reported with them', async () => {
  const bug = new TypeError('secret words of a note')
  const { dispatch, bugs } = setUp({ 'room.end': () => Promise.reject(bug) })
  const reply = await dispatch('room.end', [])
  expect(reply).toEqual({ ok: false, code: 'internal', params: {} })
  expect(bugs).toEqual([{ call: 'room.end', error: bug }])
})

test('a handler that throws instead of rejecting is answered too', async () => {
  const { dispatch } = setUp({
    'room.end': () => {
      throw new AppError('room.notOpen')
    },
  })
  expect(await dispatch('room.end', [])).toMatchObject({ ok: false, code: 'room.notOpen' })
})
