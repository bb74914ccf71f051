import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contributionKinds, type Phase } from '../../template/schema.ts'
import { setHeard, setReply } from '../kinds/heard.ts'
import { setRitual } from '../kinds/ritual.ts'
import { setRound } from '../kinds/round.ts'
import { groupNotes, putTheme } from '../kinds/themes.ts'
import { addNote, setConsent } from '../notes.ts'
import { readSnapshot } from '../reads.ts'
import { createSession, goToPhase, putPerson } from '../session.ts'
import { testId, testPlan, testTemplate } from '../testing.ts'
import { presenterContent } from './presenter.ts'

const base = { purpose: 'purpose.', script: 'script-for-the-lead.', avoid: ['avoid-this.'], minutes: 5 }
const phases: Phase[] = contributionKinds.map((kind) => ({
  ...base,
  id: kind,
  title: `title-${kind}.`,
  kind,
  prompts: ['Asked?'],
}))

/** A room of people whose names, words, answers and consents are marks that can be found. */
function markedRoom(at: string): Y.Doc {
  const doc = new Y.Doc()
  createSession(
    doc,
    testPlan({ template: testTemplate({ phases }), title: 'secret-title.', place: 'secret-place.' }),
  )
  for (const number of [2, 3])
    putPerson(doc, { id: testId(number), name: `name-${number}.`, role: 'participant' })
  for (const [index, phase] of phases.entries()) {
    const id = testId(100 + index)
    addNote(doc, testId(2), {
      id,
      phaseId: phase.id,
      text: `words-${phase.id}.`,
      order: index,
      to: 'to-whom.',
    })
    addNote(doc, testId(3), { id, phaseId: phase.id, text: 'said.', order: 50, spokenBy: 'spoken-by.' })
    setConsent(doc, testId(2), id, 'named')
    setHeard(doc, `${testId(2)}/${id}`, 'heard.')
    setReply(doc, testId(2), { id: `${testId(2)}/${id}`, to: 'heard.', says: 'notQuite', text: 'reply.' })
    setRitual(doc, { id: phase.id, text: 'ritual-words.', isShown: false })
    setRound(doc, { id: phase.id, speaker: { id: testId(2), name: 'speaker.' }, isOver: false })
  }
  putTheme(doc, { id: testId(50), title: 'theme.', phaseId: 'themes', order: 0 })
  groupNotes(doc, [`${testId(2)}/${testId(101)}`], testId(50))
  goToPhase(doc, at, 1_000)
  return doc
}

const kind = fc.constantFrom(...contributionKinds)

test('SD-34 the large screen never names anyone but who has the floor, and holds nothing that is for some only', () => {
  fc.assert(
    fc.property(kind, fc.boolean(), (at, withWords) => {
      const shown = JSON.stringify(presenterContent(readSnapshot(markedRoom(at))!, withWords))
      for (const mark of [
        'name-2.',
        'name-3.',
        'spoken-by.',
        'to-whom.',
        'heard.',
        'reply.',
        'named',
        'ritual-words.',
      ])
        expect(shown, mark).not.toContain(mark)
      for (const mark of ['script-for-the-lead.', 'avoid-this.', 'secret-title.', 'secret-place.', testId(2)])
        expect(shown, mark).not.toContain(mark)
      expect(shown.includes('speaker.')).toBe(at === 'round')
    }),
  )
})

test('SD-34 the large screen shows no words unless they are wished for, and then those of this phase alone', () => {
  for (const at of contributionKinds) {
    const snapshot = readSnapshot(markedRoom(at))!
    expect(JSON.stringify(presenterContent(snapshot, false))).not.toMatch(/words-|said\.|theme\./)
    const { notes } = presenterContent(snapshot, true)
    expect(notes.map(({ text }) => text).sort()).toEqual(['said.', `words-${at}.`])
  }
})

test('SD-34 the words of a ritual stand there once they stand on every screen', () => {
  const doc = markedRoom('ritual')
  setRitual(doc, { id: 'ritual', text: '', isShown: true })
  expect(presenterContent(readSnapshot(doc)!, false).ritual).toBe(base.script)
})
