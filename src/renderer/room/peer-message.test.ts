import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  checkPeerMessage,
  compareMessage,
  maxPeerMessageBytes,
  pingMessage,
  updateMessage,
} from './peer-message.ts'

function updateOf(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('notes').set('a', text)
  return Y.encodeStateAsUpdate(doc)
}

describe('a message of a peer', () => {
  test('is acted on when it is an update, a comparison or a question', () => {
    expect(checkPeerMessage(updateMessage(updateOf('words')) ?? new Uint8Array())).toBe(true)
    expect(checkPeerMessage(compareMessage(new Y.Doc()))).toBe(true)
    expect(checkPeerMessage(pingMessage)).toBe(true)
  })

  test('about who is here is a sign of life and nothing more', () => {
    expect(checkPeerMessage(new Uint8Array([1, 1, 0]))).toBe(false)
  })

  test.each([
    ['nothing', []],
    ['an unknown type', [9]],
    ['a word for another page of the same computer', [4, 1, 1, 65]],
    ['an unknown step', [0, 7, 1, 0]],
    ['an update that ends early', [0, 2, 9, 1, 1]],
    ['an update in no encoding of ours', [0, 2, 3, 255, 255, 255]],
  ])('is refused when it is %s', (_what, bytes) => {
    expect(() => checkPeerMessage(new Uint8Array(bytes))).toThrow()
  })

  test('that passes can be read, and leaves a document that can be written', () => {
    const good = updateOf('a note someone wrote')
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (place, byte) => {
        const update = good.slice()
        update[place] = byte
        const message = updateMessage(update) ?? new Uint8Array()
        try {
          checkPeerMessage(message)
        } catch {
          return
        }
        const doc = new Y.Doc()
        Y.applyUpdate(doc, update)
        Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))
      }),
      { numRuns: 500 },
    )
  })

  test('that no data channel takes is not made', () => {
    expect(updateMessage(updateOf('x'.repeat(maxPeerMessageBytes)))).toBeNull()
    expect(updateMessage(updateOf('x'.repeat(maxPeerMessageBytes - 100)))).not.toBeNull()
  })
})
