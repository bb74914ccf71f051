import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readAbout, readAllAbout, setAbout } from './about.ts'
import { aboutMap } from './keys.ts'
import { testId } from './testing.ts'

const people = [
  { id: testId(1), name: 'Maren', role: 'facilitator' as const },
  { id: testId(2), name: 'Bo', role: 'participant' as const },
]

describe('How somebody wishes to be met', () => {
  test('is nothing until they say something, and is kept field by field', () => {
    const doc = new Y.Doc()
    expect(readAllAbout(doc, people).size).toBe(0)
    setAbout(doc, testId(2), { address: 'Dr. Bo' })
    setAbout(doc, testId(2), { listening: true })
    const about = readAllAbout(doc, people)
    expect(about.get(testId(2))).toEqual({ address: 'Dr. Bo', language: '', listening: true })
    expect(about.has(testId(1))).toBe(false)
  })

  test('a field that does not fit reads as nothing said, and the others stay', () => {
    const doc = new Y.Doc()
    setAbout(doc, testId(2), { language: 'العربية' })
    aboutMap(doc, testId(2)).set('address', 'x'.repeat(121))
    aboutMap(doc, testId(2)).set('listening', 'yes')
    expect(readAbout(doc, testId(2))).toEqual({ address: '', language: 'العربية', listening: false })
  })

  test('is not written at all when a part of it does not fit', () => {
    const doc = new Y.Doc()
    expect(() => setAbout(doc, testId(2), { address: 'x'.repeat(121), listening: true })).toThrow()
    expect(readAbout(doc, testId(2)).listening).toBe(false)
  })

  test('is read only for those on the roster', () => {
    const doc = new Y.Doc()
    setAbout(doc, testId(3), { address: 'nobody let them in' })
    expect(readAllAbout(doc, people).size).toBe(0)
  })
})
