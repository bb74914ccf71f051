import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import * as keys from '../keys.ts'
import { consentMap, notesMap, sessionMap } from '../keys.ts'
import { addNote, editNote, removeNote, setConsent } from '../notes.ts'
import { readNotes } from '../reads.ts'
import { putPerson, updateSession } from '../session.ts'
import { replicaOf, testId, testSession } from '../testing.ts'
import { permittedPart, WriteBreach } from './permitted-part.ts'
import { mayWrite, ownerOf, registerClient, writerOf } from './write-rules.ts'

const [host, ada, bo, lead] = [testId(1), testId(2), testId(3), testId(4)]
const note = (number: number, text = `words ${number}`) => ({
  id: testId(100 + number),
  phaseId: 'write',
  text,
  order: 0,
})

/** A host's document: Ada and Bo as participants, Lea as co-facilitator, each with a registered computer and a note. */
function room() {
  const doc = testSession(3)
  putPerson(doc, { id: lead, name: 'Lea', role: 'cofacilitator' })
  const computers = Object.fromEntries(
    [ada, bo, lead].map((personId, index) => {
      const computer = replicaOf(doc)
      registerClient(doc, computer.clientID, personId)
      Y.applyUpdate(computer, Y.encodeStateAsUpdate(doc))
      addNote(computer, personId, note(index))
      setConsent(computer, personId, note(index).id, 'named')
      return [personId, computer]
    }),
  ) as Record<string, Y.Doc>
  for (const computer of Object.values(computers)) Y.applyUpdate(doc, Y.encodeStateAsUpdate(computer))
  for (const computer of Object.values(computers)) Y.applyUpdate(computer, Y.encodeStateAsUpdate(doc))
  return { doc, computers }
}

/** What the host takes of what a computer brings. */
function bring(doc: Y.Doc, update: Uint8Array, personId: string): 'taken' | 'nothing' | 'breach' {
  try {
    const part = permittedPart(doc, update, writerOf(doc, personId))
    if (part) Y.applyUpdate(doc, part)
    return part ? 'taken' : 'nothing'
  } catch (error) {
    if (error instanceof WriteBreach) return 'breach'
    throw error
  }
}

const difference = (from: Y.Doc, to: Y.Doc) => Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))

/** Changes that this version of Yjs would not make itself. */
function addFrom(computer: Y.Doc, make: (other: Y.Doc) => void): void {
  const other = new Y.Doc()
  make(other)
  Y.applyUpdate(computer, Y.encodeStateAsUpdate(other))
}

/** Everything in the document but what the person may write. */
function contentOfOthers(doc: Y.Doc, personId: string): unknown {
  const writer = writerOf(doc, personId)
  const names = [...doc.share.keys()].filter((name) => !mayWrite(name, writer)).sort()
  return names
    .map((name) => [name, doc.getMap(name).toJSON()])
    .filter(([, json]) => JSON.stringify(json) !== '{}')
}

test('SD-21 a note is written by its author alone, the structure by those who lead, the rest by the host', () => {
  const writer = (personId: string) => writerOf(room().doc, personId)
  expect(mayWrite(`notes:${ada}`, writer(ada))).toBe(true)
  for (const name of [`notes:${ada}`, `consent:${ada}`]) expect(mayWrite(name, writer(lead))).toBe(false)
  for (const name of ['session', 'actions', 'reveals']) {
    expect(mayWrite(name, writer(lead))).toBe(true)
    expect(mayWrite(name, writer(ada))).toBe(false)
  }
  for (const name of ['roster', 'nameless', 'results', 'clients', 'anything', `more:${ada}`, 'constructor']) {
    expect(mayWrite(name, writer(lead))).toBe(false)
    expect(mayWrite(name, writerOf(room().doc, host, true))).toBe(true)
  }
})

test('SD-21 every map of the shared document that has a name is in the table', () => {
  const doc = new Y.Doc()
  const ofOwnDocument = ['drafts', 'given', 'mail', 'promise', 'room', 'seat']
  for (const [name, make] of Object.entries(keys))
    if (name.endsWith('Map')) (make as (of: Y.Doc, personId: string) => unknown)(doc, ada)
  const byHostAlone = ['clients', 'nameless', 'results', 'roster']
  const unknown = [...doc.share.keys()].filter(
    (name) => !mayWrite(name, { personId: ada, leads: true, hosts: false }),
  )
  expect(unknown.sort()).toEqual([...byHostAlone, ...ofOwnDocument].sort())
})

