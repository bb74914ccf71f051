import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { putAction, removeAction } from './actions.ts'
import { setHeard, setReply } from './kinds/heard.ts'
import { noteKey } from './kinds/note-key.ts'
import { placeNote } from './kinds/placing.ts'
import { themeSchema } from './kinds/records.ts'
import { setRitual } from './kinds/ritual.ts'
import { setRound } from './kinds/round.ts'
import { groupNotes, mergeThemes, putTheme, removeTheme } from './kinds/themes.ts'
import { inTimelineOrder } from './kinds/timeline-order.ts'
import { addNote, editNote, removeNote, setConsent } from './notes.ts'
import { nextOrder, readActions, readNotes, readSession, readSnapshot } from './reads.ts'
import { actionSchema, type Consent, consents, noteSchema, personSchema, sessionSchema } from './records.ts'
import { addMinutes, goToPhase, pauseTimer, putPerson, setStatus, updateSession } from './session.ts'
import { replicaOf, testId, testSession } from './testing.ts'
import { createUndo } from './undo.ts'

/*
 * Three machines act, each for its own person; their updates arrive late, out of order and more than once, and
 * groups are cut off from each other for a while. A failure prints its seed; `fc.assert(…, { seed, path })` replays it.
 */

const replicas = 3
const who = fc.nat(replicas - 1)
const item = fc.nat(5)
const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => `.${text}.`)

interface Machine {
  doc: Y.Doc
  personId: string
  undo: Y.UndoManager
  /** What this person last chose for each of their notes; gone once they took the note back. */
  allowed: Map<string, Consent>
  /** Updates that were sent to this machine and have not arrived yet. */
  inbox: Uint8Array[]
}

interface Room {
  machines: Machine[]
  /** Which machines reach each other: those with the same number. */
  groups: number[]
  nextId: number
}

type Step = (room: Room) => void

const edits: fc.Arbitrary<Step> = fc
  .tuple(who, item, words, fc.nat(21))
  .map(([index, pick, text, kind]) => (room) => {
    const { doc, personId, undo, allowed } = room.machines[index]!
    const mine = readNotes(doc).filter(({ authorId }) => authorId === personId)
    const note = mine[pick % Math.max(1, mine.length)]
    const actions = readActions(doc)
    const action = actions[pick % Math.max(1, actions.length)]
    room.nextId += 1
    const id = testId(room.nextId)
    const timer = readSession(doc)!.timer
    const { themes, places } = readSnapshot(doc)!.work
    const theme = themes[pick % Math.max(1, themes.length)]
    const every = inTimelineOrder(readNotes(doc).map(keyed), places)
    const moving = every[pick % Math.max(1, every.length)]
    const others = every.filter(({ key }) => key !== moving?.key)
    const key = moving?.key ?? id
    const acts = [
      () => addNote(doc, personId, { id, phaseId: 'write', text, order: nextOrder(readNotes(doc)) }),
      () => note && editNote(doc, personId, note.id, text),
      () => note && removeNote(doc, personId, note.id),
      () => note && setConsent(doc, personId, note.id, consents[pick % 3]!),
      () => putAction(doc, { id, text, owner: '', due: null, order: nextOrder(actions) }),
      () => action && putAction(doc, { ...action, text }),
      () => action && removeAction(doc, action.id),
      () => goToPhase(doc, pick % 2 ? 'write' : 'next', pick),
      () => addMinutes(doc, timer, pick - 2),
      () => updateSession(doc, { title: text, summaryText: text }),
      () => putPerson(doc, { id: personId, name: text, role: 'participant' }),
      () => setStatus(doc, pick % 2 ? 'running' : 'closed'),
      () => pauseTimer(doc, timer, pick),
      () => putTheme(doc, { id, title: text, phaseId: 'next', order: pick }),
      () => theme && removeTheme(doc, theme.id),
      () => theme && mergeThemes(doc, theme.id, themes.at(-1)!.id),
      () => theme && moving && groupNotes(doc, [moving.key], theme.id),
      () => moving && placeNote(doc, personId, moving.key, pick % (others.length + 1), others, places),
      () => setHeard(doc, key, pick % 2 ? text : ''),
      () => setReply(doc, personId, { id: key, to: text, says: 'notQuite', text }),
      () => setRound(doc, { id: 'next', speaker: { id: personId, name: text }, isOver: pick % 2 === 0 }),
      () => setRitual(doc, { id: 'next', text, isShown: pick % 2 === 0 }),
    ]
    acts[kind]!()
    if (note && kind === 2) allowed.delete(note.id)
    if (note && kind === 3) allowed.set(note.id, consents[pick % 3]!)
    if (pick === 0) undo.stopCapturing()
  })

const keyed = (note: { id: string; authorId: string }) => ({ key: noteKey(note) })

const undos: fc.Arbitrary<Step> = fc.tuple(who, fc.boolean()).map(([index, back]) => (room) => {
  const { doc, personId, undo, allowed } = room.machines[index]!
  const others = () => readNotes(doc).filter(({ authorId }) => authorId !== personId)
  const before = others()
  if (back) undo.undo()
  else undo.redo()
  expect(others()).toEqual(before)
  for (const { id, authorId, consent } of readNotes(doc))
    if (authorId === personId) expect(consent).toBe(allowed.get(id) ?? 'out')
})

const arrivals: fc.Arbitrary<Step> = fc
  .tuple(who, fc.nat(99), fc.boolean())
  .map(([index, pick, again]) => (room) => {
    const { doc, inbox } = room.machines[index]!
    const at = pick % Math.max(1, inbox.length)
    const update = inbox[at]
    if (!update) return
    Y.applyUpdate(doc, update)
    if (!again) inbox.splice(at, 1)
  })

