import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './notes.ts'
import { readDraft, readSeat, type Seat, setDraft, setSeat } from './own.ts'
import { maxNoteLength } from './records.ts'
import { replicaOf, testId, testSession } from './testing.ts'

const seat: Seat = { personId: testId(2), name: 'Bo', role: 'participant' }

test('the seat survives being saved and opened', () => {
  const own = new Y.Doc()
  expect(readSeat(own)).toBeNull()
  setSeat(own, seat)
  expect(readSeat(replicaOf(own))).toEqual(seat)
})

test('a seat with a field of a newer program is still a seat; one without an id is none', () => {
  const own = new Y.Doc()
  setSeat(own, seat)
  own.getMap('seat').set('pronouns', 'they')
  expect(readSeat(own)).toEqual(seat)
  own.getMap('seat').set('personId', 'Bo')
  expect(readSeat(own)).toBeNull()
})

test('SD-10 a draft is kept whole, whatever its length, until it is emptied', () => {
  const own = new Y.Doc()
  const long = 'ü'.repeat(maxNoteLength + 1)
  setDraft(own, 'write', long)
  expect(readDraft(replicaOf(own), 'write')).toBe(long)
  expect(readDraft(own, 'next')).toBe('')
  setDraft(own, 'write', '')
  expect(readDraft(own, 'write')).toBe('')
  expect(own.getMap('drafts').size).toBe(0)
})

test('a draft that is not text reads as none', () => {
  const own = new Y.Doc()
  own.getMap('drafts').set('write', new Y.Text('hm'))
  expect(readDraft(own, 'write')).toBe('')
})

test('SD-10 unshared words are in no byte of the shared document', () => {
  const shared = testSession(2)
  const own = new Y.Doc()
  const secret = 'zebra-canary'
  for (let length = 1; length <= secret.length; length += 1) setDraft(own, 'write', secret.slice(0, length))
  setDraft(own, 'write', '')
  addNote(shared, seat.personId, { id: testId(9), phaseId: 'write', text: 'shared-canary', order: 0 })
  const bytes = Buffer.from(Y.encodeStateAsUpdate(shared))
  expect(bytes.includes('shared-canary')).toBe(true)
  expect(bytes.includes('zebra')).toBe(false)
  expect(bytes.includes(Buffer.from('zebra', 'utf16le'))).toBe(false)
})
