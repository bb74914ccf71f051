import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keptActions, keptLearning, writeKept } from './kept.ts'
import { noGroupWork } from './kinds/reads.ts'
import { addNote, setConsent } from './notes.ts'
import { readSnapshot } from './reads.ts'
import { type Consent, consents } from './records.ts'
import { createSession, putPerson, updateSession } from './session.ts'
import { testId, testPlan } from './testing.ts'

/** Marks that stand nowhere else, so that finding one in the bytes says what survived. */
const mark = (kind: string, number: number) => `canary-${kind}-${number}.`

interface Story {
  consents: Consent[]
  hasNamesInRules: boolean
}

const stories: fc.Arbitrary<Story> = fc.record({
  consents: fc.array(fc.constantFrom(...consents), { maxLength: 12 }),
  hasNamesInRules: fc.boolean(),
})

/** A session in which everything that could stay or go carries a mark. */
function tell({ consents: chosen, hasNamesInRules }: Story): Y.Doc {
  const doc = new Y.Doc()
  createSession(doc, testPlan({ host: { id: testId(1), name: mark('name', 1), role: 'facilitator' } }))
  chosen.forEach((consent, index) => {
    const author = testId(index + 2)
    putPerson(doc, { id: author, name: mark('name', index + 2), role: 'participant' })
    const id = testId(100 + index)
    addNote(doc, author, { id, phaseId: 'write', text: mark(consent, index), order: index })
    setConsent(doc, author, id, consent)
  })
  updateSession(doc, {
    summaryText: mark('summary', 0),
    supportContacts: [{ name: mark('contact', 0), reach: '112' }],
    ...(hasNamesInRules ? { groundRules: [mark('rule', 0)] } : {}),
  })
  const action = { text: mark('action', 0), owner: 'Night lead', due: null, order: 0 }
  doc.getMap('actions').set(testId(900), { id: testId(900), ...action })
  return doc
}

/** Every byte of a new document that holds what stays. */
function bytesOf(doc: Y.Doc, level: 'R1' | 'R2'): { text: string; fresh: Y.Doc } {
  const snapshot = readSnapshot(doc)!
  const fresh = new Y.Doc()
  let next = 5000
  const nobody = { id: testId(4999), name: 'Facilitator', newId: () => testId(next++) }
  writeKept(fresh, level === 'R1' ? keptActions(snapshot) : keptLearning(snapshot), nobody)
  return { text: Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('latin1'), fresh }
}

test('SD-16 at R1 nothing anybody said and nobody who was there is in any byte; the actions are', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const { text } = bytesOf(tell(story), 'R1')
      expect(text.match(/canary-(?!action)\w+-\d+\./g)).toBeNull()
      expect(text).toContain(mark('action', 0))
      for (const [index] of story.consents.entries()) expect(text).not.toContain(testId(index + 2))
    }),
  )
})

test('SD-16 at R2 the agreed words and the summary stay, and no name and no word kept out', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const { text, fresh } = bytesOf(tell(story), 'R2')
      expect(text.match(/canary-(name|out|contact|rule)-\d+\./g)).toBeNull()
      expect(text).toContain(mark('summary', 0))
      story.consents.forEach((consent, index) => {
        expect(text.includes(mark(consent, index))).toBe(consent !== 'out')
        expect(text).not.toContain(testId(index + 2))
        expect(text).not.toContain(testId(100 + index))
      })
      const snapshot = readSnapshot(fresh)!
      expect(snapshot.dropped).toBe(0)
      expect(snapshot.notes.every((note) => note.consent === 'nameless')).toBe(true)
    }),
  )
})

test('SD-16 what is left says where, when and how, that it is closed, and at which level', () => {
  const { fresh } = bytesOf(tell({ consents: ['named'], hasNamesInRules: true }), 'R1')
  expect(readSnapshot(fresh)).toMatchObject({
    session: {
      title: 'Tuesday night',
      place: 'Side room',
      status: 'closed',
      recordLevel: 'R1',
      settled: 'done',
      summaryText: '',
    },
    notes: [],
    actions: [{ text: mark('action', 0), owner: 'Night lead' }],
    work: noGroupWork,
    dropped: 0,
  })
})
