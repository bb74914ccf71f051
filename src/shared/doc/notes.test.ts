import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addNote, editNote, removeNote, setConsent } from './notes.ts'
import { nextOrder, readNotes } from './reads.ts'
import { maxNoteLength, maxOrder } from './records.ts'
import { replicaOf, sync, testId, testSession } from './testing.ts'

const author = testId(2)
const note = { id: testId(100), phaseId: 'write', text: ' It was long. ', order: 0 }

test('a shared note reaches the other machine with its author, trimmed, and out of the summary', () => {
  const a = testSession(2)
  const b = replicaOf(a)
  addNote(a, author, note)
  sync(a, b)
  expect(readNotes(b)).toEqual([{ ...note, text: 'It was long.', authorId: author, consent: 'out' }])
})

test('an empty or far too long note is refused and nothing is written', () => {
  const doc = testSession(2)
  expect(() => addNote(doc, author, { ...note, text: ' \n ' })).toThrow()
  expect(() => addNote(doc, author, { ...note, text: 'x'.repeat(maxNoteLength + 1) })).toThrow()
  expect(readNotes(doc)).toEqual([])
})

test('SD-7 editing words keeps what their author allowed, also when both happen at once on two machines', () => {
  const a = testSession(2)
  addNote(a, author, note)
  setConsent(a, author, note.id, 'named')
  const b = replicaOf(a)
  editNote(a, author, note.id, 'It was very long.')
  setConsent(b, author, note.id, 'out')
  sync(a, b)
  for (const doc of [a, b])
    expect(readNotes(doc)).toMatchObject([{ text: 'It was very long.', consent: 'out' }])
})

test('a note that was taken back is not brought back by an edit or a consent', () => {
  const doc = testSession(2)
  addNote(doc, author, note)
  removeNote(doc, author, note.id)
  editNote(doc, author, note.id, 'Still here?')
  setConsent(doc, author, note.id, 'named')
  expect(readNotes(doc)).toEqual([])
  addNote(doc, author, note)
  expect(readNotes(doc)).toMatchObject([{ consent: 'out' }])
})

test('an author reaches only their own notes, even with the id of another one', () => {
  const doc = testSession(3)
  addNote(doc, author, note)
  editNote(doc, testId(3), note.id, 'Not my words.')
  setConsent(doc, testId(3), note.id, 'named')
  removeNote(doc, testId(3), note.id)
  expect(readNotes(doc)).toMatchObject([{ text: 'It was long.', authorId: author, consent: 'out' }])
})

test('SD-8 notes added at the same moment stand in one order everywhere, and new ones come after them', () => {
  const orders = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(orders, orders, (first, second) => {
      const a = testSession(3)
      const b = replicaOf(a)
      first.forEach((order, index) => {
        addNote(a, author, { ...note, id: testId(1000 + index), order })
      })
      second.forEach((order, index) => {
        addNote(b, testId(3), { ...note, id: testId(2000 - index), order })
      })
      sync(a, b)
      expect(readNotes(a)).toEqual(readNotes(b))
      const before = readNotes(a).map(({ id }) => id)
      addNote(a, author, { ...note, id: testId(1), order: nextOrder(readNotes(a)) })
      expect(readNotes(a).map(({ id }) => id)).toEqual([...before, testId(1)])
    }),
    { numRuns: 50 },
  )
})

test('SD-8 a note at the last place leaves room for those after it', () => {
  const doc = testSession(2)
  addNote(doc, testId(1), { ...note, order: maxOrder })
  const order = nextOrder(readNotes(doc))
  addNote(doc, author, { ...note, id: testId(101), order })
  expect(readNotes(doc)).toHaveLength(2)
  expect(nextOrder([])).toBe(0)
})