test('SD-22 each way to reach for what is another’s is a breach, and nothing of it is taken', () => {
  const ways: ((computer: Y.Doc) => void)[] = [
    (computer) => addNote(computer, bo, note(50)),
    (computer) => editNote(computer, bo, note(1).id, 'changed'),
    (computer) => setConsent(computer, bo, note(1).id, 'out'),
    (computer) => updateSession(computer, { title: 'Mine' }),
    (computer) => putPerson(computer, { id: ada, name: 'Ada', role: 'cofacilitator' }),
    (computer) => registerClient(computer, 5, ada),
    (computer) => computer.getMap('reveals').set('write', true),
    (computer) => computer.getMap('new').set('a', 1),
    (computer) => addFrom(computer, (other) => other.getText(`notes:${ada}`).insert(0, 'text')),
    (computer) => notesMap(computer, ada).set('map', new Y.Map()),
    (computer) => addFrom(computer, (other) => other.getArray(`notes:${ada}`).push([1])),
  ]
  for (const [index, way] of ways.entries()) {
    const { doc, computers } = room()
    const computer = computers[ada]!
    const before = Y.encodeStateAsUpdate(doc)
    way(computer)
    addNote(computer, ada, note(60))
    expect(bring(doc, difference(computer, doc), ada), `way ${index}`).toBe('breach')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  }
})

test('SD-22 another’s words cannot be deleted, and one’s own can', () => {
  const { doc, computers } = room()
  const computer = computers[ada]!
  notesMap(computer, bo).delete(note(1).id)
  consentMap(computer, bo).delete(note(1).id)
  sessionMap(computer).delete('title')
  removeNote(computer, ada, note(0).id)
  expect(bring(doc, difference(computer, doc), ada)).toBe('taken')
  expect(readNotes(doc).map(({ authorId }) => authorId)).toEqual([bo, lead])
  expect(readNotes(doc)[0]?.consent).toBe('named')
  expect(sessionMap(doc).has('title')).toBe(true)
})

test('SD-23 what others wrote and one only brings along is left out, held against nobody, and taken from its author', () => {
  const { doc, computers } = room()
  const [adas, bos] = [computers[ada]!, computers[bo]!]
  addNote(bos, bo, note(70))
  removeNote(bos, bo, note(1).id)
  Y.applyUpdate(adas, difference(bos, adas))
  addNote(adas, ada, note(71))
  expect(bring(doc, difference(adas, doc), ada)).toBe('taken')
  expect(readNotes(doc).map(({ text }) => text)).toEqual(['words 0', 'words 1', 'words 2', 'words 71'])
  expect(bring(doc, difference(bos, doc), bo)).toBe('taken')
  expect(readNotes(doc).map(({ text }) => text)).toEqual(['words 0', 'words 2', 'words 70', 'words 71'])
})

test('SD-23 nobody writes under another’s client id, not even ahead of time', () => {
  const { doc, computers } = room()
  const forged = replicaOf(doc)
  forged.clientID = computers[bo]!.clientID
  addNote(forged, bo, note(80, 'forged'))
  expect(bring(doc, difference(forged, doc), ada)).toBe('nothing')
  addNote(computers[bo]!, bo, note(80, 'honest'))
  bring(doc, difference(computers[bo]!, doc), bo)
  expect(readNotes(doc).find(({ id }) => id === note(80).id)?.text).toBe('honest')
  expect(ownerOf(doc, forged.clientID)).toBe(bo)
  expect(registerClient(doc, forged.clientID, ada)).toBe(false)
})

test('SD-24 what comes before its predecessors is left out and comes again', () => {
  const { doc, computers } = room()
  const computer = computers[ada]!
  const updates: Uint8Array[] = []
  computer.on('update', (update: Uint8Array) => updates.push(update))
  addNote(computer, ada, note(90))
  editNote(computer, ada, note(90).id, 'later')
  expect(bring(doc, updates[1]!, ada)).toBe('nothing')
  expect(doc.store.pendingStructs).toBeNull()
  expect(bring(doc, difference(computer, doc), ada)).toBe('taken')
  expect(readNotes(doc).find(({ id }) => id === note(90).id)?.text).toBe('later')
})

test('SD-23 two windows of one person that build on each other are both taken, in whatever order they are written', () => {
  for (const swap of [false, true]) {
    const { doc, computers } = room()
    const [one, two] = [computers[ada]!, replicaOf(doc)]
    ;[one.clientID, two.clientID] = swap ? [20, 10] : [10, 20]
    addNote(one, ada, note(1, 'first'))
    Y.applyUpdate(two, difference(one, two))
    editNote(two, ada, note(1).id, 'second')
    Y.applyUpdate(one, difference(two, one))
    editNote(one, ada, note(1).id, 'third')
    expect(bring(doc, difference(one, doc), ada)).toBe('taken')
    expect(notesMap(doc, ada).get(note(1).id)).toMatchObject({ text: 'third' })
  }
})

