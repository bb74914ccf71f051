import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate } from './check-update.ts'
import { createUpdateGate } from './update-gate.ts'

/** One person's changes, one update each. */
function changesOf(clientID: number, texts: readonly string[]): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of texts) doc.getText('t').insert(doc.getText('t').length, text)
  return updates
}

/** Found by fuzzing: it can be decoded, fails while it is merged, and leaves a document that cannot be stored again. */
const harmful = Uint8Array.of(1, 2, 2, 0, 40, 1, 1, 109, 1, 107, 1, 119, 1, 118, 68, 1, 0, 0, 1, 122, 0)

test('a change that can be decoded may spoil a document half-way, and is refused while it is read', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, changesOf(1, ['a'])[0]!)
  expect(() => checkUpdate(harmful)).toThrow('no length')
  expect(() => Y.applyUpdate(doc, harmful)).toThrow()
  expect(() => Y.encodeStateAsUpdate(doc)).toThrow()
})

test('a refused change leaves the document and what waits in it as they were', () => {
  const doc = new Y.Doc()
  const [first, second, third] = changesOf(1, ['a', 'b', 'c'])
  Y.applyUpdate(doc, first!)
  Y.applyUpdate(doc, third!)
  const before = Y.encodeStateAsUpdate(doc)
  const gate = createUpdateGate(doc)
  expect(() => gate.check(harmful)).toThrow()
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  gate.check(second!)
  Y.applyUpdate(doc, second!)
  expect(doc.getText('t').toString()).toBe('abc')
  gate.close()
})

test('too many changes out of order are refused, and do not stay', () => {
  const doc = new Y.Doc()
  const [, ...rest] = changesOf(
    1,
    Array.from({ length: 12 }, () => 'x'.repeat(50_000)),
  )
  const gate = createUpdateGate(doc)
  const offer = () => {
    for (const update of rest) {
      gate.check(update)
      Y.applyUpdate(doc, update)
    }
  }
  expect(offer).toThrow('out of order')
  expect(doc.store.pendingStructs).toBeNull()
  gate.close()
})

/** Found by fuzzing: one change of no length, and a list of removals that names what is not there. */
const lengthless = Uint8Array.from(
  Buffer.from(
    'AQGm44vqCQAoASZub3RlczowMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAHcGgwMDAwMSA2ZDU0NDFiYTMwZmE0ZmRlOGY0NDM0ODhiNzIzZTg1MgF2BAJpZHcgNmQ1NDQAAIOm4zFiYTMwZmE0ZmRlOGY0NDM0ODhiNzg1MgdwaGFzZUlkdwV3cml0ZQR0ZXh0dxtxdWlldCwgYW5kIG5vYm9keSBsZWZ0IPCfmIAFb3JkZXJ9CQA=',
    'base64',
  ),
)

test('a change of no length, which fails when it is merged, is refused before it touches anything', () => {
  const doc = new Y.Doc()
  const gate = createUpdateGate(doc)
  expect(() => {
    gate.check(lengthless)
    Y.applyUpdate(doc, lengthless)
  }).toThrow()
  expect(() => checkUpdate(lengthless)).toThrow('no length')
  gate.close()
})