/** A cut loses nothing for good: once the groups change, what was missed is sent as a whole. */
const partitions: fc.Arbitrary<Step> = fc
  .array(fc.nat(1), { minLength: replicas, maxLength: replicas })
  .map((groups) => (room) => {
    room.groups = groups
    for (const from of room.machines) send(room, from, Y.encodeStateAsUpdate(from.doc))
  })

function send(room: Room, from: Machine, update: Uint8Array): void {
  const group = room.groups[room.machines.indexOf(from)]
  room.machines.forEach((to, index) => {
    if (to !== from && room.groups[index] === group) to.inbox.push(update)
  })
}

function openRoom(): Room {
  const start = testSession(replicas)
  const room: Room = { machines: [], groups: new Array(replicas).fill(0), nextId: 1000 }
  for (let index = 0; index < replicas; index += 1) {
    const doc = replicaOf(start)
    const personId = testId(index + 1)
    const machine: Machine = {
      doc,
      personId,
      undo: createUndo(doc, personId, index === 0),
      allowed: new Map(),
      inbox: [],
    }
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) send(room, machine, update)
    })
    room.machines.push(machine)
  }
  return room
}

function settle(room: Room): void {
  room.groups = room.groups.map(() => 0)
  for (const from of room.machines) send(room, from, Y.encodeStateAsUpdate(from.doc))
  for (const { doc, inbox } of room.machines) for (const update of inbox.reverse()) Y.applyUpdate(doc, update)
}

function everything(doc: Y.Doc): Record<string, unknown> {
  const names = [...doc.share.keys()].sort()
  return Object.fromEntries(
    names
      .map((name) => [name, doc.getMap(name).toJSON()])
      .filter(([, map]) => Object.keys(map as object).length > 0),
  )
}

test('SD-13 whatever happens on three machines, in whatever order it arrives, all end up reading the same', () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: edits },
      { weight: 2, arbitrary: undos },
      { weight: 6, arbitrary: arrivals },
      { weight: 1, arbitrary: partitions },
    ),
    { minLength: 10, maxLength: 80 },
  )
  fc.assert(
    fc.property(steps, (run) => {
      const room = openRoom()
      for (const step of run) step(room)
      settle(room)
      const [first, ...rest] = room.machines.map(({ doc }) => ({
        json: everything(doc),
        read: readSnapshot(doc)!,
      }))
      for (const other of rest) expect(other).toEqual(first)
      const { session, people, notes, actions, dropped } = first!.read
      expect(dropped).toBe(0)
      sessionSchema.parse(session)
      for (const person of people) expect(personSchema.parse(person)).toEqual(person)
      for (const { authorId: _author, consent: _consent, ...note } of notes)
        expect(noteSchema.parse(note)).toEqual(note)
      for (const action of actions) expect(actionSchema.parse(action)).toEqual(action)
      for (const { undo } of room.machines) undo.destroy()
    }),
    { numRuns: 150 },
  )
})

const keys = fc.oneof(
  fc.constantFrom(testId(1), testId(100), '__proto__', 'constructor', 'version', 'template', 'phaseId', 'id'),
  fc.string(),
)
const values: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => () => value),
  fc.constantFrom(
    () => new Y.Map([['id', testId(1)]]),
    () => new Y.Text('words'),
    () => new Y.Array(),
    () => new Y.Doc(),
    () => new Uint8Array(3),
    () => JSON.parse(`{"__proto__":{"id":"${testId(1)}","name":"Eve","role":"facilitator"}}`),
    () => ({ id: testId(1), name: 'Eve', role: 'facilitator', order: Number.MAX_SAFE_INTEGER }),
    () => ({ id: testId(100), phaseId: '', text: 'hm', order: 0, consent: 'named' }),
    () => [undefined, null, Number.NaN, 2n],
  ),
)
const maps = fc.constantFrom(
  'session',
  'roster',
  'actions',
  `notes:${testId(1)}`,
  `consent:${testId(1)}`,
  'notes:x',
  'themes',
  'grouping',
  'rounds',
  'rituals',
  'heard',
  `reply:${testId(1)}`,
  `placing:${testId(1)}`,
  'placing:x',
)

test('SD-1 SD-3 nothing a hostile machine writes makes a read fail, differ between machines or hold an invalid record', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(maps, keys, values), { minLength: 1, maxLength: 12 }), (writes) => {
      const hostileDoc = testSession(2)
      addNote(hostileDoc, testId(2), { id: testId(200), phaseId: 'write', text: 'Mine', order: 0 })
      for (const [map, key, make] of writes) hostileDoc.getMap(map).set(key, make())
      const near = replicaOf(hostileDoc)
      const far = replicaOf(near)
      const read = readSnapshot(near)!
      expect(readSnapshot(far)).toEqual(read)
      sessionSchema.parse(read.session)
      for (const person of read.people) personSchema.parse(person)
      for (const note of read.notes) noteSchema.parse(note)
      for (const theme of read.work.themes) themeSchema.parse(theme)
      for (const { at } of read.work.places.values()) expect(Number.isFinite(at)).toBe(true)
      expect(read.notes.some(({ text }) => text === 'Mine')).toBe(true)
      const order = nextOrder(read.notes)
      addNote(near, testId(2), { id: testId(201), phaseId: 'write', text: 'More', order })
    }),
    { numRuns: 300 },
  )
})
