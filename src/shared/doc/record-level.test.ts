import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordLevels } from '../template/schema.ts'
import { readSession } from './reads.ts'
import { levelsUpTo, lowerOf, lowerRecordLevel } from './record-level.ts'
import { createSession } from './session.ts'
import { testPlan, testSession, testTemplate } from './testing.ts'

const level = fc.constantFrom(...recordLevels)

test('SD-15 a session keeps less when asked to, and never more', () => {
  fc.assert(
    fc.property(level, level, (planned, wanted) => {
      const doc = new Y.Doc()
      createSession(doc, testPlan({ recordLevel: planned }))
      if (lowerOf(planned, wanted) === wanted) {
        lowerRecordLevel(doc, wanted)
        expect(readSession(doc)?.recordLevel).toBe(wanted)
      } else {
        expect(() => lowerRecordLevel(doc, wanted)).toThrow(RangeError)
        expect(readSession(doc)?.recordLevel).toBe(planned)
      }
    }),
  )
})

test('SD-15 what may still be chosen is the level itself and all below it', () => {
  expect(levelsUpTo('R2')).toEqual(['R2', 'R1', 'R0'])
  expect(levelsUpTo('R0')).toEqual(['R0'])
})

test('SD-15 nobody chose: the template suggests, and a document from before there were levels keeps all', () => {
  const doc = new Y.Doc()
  createSession(doc, testPlan({ template: testTemplate({ recordLevel: 'R2' }) }))
  expect(readSession(doc)?.recordLevel).toBe('R2')
  const older = testSession()
  for (const field of ['recordLevel', 'keep', 'onHold', 'settled']) older.getMap('session').delete(field)
  expect(readSession(older)).toMatchObject({
    recordLevel: 'R3',
    keep: { kind: 'always' },
    onHold: false,
    settled: 'no',
  })
})
