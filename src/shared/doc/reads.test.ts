import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './notes.ts'
import { readActions, readNotes, readPeople, readSession, readSnapshot } from './reads.ts'
import { type Session, sessionFields, sessionSchema } from './records.ts'
import { replicaOf, testId, testSession, testTemplate } from './testing.ts'

const huge = 'x'.repeat(100_000)
const author = testId(2)
const note = { id: testId(100), phaseId: 'write', text: 'It was long.', order: 0 }

test('SD-2 an empty document holds no session', () => {
  expect(readSession(new Y.Doc())).toBeNull()
  expect(readSnapshot(new Y.Doc())).toBeNull()
})

const junk: [string, () => unknown][] = [
  ['a number', () => -1.5],
  ['null', () => null],
  ['a giant string', () => huge],
  ['a list', () => [[[]]]],
  ['an object', () => ({ a: 1 })],
  ['bytes', () => new Uint8Array([1, 2])],
  ['a Y type', () => new Y.Map([['id', testId(1)]])],
  ['nothing', () => undefined],
]

test.each(junk)('SD-3 %s in any one field leaves the rest of the session readable', (_name, make) => {
  const good = readSession(testSession())!
  for (const key of Object.keys(sessionFields) as (keyof Session)[]) {
    const doc = testSession()
    doc.getMap('session').set(key, make())
    const read = readSession(replicaOf(doc))!
    expect(sessionSchema.safeParse(read).success).toBe(true)
    const { [key]: _changed, ...rest } = read
    const untouched = Object.entries(rest).filter(([other]) => other !== 'phaseId' && other !== 'template')
    expect(good).toMatchObject(Object.fromEntries(untouched))
  }
})

test('SD-3 the room always stands in a phase its template has', () => {
  const doc = testSession()
  doc.getMap('session').set('phaseId', 'gone')
  expect(readSession(doc)?.phaseId).toBe('write')
  doc.getMap('session').set('template', 'nothing to read')
  expect(readSession(doc)).toMatchObject({
    phaseId: 'gone',
    template: { phases: [{ id: 'gone', kind: 'information' }] },
  })
})

test('SD-4 a template of a newer program keeps every phase it can name', () => {
  const template = testTemplate()
  const doc = testSession()
  doc.getMap('session').set('template', {
    ...template,
    colour: 'green',
    family: 'grieving',
    phases: [
      { ...template.phases[0]!, kind: 'vote', limit: 3 },
      { id: 'bare' },
      { id: 'bare', title: 'Twice' },
      { id: 'Not An Id', title: 'Nameless' },
      { ...template.phases[1]!, prompts: [1, 'Still asked?', ''] },
    ],
  })
  const read = readSession(doc)!.template
  expect(read).toMatchObject({ name: template.name, family: 'support', notFor: template.notFor })
  expect(read.phases.map(({ id, kind, prompts }) => [id, kind, prompts])).toEqual([
    ['write', 'information', ['What stays with you?']],
    ['bare', 'information', ['…']],
    ['next', 'actions', ['Still asked?']],
  ])
})

test('SD-4 what a phase says about its kind is read part by part', () => {
  const template = testTemplate()
  const doc = testSession()
  const scale = { min: 0, max: 10, minLabel: 'Empty', maxLabel: 'Full' }
  doc.getMap('session').set('template', {
    ...template,
    phases: [
      { ...template.phases[0]!, kind: 'scale', scale, optional: 'often' },
      { ...template.phases[0]!, id: 'choose', kind: 'votes', scale: { ...scale, max: 99 }, maxVotes: 2 },
    ],
  })
  const [first, second] = readSession(doc)!.template.phases
  expect(first).toEqual({ ...template.phases[0], kind: 'scale', scale })
  expect(second).toEqual({ ...template.phases[0], id: 'choose', kind: 'votes', maxVotes: 2 })
})

test('SD-4 lists lose the entries that do not fit, not all of them', () => {
  const doc = testSession()
  const map = doc.getMap('session')
  map.set('groundRules', ['Be kind.', 7, huge])
  map.set('supportContacts', [{ name: 'Help', reach: '112', note: 'new' }, { name: 'No number' }])
  expect(readSession(doc)).toMatchObject({
    groundRules: ['Be kind.'],
    supportContacts: [{ name: 'Help', reach: '112' }],
  })
})

