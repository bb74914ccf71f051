import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote, editNote, setConsent } from './notes.ts'
import { parseOnce } from './parse-once.ts'
import { readNotes } from './reads.ts'
import { personSchema, supportContactSchema } from './records.ts'

const author = 'a'.repeat(32)
const id = (digit: string) => digit.repeat(32)

function docWithNotes(): Y.Doc {
  const doc = new Y.Doc()
  addNote(doc, author, { id: id('1'), phaseId: 'facts', text: 'The door was open', order: 0 })
  addNote(doc, author, { id: id('2'), phaseId: 'facts', text: 'It was raining', order: 1 })
  return doc
}

describe('reading notes again', () => {
  test('gives the same object for a note that has not changed', () => {
    const doc = docWithNotes()
    const before = readNotes(doc)
    editNote(doc, author, id('2'), 'It rained')
    const after = readNotes(doc)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[1]?.text).toBe('It rained')
  })

  test('gives a new object when only the consent has changed', () => {
    const doc = docWithNotes()
    const before = readNotes(doc)
    setConsent(doc, author, id('1'), 'named')
    expect(readNotes(doc)[0]?.consent).toBe('named')
    expect(before[0]?.consent).toBe('out')
  })
})

test('a value is judged anew by another schema', () => {
  const value = { name: 'Peer support', reach: '2222' }
  expect(parseOnce(personSchema, value)).toBeNull()
  expect(parseOnce(supportContactSchema, value)).toEqual(value)
  expect(parseOnce(personSchema, value)).toBeNull()
})
