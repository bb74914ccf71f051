import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Migration, migrate } from './migrate.ts'
import { readSession } from './reads.ts'
import { replicaOf, testSession } from './testing.ts'

const append =
  (word: string) =>
  (doc: Y.Doc): void => {
    const map = doc.getMap('session')
    map.set('title', `${map.get('title')} ${word}`)
  }
const steps: Migration[] = [
  { to: 2, run: append('two') },
  { to: 3, run: append('three') },
]
const bytes = (doc: Y.Doc) => Array.from(Y.encodeStateAsUpdate(doc))

test('SD-12 an older document is lifted through every step in order, once', () => {
  const doc = testSession()
  expect(migrate(doc, [...steps].reverse(), 3)).toBe('migrated')
  expect(readSession(doc)).toMatchObject({ version: 3, title: 'Tuesday night two three' })
  expect(migrate(doc, steps, 3)).toBe('current')
  expect(readSession(replicaOf(doc))?.title).toBe('Tuesday night two three')
})

test('SD-12 a document between the versions runs only the steps it lacks', () => {
  const doc = testSession()
  doc.getMap('session').set('version', 2)
  expect(migrate(doc, steps, 3)).toBe('migrated')
  expect(readSession(doc)?.title).toBe('Tuesday night three')
})

test('SD-12 a missing step or one that fails changes nothing at all', () => {
  const doc = testSession()
  const before = bytes(doc)
  expect(() => migrate(doc, [steps[1]!], 3)).toThrow(RangeError)
  const failing = { to: 3, run: fail }
  expect(() => migrate(doc, [steps[0]!, failing], 3)).toThrow('step failed')
  expect(bytes(doc)).toEqual(before)
})

function fail(): never {
  throw new Error('step failed')
}

test('SD-11 an empty document is told apart from an old one', () => {
  expect(migrate(new Y.Doc())).toBe('empty')
  expect(migrate(testSession())).toBe('current')
})

test.each([4, 1.5, 0, -1, Number.NaN, '1', null, {}, true])(
  'SD-11 a version of %o is left alone as one that cannot be understood',
  (version) => {
    const doc = testSession()
    doc.getMap('session').set('version', version)
    const before = bytes(doc)
    expect(migrate(doc, steps, 3)).toBe('newer')
    expect(bytes(doc)).toEqual(before)
  },
)
