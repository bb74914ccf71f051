import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textsOf } from '../template/texts.ts'
import { sessionTemplate, snapshotIn } from './in-language.ts'
import { sessionMap } from './keys.ts'
import { readSnapshot, type SessionSnapshot } from './reads.ts'
import { createSession, updateSession } from './session.ts'
import { replicaOf, testPlan, testTemplate } from './testing.ts'

const template = testTemplate()
const german = { ...textsOf(template), name: 'Eine Vorlage', groundRules: ['Wer mag, setzt aus.'] }

function session(): Y.Doc {
  const doc = new Y.Doc()
  createSession(doc, testPlan({ template, translations: { de: german } }))
  return doc
}

const read = (doc: Y.Doc): SessionSnapshot => readSnapshot(doc)!

describe('a session carries its template’s languages', () => {
  test('SD-19 and each reader gets the template in their own, or in the template’s', () => {
    const guest = read(replicaOf(session()))
    expect(guest.session.translations).toEqual({ de: german })
    expect(snapshotIn(guest, 'de').session.template.name).toBe('Eine Vorlage')
    expect(snapshotIn(guest, 'fr')).toBe(guest)
    expect(sessionTemplate(guest.session, 'de')).toBe(sessionTemplate(guest.session, 'de'))
  })

  test('SD-19 ground rules are translated until the group changes them', () => {
    const doc = session()
    expect(snapshotIn(read(doc), 'de').session.groundRules).toEqual(german.groundRules)
    updateSession(doc, { groundRules: ['Anyone may pass.', 'Phones away.'] })
    expect(snapshotIn(read(doc), 'de').session.groundRules).toEqual(['Anyone may pass.', 'Phones away.'])
  })

  test('SD-19 a language that does not parse is left out and the others stay', () => {
    const doc = session()
    const spoiled = { de: german, fr: { name: 4 }, tlh: german, es: { ...german, newer: true } }
    sessionMap(doc).set('translations', spoiled)
    const { translations } = read(replicaOf(doc)).session
    expect(translations).toEqual({ de: german, es: german })
    for (const value of [null, 7, 'de', [german], { __proto__: { de: german } }]) {
      sessionMap(doc).set('translations', value)
      expect(read(doc).session.translations).toEqual({})
    }
  })
})
