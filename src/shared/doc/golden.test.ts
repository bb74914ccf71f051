import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { migrate } from './migrate.ts'
import { readSnapshot } from './reads.ts'
import { documentVersion } from './records.ts'

const folder = new URL('./golden/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const documents = readdirSync(folder).filter((name) => name.endsWith('.base64'))

/** Fields that came later without a new version, as the table of the specification has them read. */
const later = {
  recordLevel: 'R3',
  keep: { kind: 'always' },
  onHold: false,
  settled: 'no',
  translations: {},
  notHeld: '',
  follows: '',
}
const laterMaps = { followUps: [], nameless: [], results: new Map(), revealed: new Set() }

test('SD-14 there is one golden document for every version there ever was', () => {
  const versions = Array.from({ length: documentVersion }, (_, index) => `version-${index + 1}.base64`)
  expect(documents.sort()).toEqual(versions.sort())
})

test.each(documents)('SD-14 %s opens with everything that was in it', (name) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(read(name), 'base64'))
  expect(migrate(doc)).toMatch(/^(current|migrated)$/)
  const expected = JSON.parse(read(name.replace('base64', 'json')))
  expect(readSnapshot(doc)).toEqual({
    ...laterMaps,
    ...expected,
    session: { ...later, ...expected.session, version: documentVersion },
  })
})
