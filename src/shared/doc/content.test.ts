import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentText } from './content.ts'
import { notesMap, rosterMap } from './keys.ts'
import { addNote, removeNote } from './notes.ts'
import { replicaOf, sync, testId, testSession } from './testing.ts'

const note = (number: number, text: string) => ({ id: testId(number), phaseId: 'write', text, order: number })

describe('what a document says, as text', () => {
  test('is the same in every replica, whatever the order in which the changes came', () => {
    const change = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      note: fc.integer({ min: 1, max: 5 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const replicas = [testSession(3), new Y.Doc(), new Y.Doc()]
        for (const doc of replicas.slice(1)) sync(replicas[0]!, doc)
        for (const { who, note: number, gone } of changes) {
          const doc = replicas[who]!
          if (gone) removeNote(doc, testId(who + 1), testId(number))
          else addNote(doc, testId(who + 1), note(number, `${who} says ${number}`))
        }
        for (const [one, other] of [
          [0, 1],
          [1, 2],
          [0, 2],
          [0, 1],
        ] as const)
          sync(replicas[one]!, replicas[other]!)
        const [first, ...rest] = replicas.map(contentText)
        for (const other of rest) expect(other).toBe(first)
      }),
      { numRuns: 60 },
    )
  })

  test('differs where the words differ', () => {
    const one = testSession(2)
    const other = replicaOf(one)
    addNote(one, testId(2), note(1, 'calm'))
    addNote(other, testId(2), note(1, 'storm'))
    expect(contentText(one)).not.toBe(contentText(other))
  })

  test('differs where two documents were made to look alike by their state vectors', () => {
    const truth = testSession(2)
    const author = replicaOf(truth)
    const forger = replicaOf(truth)
    author.clientID = 7
    forger.clientID = 7
    addNote(author, testId(2), note(1, 'what was written'))
    addNote(forger, testId(2), note(1, 'what was made of it'))
    const deceived = replicaOf(truth)
    sync(author, truth)
    sync(forger, deceived)
    expect(Y.encodeStateVector(deceived)).toEqual(Y.encodeStateVector(truth))
    sync(truth, deceived)
    expect(contentText(deceived)).not.toBe(contentText(truth))
  })

  test('says nothing of parts that were only looked at', () => {
    const doc = testSession()
    const before = contentText(doc)
    notesMap(doc, testId(9)).get('anything')
    rosterMap(doc)
    expect(contentText(doc)).toBe(before)
  })
})
