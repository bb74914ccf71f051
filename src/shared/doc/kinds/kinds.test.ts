import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from '../notes.ts'
import { readSession, readSnapshot } from '../reads.ts'
import { addMinutes, goToPhase, pauseTimer, setStatus } from '../session.ts'
import { replicaOf, sync, testId, testSession } from '../testing.ts'
import { createUndo } from '../undo.ts'
import { notesFor } from '../visibility.ts'
import { removeReply, setHeard, setReply } from './heard.ts'
import { noteKey } from './note-key.ts'
import { placeBetween, placeNote } from './placing.ts'
import { readGroupWork } from './reads.ts'
import { setRitual } from './ritual.ts'
import {
  firstLine,
  markDone,
  moveInLine,
  nextSpeaker,
  readRoundPlan,
  setRound,
  setRoundPlan,
} from './round.ts'
import { groupNotes, mergeThemes, putTheme, removeTheme } from './themes.ts'
import { inTimelineOrder } from './timeline-order.ts'

const work = (doc: Y.Doc) => readGroupWork(doc).work
const themeOf = (doc: Y.Doc, key: string) => work(doc).grouping.get(key) ?? null
const key = (author: number, note: number) => noteKey({ id: testId(note), authorId: testId(author) })

test('SD-30 a theme that goes takes no note with it, and a note never belongs to a theme that is gone', () => {
  const doc = testSession(2)
  addNote(doc, testId(2), { id: testId(100), phaseId: 'write', text: 'Words', order: 0 })
  putTheme(doc, { id: testId(50), title: ' Radio ', phaseId: 'sort', order: 0 })
  groupNotes(doc, [key(2, 100)], testId(50))
  expect(work(doc).themes).toEqual([{ id: testId(50), title: 'Radio', phaseId: 'sort', order: 0 }])
  expect(themeOf(doc, key(2, 100))).toBe(testId(50))
  removeTheme(doc, testId(50))
  expect(themeOf(doc, key(2, 100))).toBeNull()
  expect(readSnapshot(doc)!.notes).toHaveLength(1)
  groupNotes(doc, [key(2, 100)], testId(51))
  expect(themeOf(doc, key(2, 100))).toBeNull()
})

test('SD-30 merging moves the notes, and grouping that another machine did meanwhile falls to no theme', () => {
  const a = testSession(2)
  for (const id of [50, 51]) putTheme(a, { id: testId(id), title: `Theme ${id}`, phaseId: 'sort', order: id })
  groupNotes(a, [key(2, 100)], testId(50))
  const b = replicaOf(a)
  mergeThemes(a, testId(50), testId(51))
  groupNotes(b, [key(2, 101)], testId(50))
  sync(a, b)
  for (const doc of [a, b]) {
    expect(themeOf(doc, key(2, 100))).toBe(testId(51))
    expect(themeOf(doc, key(2, 101))).toBeNull()
  }
  mergeThemes(a, testId(51), testId(51))
  expect(work(a).themes).toHaveLength(1)
})

test('SD-31 notes of a timeline stand where they were last put, on every machine, whoever put them', () => {
  const people = [2, 3]
  const move = fc.record({ by: fc.constantFrom(0, 1), note: fc.nat(4), to: fc.nat(4), meets: fc.boolean() })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const first = testSession(3)
      for (let index = 0; index < 5; index += 1)
        addNote(first, testId(2), {
          id: testId(100 + index),
          phaseId: 'line',
          text: `.${index}.`,
          order: index,
        })
      const docs = [first, replicaOf(first)] as const
      for (const { by, note, to, meets } of moves) {
        const doc = docs[by]!
        const moving = noteKey({ id: testId(100 + note), authorId: testId(2) })
        const { places } = work(doc)
        const others = timeline(doc).filter((each) => each.key !== moving)
        placeNote(doc, testId(people[by]!), moving, to, others, places)
        expect(
          timeline(doc)
            .map((each) => each.key)
            .indexOf(moving),
        ).toBe(to)
        if (meets) sync(...docs)
      }
      sync(...docs)
      expect(timeline(docs[0])).toEqual(timeline(docs[1]))
      expect(timeline(docs[0])).toHaveLength(5)
    }),
    { numRuns: 60 },
  )
})

function timeline(doc: Y.Doc): { key: string; at: number }[] {
  const snapshot = readSnapshot(doc)!
  const notes = notesFor({ personId: testId(1), role: 'facilitator' }, snapshot)
  return inTimelineOrder(
    notes.filter((note) => note.phaseId === 'line'),
    snapshot.work.places,
  )
}

test('SD-31 there is a place between any two that differ, until none is left', () => {
  expect(placeBetween(undefined, undefined)).toBe(0)
  expect(placeBetween(undefined, 0)).toBe(-1)
  expect(placeBetween(4, undefined)).toBe(5)
  expect(placeBetween(1, 1)).toBeNull()
  let [low, high, steps] = [0, 1, 0]
  for (let middle = placeBetween(low, high); middle !== null; middle = placeBetween(low, high)) {
    expect(middle > low && middle < high).toBe(true)
    high = middle
    steps += 1
  }
  expect(steps).toBeGreaterThan(50)
})

