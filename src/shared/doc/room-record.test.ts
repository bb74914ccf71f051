import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type GuestRecord, type HostRecord, readRoomRecord, setRoomRecord } from './room-record.ts'
import { replicaOf, testId } from './testing.ts'

const host: HostRecord = {
  kind: 'host',
  roomId: testId(1),
  port: 41_234,
  code: 'QX7M4K',
  linkSecret: 'ef'.repeat(16),
  identity: { cert: 'certificate', key: 'key' },
  topic: 'ab'.repeat(16),
  seats: [{ personId: testId(2), token: 'cd'.repeat(32), guestKey: 'ef'.repeat(32) }],
}
const guest: GuestRecord = {
  kind: 'guest',
  addresses: ['192.168.1.20:41234'],
  roomId: testId(1),
  fingerprint: 'ab'.repeat(32),
  token: 'cd'.repeat(32),
  topic: 'ab'.repeat(16),
}

test.each([host, guest])('a $kind record survives being saved and opened', (record) => {
  const own = new Y.Doc()
  expect(readRoomRecord(own)).toBeNull()
  setRoomRecord(own, record)
  expect(readRoomRecord(replicaOf(own))).toEqual(record)
})

test.each([
  { ...host, port: 70_000 },
  { ...host, kind: 'deputy' },
  { ...guest, token: 'short' },
  { ...guest, kind: 'host' },
  { ...host, identity: undefined },
  { ...guest, fingerprint: undefined },
  'guest',
  null,
])('a record that does not fit reads as none: %o', (record) => {
  const own = new Y.Doc()
  own.getMap('room').set('record', record)
  expect(readRoomRecord(own)).toBeNull()
})

test('a record that does not fit is never written', () => {
  const own = new Y.Doc()
  setRoomRecord(own, guest)
  expect(() => setRoomRecord(own, { ...host, port: -1 })).toThrow()
  expect(readRoomRecord(own)).toEqual(guest)
})
