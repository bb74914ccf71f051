import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plainJson } from './plain.ts'

test('SD-1 JSON comes through as it is, by its own properties', () => {
  const value = { a: [1, 'x', null, { b: true }], c: {} }
  expect(plainJson(value)).toEqual(value)
  const poisoned = Object.setPrototypeOf({ own: 1 }, { inherited: 2 }) as object
  const copy = plainJson(poisoned) as object
  expect(copy).toEqual({ own: 1 })
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
})

test('SD-1 Y types, documents and bytes are no JSON, nor is what lies too deep', () => {
  const map = new Y.Doc().getMap('any')
  for (const value of [map, new Y.Text(), new Y.Doc(), new Uint8Array(1)])
    expect(plainJson(value)).toBeUndefined()
  const deep: unknown = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)
  expect(JSON.stringify(plainJson(deep)).length).toBeLessThan(40)
})