/** What a changed program could do to the document before it sends what came of it. */
const key = fc.constantFrom(note(0).id, note(1).id, note(2).id, 'title', 'phaseId', 'a', 'b')
const value = fc.oneof(
  fc.string(),
  fc.constant(null),
  fc.constant({ id: note(1).id }),
  fc.constant(new Uint8Array(3)),
)
const mapName = fc.constantFrom(
  ...[ada, bo, lead].flatMap((personId) => [`notes:${personId}`, `consent:${personId}`]),
  'session',
  'roster',
  'clients',
  'nameless',
  'other',
)
const hostileStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('set' as const), map: mapName, key, value }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('delete' as const), map: mapName, key }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('nest' as const), map: mapName, key }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('list' as const), map: mapName }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('as' as const), who: fc.constantFrom(ada, bo, lead, 'new') }),
  },
)

type HostileStep = typeof hostileStep extends fc.Arbitrary<infer Step> ? Step : never

function misbehave(computer: Y.Doc, step: HostileStep, computers: Record<string, Y.Doc>): void {
  if (step.act === 'set') computer.getMap(step.map).set(step.key, step.value)
  if (step.act === 'delete') computer.getMap(step.map).delete(step.key)
  if (step.act === 'nest') computer.getMap(step.map).set(step.key, new Y.Map([['inner', 1]]))
  if (step.act === 'list') addFrom(computer, (other) => other.getArray(step.map).push([1, 2]))
  if (step.act === 'as') computer.clientID = computers[step.who]?.clientID ?? 777
}

test('SD-22 whatever a changed program sends, in whatever pieces, only what is its own changes, and the document loads again', () => {
  fc.assert(
    fc.property(
      fc.array(hostileStep, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat(9)),
      (steps, inPieces, order) => {
        const { doc, computers } = room()
        const computer = computers[ada]!
        const pieces: Uint8Array[] = []
        computer.on('update', (update: Uint8Array) => pieces.push(update))
        const before = contentOfOthers(doc, ada)
        for (const step of steps) misbehave(computer, step, computers)
        const updates = inPieces
          ? pieces
          : [difference(computer, doc), Y.mergeUpdates([...pieces, new Uint8Array([0, 0])])]
        const mixed = updates
          .map((update) => ({ update, place: order.next().value }))
          .sort((a, b) => a.place - b.place)
        for (const { update } of mixed) bring(doc, update, ada)
        expect(contentOfOthers(doc, ada)).toEqual(before)
        expect(doc.store.pendingStructs).toBeNull()
        expect(doc.store.pendingDs).toBeNull()
        const again = replicaOf(doc)
        for (const name of doc.share.keys())
          expect(again.getMap(name).toJSON()).toEqual(doc.getMap(name).toJSON())
      },
    ),
    { numRuns: 400 },
  )
})

const honestStep = fc.record({
  who: fc.constantFrom(ada, bo, lead),
  kind: fc.nat(4),
  pick: fc.nat(3),
  passOn: fc.boolean(),
})

test('SD-23 honest computers, in touch with the host or only with each other, are never refused, and all end equal', () => {
  fc.assert(
    fc.property(fc.array(honestStep, { maxLength: 25 }), (steps) => {
      const { doc, computers } = room()
      const outcomes: string[] = []
      const send = (personId: string) =>
        outcomes.push(bring(doc, difference(computers[personId]!, doc), personId))
      steps.forEach(({ who, kind, pick, passOn }, index) => {
        const computer = computers[who]!
        const mine = readNotes(computer).filter(({ authorId }) => authorId === who)
        const one = mine[pick % Math.max(1, mine.length)]
        if (kind === 0 || !one) addNote(computer, who, note(200 + index))
        else if (kind === 1) editNote(computer, who, one.id, `edited ${index}`)
        else if (kind === 2) removeNote(computer, who, one.id)
        else if (kind === 3 && who === lead) updateSession(computer, { title: `title ${index}` })
        else setConsent(computer, who, one.id, 'nameless')
        // The mesh: others get it from its author; what they bring to the host holds it too.
        if (passOn)
          for (const other of [ada, bo, lead])
            if (other !== who) bring(computers[other]!, difference(computer, computers[other]!), who)
        if (pick === 0) send(who)
      })
      for (let round = 0; round < 2; round += 1) for (const personId of [ada, bo, lead]) send(personId)
      expect(outcomes).not.toContain('breach')
      for (const computer of Object.values(computers)) {
        Y.applyUpdate(computer, difference(doc, computer))
        expect(Y.encodeStateVector(computer)).toEqual(Y.encodeStateVector(doc))
        expect(readNotes(computer)).toEqual(readNotes(doc))
        expect(sessionMap(computer).toJSON()).toEqual(sessionMap(doc).toJSON())
      }
    }),
    { numRuns: 200 },
  )
})
