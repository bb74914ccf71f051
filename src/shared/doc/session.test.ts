import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noGroupWork } from './kinds/reads.ts'
import { readPeople, readSession, readSnapshot } from './reads.ts'
import type { Session } from './records.ts'
import { addMinutes, createSession, goToPhase, putPerson, setStatus, updateSession } from './session.ts'
import { replicaOf, sync, testId, testPlan, testSession, testTemplate } from './testing.ts'

const timerOf = (doc: Y.Doc): Session['timer'] => readSession(doc)!.timer

test('a new session waits in the first phase with its host on the roster, on every machine', () => {
  const other = replicaOf(testSession())
  expect(readSnapshot(other)).toMatchObject({
    session: {
      ...pickPlan(),
      version: 1,
      status: 'gathering',
      phaseId: 'write',
      groundRules: ['Anyone may pass.'],
    },
    people: [{ id: testId(1), name: 'Ada', role: 'facilitator' }],
    notes: [],
    actions: [],
    work: noGroupWork,
    dropped: 0,
  })
})

function pickPlan(): Partial<Session> {
  const { host: _host, ...fields } = testPlan()
  return fields
}

test('a plan that does not fit leaves the document empty', () => {
  const doc = new Y.Doc()
  expect(() => createSession(doc, testPlan({ title: 'x'.repeat(201) }))).toThrow()
  expect(() =>
    createSession(doc, testPlan({ host: { id: 'me', name: 'Ada', role: 'facilitator' } })),
  ).toThrow()
  expect(() => createSession(doc, testPlan({ template: testTemplate({ phases: [] }) }))).toThrow()
  expect(doc.getMap('session').size + doc.getMap('roster').size).toBe(0)
})

test('a document that holds a session is never overwritten by a new one', () => {
  const doc = testSession()
  expect(() => createSession(doc, testPlan({ title: 'Another' }))).toThrow(RangeError)
  expect(readSession(doc)?.title).toBe('Tuesday night')
})

test('two edits of two fields on two machines both stay', () => {
  const a = testSession()
  const b = replicaOf(a)
  updateSession(a, { title: 'Wednesday' })
  updateSession(b, { summaryText: 'We took our time.' })
  sync(a, b)
  for (const doc of [a, b])
    expect(readSession(doc)).toMatchObject({ title: 'Wednesday', summaryText: 'We took our time.' })
})

test('a change with one field that does not fit writes none of its fields', () => {
  const doc = testSession()
  expect(() => updateSession(doc, { title: 'Changed', place: 'x'.repeat(201) })).toThrow()
  expect(readSession(doc)).toMatchObject({ title: 'Tuesday night', place: 'Side room' })
})

test('moving to a phase takes everyone there and starts its time afresh', () => {
  const a = testSession()
  const b = replicaOf(a)
  goToPhase(a, 'write', 500)
  addMinutes(a, timerOf(a), 3)
  goToPhase(a, 'next', 1000)
  sync(a, b)
  expect(readSession(b)).toMatchObject({
    phaseId: 'next',
    status: 'running',
    timer: { startedAt: 1000, extraMinutes: 0 },
  })
})

test('added minutes stay between none and ten hours, and never fail', () => {
  const doc = testSession()
  goToPhase(doc, 'write', 500)
  addMinutes(doc, timerOf(doc), 599)
  addMinutes(doc, timerOf(doc), 5)
  expect(timerOf(doc)).toEqual({ startedAt: 500, extraMinutes: 600 })
  addMinutes(doc, timerOf(doc), -1000)
  expect(timerOf(doc)).toEqual({ startedAt: 500, extraMinutes: 0 })
})

test('closing the session reaches the other machine', () => {
  const a = testSession()
  const b = replicaOf(a)
  setStatus(a, 'closed')
  sync(a, b)
  expect(readSession(b)?.status).toBe('closed')
})

test('a person is put on the roster once, and changed in place', () => {
  const a = testSession(2)
  const b = replicaOf(a)
  putPerson(a, { id: testId(2), name: ' Bo ', role: 'cofacilitator' })
  sync(a, b)
  expect(readPeople(b)).toEqual([
    { id: testId(1), name: 'Ada', role: 'facilitator' },
    { id: testId(2), name: 'Bo', role: 'cofacilitator' },
  ])
  expect(() => putPerson(a, { id: testId(3), name: '   ', role: 'participant' })).toThrow()
})
