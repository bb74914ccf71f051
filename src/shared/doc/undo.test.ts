import { expect, test } from 'vitest'
import { putAction } from './actions.ts'
import { addNote, editNote, removeNote, setConsent } from './notes.ts'
import { readActions, readNotes } from './reads.ts'
import { replicaOf, sync, testId, testSession } from './testing.ts'
import { createUndo } from './undo.ts'

const me = testId(2)
const other = testId(3)
const note = { id: testId(100), phaseId: 'write', text: 'First words', order: 0 }
const texts = (doc: Parameters<typeof readNotes>[0]) => readNotes(doc).map(({ text }) => text)

test('undo takes back one’s own last step, redo brings it again, on every machine', () => {
  const a = testSession(3)
  const b = replicaOf(a)
  const undo = createUndo(a, me, false)
  addNote(a, me, note)
  undo.stopCapturing()
  editNote(a, me, note.id, 'Other words')
  undo.undo()
  sync(a, b)
  expect(texts(b)).toEqual(['First words'])
  undo.redo()
  sync(a, b)
  expect(texts(b)).toEqual(['Other words'])
  undo.destroy()
})

test('SD-9 undo never takes back what another wrote', () => {
  const a = testSession(3)
  const b = replicaOf(a)
  const undo = createUndo(a, me, false)
  addNote(b, other, note)
  sync(a, b)
  expect(undo.undo()).toBeNull()
  expect(texts(a)).toEqual(['First words'])
  undo.destroy()
})

test('SD-9 undoing words never brings a consent back', () => {
  const doc = testSession(3)
  const undo = createUndo(doc, me, false)
  addNote(doc, me, note)
  setConsent(doc, me, note.id, 'named')
  undo.stopCapturing()
  removeNote(doc, me, note.id)
  undo.undo()
  expect(readNotes(doc)).toMatchObject([{ text: 'First words', consent: 'out' }])
  undo.destroy()
})

test('SD-9 a consent that was withdrawn stays withdrawn while older words are undone', () => {
  const doc = testSession(3)
  const undo = createUndo(doc, me, false)
  addNote(doc, me, note)
  setConsent(doc, me, note.id, 'named')
  undo.stopCapturing()
  editNote(doc, me, note.id, 'Other words')
  undo.stopCapturing()
  setConsent(doc, me, note.id, 'out')
  undo.undo()
  expect(readNotes(doc)).toMatchObject([{ text: 'First words', consent: 'out' }])
  undo.destroy()
})

test('only those who lead undo actions', () => {
  const doc = testSession(3)
  const action = { id: testId(50), text: 'Check the bag', owner: '', due: null, order: 0 }
  const participant = createUndo(doc, me, false)
  const leader = createUndo(doc, testId(1), true)
  putAction(doc, action)
  participant.undo()
  expect(readActions(doc)).toHaveLength(1)
  leader.undo()
  expect(readActions(doc)).toEqual([])
  participant.destroy()
  leader.destroy()
})