test('SD-4 fields a newer program added to a record do not hide the record', () => {
  const doc = testSession(2)
  doc.getMap('roster').set(author, { id: author, name: 'Bo', role: 'participant', pronouns: 'they' })
  doc.getMap(`notes:${author}`).set(note.id, { ...note, mood: 3 })
  expect(readPeople(doc)).toHaveLength(2)
  expect(readNotes(doc)).toEqual([{ ...note, authorId: author, consent: 'out' }])
})

const hostile: [string, string, unknown][] = [
  ['another id than its key', testId(101), { ...note, id: testId(7) }],
  ['a giant text', testId(101), { ...note, id: testId(101), text: huge }],
  ['no text', testId(101), { ...note, id: testId(101), text: '' }],
  [
    'a place nobody can come after',
    testId(101),
    { ...note, id: testId(101), order: Number.MAX_SAFE_INTEGER },
  ],
  ['a key that is no id', '__proto__', { ...note, id: '__proto__' }],
  [
    'its fields on a prototype',
    testId(101),
    JSON.parse(`{"__proto__":${JSON.stringify({ ...note, id: testId(101) })}}`),
  ],
]

test.each(hostile)(
  'SD-1 a note with %s is left out and counted, and the others stay',
  (_name, key, value) => {
    const doc = testSession(2)
    addNote(doc, author, note)
    doc.getMap(`notes:${author}`).set(key, value)
    for (const replica of [replicaOf(doc), replicaOf(replicaOf(doc))]) {
      expect(readNotes(replica).map(({ id }) => id)).toEqual([note.id])
      expect(readSnapshot(replica)).toMatchObject({ dropped: 1 })
    }
  },
)

test('SD-1 Y types in the place of records are left out of every list', () => {
  const doc = testSession(2)
  const fake = () => new Y.Map(Object.entries({ ...note, name: 'Eve', role: 'facilitator' }))
  for (const name of ['roster', 'actions', `notes:${author}`]) doc.getMap(name).set(note.id, fake())
  doc.getMap('roster').set('__proto__', { id: '__proto__', name: 'Eve', role: 'facilitator' })
  const replica = replicaOf(doc)
  expect(readSnapshot(replica)).toMatchObject({ dropped: 4, notes: [], actions: [] })
  expect(readPeople(replica).map(({ name }) => name)).toEqual(['Ada', 'Person 2'])
  expect(readActions(replica)).toEqual([])
})

test('SD-1 notes under a key that is no person’s id are left out and counted', () => {
  const doc = testSession(2)
  doc.getMap('notes:everyone').set(note.id, note)
  doc.getMap('notes:').set(note.id, note)
  expect(readSnapshot(replicaOf(doc))).toMatchObject({ notes: [], dropped: 2 })
})

test('SD-6 words of someone who is not on the roster are still read', () => {
  const doc = testSession(1)
  addNote(doc, author, note)
  expect(readNotes(doc)).toHaveLength(1)
})

test('SD-1 one note id under two authors hides neither, in the same order everywhere', () => {
  const a = testSession(3)
  addNote(a, testId(3), { ...note, text: 'Mine' })
  addNote(a, author, { ...note, text: 'Mine too' })
  const b = new Y.Doc()
  b.getMap(`notes:${author}`)
  b.getMap(`notes:${testId(3)}`)
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  for (const doc of [a, b]) expect(readNotes(doc).map(({ text }) => text)).toEqual(['Mine too', 'Mine'])
})

test('people are listed alike on every machine: those who lead, then by name', () => {
  const doc = testSession(1)
  const roster = doc.getMap('roster')
  roster.set(testId(5), { id: testId(5), name: 'Zoe', role: 'participant' })
  roster.set(testId(4), { id: testId(4), name: 'Bo', role: 'participant' })
  roster.set(testId(3), { id: testId(3), name: 'Bo', role: 'participant' })
  roster.set(testId(6), { id: testId(6), name: 'Yan', role: 'cofacilitator' })
  for (const people of [readPeople(doc), readSnapshot(doc)!.people])
    expect(people.map(({ id }) => id)).toEqual([1, 6, 3, 4, 5].map(testId))
})
