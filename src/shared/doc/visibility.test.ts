import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionSnapshot } from './reads.ts'
import { readSession } from './reads.ts'
import { type AuthoredNote, consents, namelessConsents, roles } from './records.ts'
import { testId, testSession } from './testing.ts'
import { mayEditNote, mayLead, notesFor, summaryContent } from './visibility.ts'

const session = readSession(testSession())!
const personNumber = fc.integer({ min: 1, max: 6 })

/** Texts and names are unique marks, so that finding one anywhere says whose it is. */
const snapshots: fc.Arbitrary<SessionSnapshot> = fc
  .record({
    people: fc.uniqueArray(fc.record({ number: personNumber, role: fc.constantFrom(...roles) }), {
      selector: ({ number }) => number,
    }),
    notes: fc.array(fc.record({ author: personNumber, consent: fc.constantFrom(...consents) }), {
      maxLength: 20,
    }),
    nameless: fc.array(fc.constantFrom(...namelessConsents), { maxLength: 5 }),
  })
  .map(({ people, notes, nameless }) => ({
    session,
    followUps: [],
    people: people.map(({ number, role }) => ({ id: testId(number), name: `name-${number}.`, role })),
    notes: notes.map(
      ({ author, consent }, index): AuthoredNote => ({
        id: testId(100 + index),
        authorId: testId(author),
        phaseId: 'write',
        text: `words-${index}.`,
        consent,
        order: index,
      }),
    ),
    nameless: nameless.map((consent, index) => ({
      id: testId(200 + index),
      phaseId: 'write',
      text: `nobody-${index}.`,
      consent,
      order: 50,
    })),
    results: new Map(),
    revealed: new Set<string>(),
    actions: [],
    dropped: 0,
  }))

test('SD-5 no viewer, whatever their role, is told what another allowed', () => {
  fc.assert(
    fc.property(snapshots, personNumber, fc.constantFrom(...roles), (snapshot, viewer, role) => {
      const personId = testId(viewer)
      const visible = notesFor({ personId, role }, snapshot)
      const texts = [...snapshot.notes, ...snapshot.nameless].map(({ text }) => text)
      expect(visible.map(({ text }) => text)).toEqual(texts)
      visible.forEach((note, index) => {
        const source = snapshot.notes[index]
        expect(note.authorId).toBe(source?.authorId ?? null)
        expect(note.mine).toBe(source?.authorId === personId)
        expect(note.consent).toBe(note.mine ? source?.consent : null)
      })
    }),
  )
})

test('SD-6 the summary holds agreed words only, named only where agreed, and none nobody stands for', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const { quotes } = summaryContent(snapshot)
      const bytes = JSON.stringify(quotes)
      const names = new Map(snapshot.people.map(({ id, name }) => [id, name]))
      for (const note of snapshot.notes) {
        const agreed = note.consent !== 'out' && names.has(note.authorId)
        expect(bytes.includes(`"${note.text}"`)).toBe(agreed)
        const quote = quotes.find(({ noteId }) => noteId === note.id)
        if (agreed) expect(quote?.name).toBe(note.consent === 'named' ? names.get(note.authorId) : null)
      }
      for (const note of snapshot.nameless)
        expect(bytes.includes(`"${note.text}"`)).toBe(note.consent === 'nameless')
      const namedIds = new Set(snapshot.notes.filter((n) => n.consent === 'named').map((n) => n.authorId))
      for (const person of snapshot.people)
        if (!namedIds.has(person.id)) expect(bytes.includes(person.name)).toBe(false)
      expect(bytes).not.toContain('authorId')
    }),
  )
})

test('facilitators lead, and nobody changes a note but its author', () => {
  expect(roles.filter((role) => mayLead({ personId: testId(1), role }))).toEqual([
    'facilitator',
    'cofacilitator',
  ])
  for (const role of roles) {
    expect(mayEditNote({ personId: testId(1), role }, { authorId: testId(1) })).toBe(true)
    expect(mayEditNote({ personId: testId(1), role }, { authorId: testId(2) })).toBe(false)
  }
})
