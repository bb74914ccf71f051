import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createUpdateGate } from '#shared/doc/update-gate.ts'
import { checkFrame, updateIn } from './document-frame.ts'

const name = 'a'.repeat(32)

function updateFrame(update: Uint8Array): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarString(to, name)
  encoding.writeVarUint(to, 0)
  encoding.writeVarUint(to, 2)
  encoding.writeVarUint8Array(to, update)
  return encoding.toUint8Array(to)
}

function isAccepted(frame: Uint8Array): boolean {
  try {
    checkFrame(name, frame)
    return true
  } catch {
    return false
  }
}

/** A document with most kinds of content, and one change to it. */
function someChange(): { state: Uint8Array; update: Uint8Array } {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.getMap('notes:a').set('n', { text: 'words', order: 3, consent: null })
  doc.getText('t').insert(0, 'some text 😀')
  const state = Y.encodeStateAsUpdate(doc)
  const vector = Y.encodeStateVector(doc)
  doc.getText('t').delete(2, 3)
  doc.getMap('notes:a').set('n', [1, true, 'x', new Uint8Array([1])])
  doc.getArray('l').insert(0, [new Y.Map(), 2.5])
  return { state, update: Y.encodeStateAsUpdate(doc, vector) }
}

const { state, update } = someChange()

test('a true change is accepted', () => {
  expect(isAccepted(updateFrame(update))).toBe(true)
  expect(isAccepted(updateFrame(state))).toBe(true)
})

test('a damaged change that is accepted never leaves a document that cannot be stored', () => {
  const damage = fc.array(fc.tuple(fc.nat(update.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  const tally = { accepted: 0, refused: 0, stopped: 0 }
  fc.assert(
    fc.property(damage, (changes) => {
      const damaged = update.slice()
      for (const [at, value] of changes) damaged[at] = value
      if (!isAccepted(updateFrame(damaged))) {
        tally.refused += 1
        return
      }
      tally.accepted += 1
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      const gate = createUpdateGate(doc)
      try {
        gate.check(damaged)
        Y.applyUpdate(doc, damaged)
      } catch {
        tally.stopped += 1
      }
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      // After a damaged change the document still takes an honest one.
      gate.check(update)
      Y.applyUpdate(doc, update)
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      gate.close()
    }),
    // The two that the first fuzzing found: they apply, and nobody could store or load the document again.
    {
      numRuns: 3_000,
      examples: [
        [
          [
            [17, 13],
            [18, 0],
          ],
        ],
        [
          [
            [3, 11],
            [20, 0],
          ],
        ],
      ],
    },
  )
  expect(tally.accepted).toBeGreaterThan(50)
  expect(tally.refused).toBeGreaterThan(500)
}, 30_000)

test('the update of a frame is what was put into it, and only updates count', () => {
  expect(updateIn(updateFrame(update))).toEqual(update)
  expect(updateIn(new Uint8Array([1, 97, 1, 0]))).toBeNull()
})

test('any bytes at all are read or refused, quickly', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      isAccepted(bytes)
      isAccepted(updateFrame(bytes))
    }),
    { numRuns: 2_000 },
  )
})