test('SD-31 a timeline in which no number is left between two is counted anew, and the note stands where it was put', () => {
  const doc = testSession(2)
  for (let index = 0; index < 3; index += 1)
    addNote(doc, testId(2), { id: testId(100 + index), phaseId: 'line', text: `.${index}.`, order: 0 })
  const moving = key(2, 102)
  placeNote(
    doc,
    testId(1),
    moving,
    1,
    timeline(doc).filter((each) => each.key !== moving),
    work(doc).places,
  )
  expect(timeline(doc).map((each) => each.key)).toEqual([key(2, 100), key(2, 102), key(2, 101)])
})

test('SD-32 the shared document tells who has the floor, and not the order, nor who passed', () => {
  const doc = testSession(4)
  const own = new Y.Doc()
  const people = readSnapshot(doc)!.people
  let line = firstLine(people, 'juniors-first')
  expect(line.at(-1)?.id).toBe(testId(1))
  setRoundPlan(own, { id: 'round', line })
  const passing = new Set([testId(3)])
  const spoken: string[] = []
  for (let speaker = nextSpeaker(line, passing); speaker; speaker = nextSpeaker(line, passing)) {
    setRound(doc, { id: 'round', speaker, isOver: false })
    expect(JSON.stringify(doc.getMap('rounds').toJSON())).not.toContain(testId(3))
    spoken.push(speaker.id)
    line = markDone(line, speaker.id, true)
  }
  expect(spoken).toEqual([testId(2), testId(4), testId(1)])
  setRound(doc, { id: 'round', speaker: null, isOver: true })
  const later = replicaOf(doc)
  const bytes = Buffer.from(Y.encodeStateAsUpdate(later)).toString('latin1')
  const rounds = work(later).rounds.get('round')
  expect(rounds).toEqual({ id: 'round', speaker: null, isOver: true })
  expect(bytes.split(testId(3)).length - 1).toBe(2)
  expect(readRoundPlan(own, 'round')?.line).toHaveLength(4)
  expect(readRoundPlan(own, 'other')).toBeNull()
})

test('the line of a round is moved by steps and never loses anyone', () => {
  const line = firstLine(readSnapshot(testSession(4))!.people, 'group')
  const ids = (places: typeof line) => places.map(({ id }) => id)
  expect(ids(moveInLine(line, testId(1), 1))).toEqual([testId(2), testId(1), testId(3), testId(4)])
  expect(ids(moveInLine(line, testId(1), -3))).toEqual(ids(line))
  expect(ids(moveInLine(line, testId(2), 99))).toEqual([testId(1), testId(3), testId(4), testId(2)])
  expect(ids(moveInLine(line, testId(99), 1))).toEqual(ids(line))
})

test('SD-33 only the author answers a paraphrase, and only the words that stand there now', () => {
  const doc = testSession(3)
  setHeard(doc, key(2, 100), 'You were waiting')
  setReply(doc, testId(3), { id: key(2, 100), to: 'You were waiting', says: 'yes', text: '' })
  expect(work(doc).heard.get(key(2, 100))).toEqual({ text: 'You were waiting', reply: null })
  setReply(doc, testId(2), { id: key(2, 100), to: 'You were waiting', says: 'notQuite', text: 'I was alone' })
  expect(work(doc).heard.get(key(2, 100))?.reply).toMatchObject({ says: 'notQuite', text: 'I was alone' })
  setHeard(doc, key(2, 100), 'You were waiting alone')
  expect(work(doc).heard.get(key(2, 100))?.reply).toBeNull()
  setHeard(doc, key(2, 100), 'You were waiting')
  removeReply(doc, testId(2), key(2, 100))
  expect(work(doc).heard.get(key(2, 100))?.reply).toBeNull()
  setHeard(doc, key(2, 100), ' ')
  expect(work(doc).heard.size).toBe(0)
})

test('SD-9 those who lead take back what they did with the room, and never the start, the level or the close', () => {
  const doc = testSession(2)
  const undo = createUndo(doc, testId(1), true)
  goToPhase(doc, 'write', 1_000)
  expect(undo.undo()).toBeNull()
  goToPhase(doc, 'next', 2_000)
  undo.stopCapturing()
  addMinutes(doc, readSession(doc)!.timer, 5)
  undo.stopCapturing()
  setRitual(doc, { id: 'next', text: 'Stay a moment.', isShown: true })
  undo.stopCapturing()
  setStatus(doc, 'closed')
  undo.undo()
  expect(work(doc).rituals.size).toBe(0)
  undo.undo()
  expect(readSession(doc)!.timer.extraMinutes).toBe(0)
  undo.undo()
  expect(readSession(doc)).toMatchObject({ phaseId: 'write', status: 'closed' })
  undo.destroy()
})

test('a timer that was stopped counts on from where it stood', () => {
  const doc = testSession()
  goToPhase(doc, 'write', 10_000)
  pauseTimer(doc, readSession(doc)!.timer, 15_000)
  expect(readSession(doc)!.timer).toEqual({ startedAt: 10_000, extraMinutes: 0, pausedAt: 15_000 })
  pauseTimer(doc, readSession(doc)!.timer, 95_000)
  expect(readSession(doc)!.timer).toEqual({ startedAt: 90_000, extraMinutes: 0 })
})
