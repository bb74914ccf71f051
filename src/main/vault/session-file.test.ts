import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import type { SessionKey } from './key-slots.ts'
import { decodeSessionFile, encodeSessionFile, type SessionFileRead } from './session-file.ts'
import {
  decodeRecord,
  encodeBatch,
  encodeHeader,
  encodeRecords,
  type FormatRecord,
  type LogPosition,
  recordTypes,
} from './session-format.ts'
import { fillRandom, sessionId } from './testing.ts'

const holder: SessionKey = { kind: 'keyring', key: fillRandom(new Uint8Array(32)) }
const fileId = fillRandom(new Uint8Array(16))
const words = (text: string) => new Uint8Array(Buffer.from(text))

/** A session file with one record after the snapshot for each text, and where each record begins. */
function fileWith(texts: string[], id = fileId): { bytes: Uint8Array; starts: number[] } {
  return extend(freshFile(id), id, texts)
}

type FreshFile = ReturnType<typeof encodeSessionFile>

function freshFile(id = fileId): FreshFile {
  const content = {
    meta: { sessionId, role: 'host' as const, life: 1 },
    snapshots: { shared: words('first'), own: words('mine') },
    unknown: [],
  }
  return encodeSessionFile(holder, id, content, false, fillRandom)
}

function extend(fresh: FreshFile, id: Uint8Array, texts: string[]): { bytes: Uint8Array; starts: number[] } {
  let { position } = fresh
  const parts = [fresh.bytes]
  const starts: number[] = []
  for (const text of texts) {
    starts.push(position.end)
    const next = encodeRecords(id, position, [
      { type: recordTypes.updatesShared, flags: 0, payload: encodeBatch([words(text)]) },
    ])
    parts.push(next.bytes)
    position = next.position
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), starts: [...starts, position.end] }
}

function textsIn(read: SessionFileRead): string[] {
  return read.updates.shared.slice(1).map((update) => Buffer.from(update).toString())
}

/** The texts a file still yields, or the code with which it is refused. */
function read(bytes: Uint8Array): string[] | string {
  try {
    return textsIn(decodeSessionFile(holder, bytes))
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const texts = ['alpha', 'beta', 'gamma', 'delta']

/** How many whole records end before this byte. */
function wholeBefore(starts: number[], at: number): string[] {
  return texts.filter((_, index) => (starts[index + 1] ?? 0) <= at)
}

test('SF-20 a file cut at any byte yields the records before the cut and nothing else', () => {
  const { bytes, starts } = fileWith(texts)
  const snapshotEnd = starts[0]!
  for (let length = 0; length <= bytes.length; length++) {
    const found = read(bytes.subarray(0, length))
    if (length < snapshotEnd) expect(found).toBe('session.unreadable')
    else expect(found).toEqual(wholeBefore(starts, length))
  }
})

test('SF-21 a file with any one bit flipped yields the records before the flip and nothing else', () => {
  const { bytes, starts } = fileWith(texts)
  const snapshotEnd = starts[0]!
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    const flipped = bytes.slice()
    flipped[at] = flipped[at]! ^ (1 << (bit & 7))
    const found = read(flipped)
    if (at < snapshotEnd) expect(found, `bit ${bit}`).toBe('session.unreadable')
    else expect(found, `bit ${bit}`).toEqual(wholeBefore(starts, at))
  }
})

test('SF-22 records that were swapped, dropped or doubled end what is believed', () => {
  const { bytes, starts } = fileWith(texts)
  const head = bytes.subarray(0, starts[0])
  const records = texts.map((_, index) => bytes.subarray(starts[index], starts[index + 1]))
  const order = fc.array(fc.nat(texts.length - 1), { maxLength: 6 })
  fc.assert(
    fc.property(order, (picked) => {
      const found = read(new Uint8Array(Buffer.concat([head, ...picked.map((index) => records[index]!)])))
      let right = 0
      while (right < picked.length && picked[right] === right) right += 1
      expect(found).toEqual(texts.slice(0, right))
    }),
    { numRuns: 1000 },
  )
})

test('SF-23 a record of another file is not believed', () => {
  const mine = fileWith(['alpha'])
  const other = fileWith(texts, fillRandom(new Uint8Array(16)))
  const spliced = Buffer.concat([mine.bytes, other.bytes.subarray(other.starts[1])])
  expect(read(new Uint8Array(spliced))).toEqual(['alpha'])
})

test('SF-23 a record of another end of the same file is not believed', () => {
  const fresh = freshFile()
  const before = extend(fresh, fileId, ['alpha', 'beta'])
  const after = extend(fresh, fileId, ['aleph', 'gamma'])
  const spliced = Buffer.concat([
    before.bytes.subarray(0, before.starts[1]),
    after.bytes.subarray(after.starts[1]),
  ])
  expect(before.starts).toEqual(after.starts)
  expect(read(new Uint8Array(spliced))).toEqual(['alpha'])
})

test('SF-12 a length beyond the limit or the file is refused before anything is allocated', () => {
  const { bytes, starts } = fileWith(['alpha'])
  const hostile = new Uint8Array(
    Buffer.concat([bytes, Uint8Array.of(0xff, 0xff, 0xff, 0xff), new Uint8Array(64)]),
  )
  expect(read(hostile)).toEqual(['alpha'])
  const at: LogPosition = { end: starts[1]!, seq: 5, tag: bytes.slice(-16), codec: null }
  expect(decodeRecord(new Uint8Array(32), fileId, hostile, at)).toBeNull()
})

test('SF-24 random bytes are refused without an unexpected error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHeader) => {
      const header = withHeader ? encodeHeader(holder, fileId, fillRandom).bytes : new Uint8Array(0)
      expect(read(new Uint8Array(Buffer.concat([header, bytes])))).toBe('session.unreadable')
    }),
    { numRuns: 2000 },
  )
})

test('SF-3 a file of a newer format is refused as newer, whatever follows its header', () => {
  const newer = Buffer.from(fileWith(texts).bytes)
  newer.writeUInt16BE(3, 12)
  const checkAt = 34 + newer.readUInt32BE(30)
  newer.set(createHash('sha256').update(newer.subarray(0, checkAt)).digest(), checkAt)
  expect(read(new Uint8Array(newer))).toBe('session.newer')
})

test('SF-13 a value longer than a record is split and put together again', () => {
  const fresh = freshFile()
  const payload = fillRandom(new Uint8Array(1000))
  const record = { type: recordTypes.updatesShared, flags: 0, payload: encodeBatch([payload]) }
  const tail = encodeRecords(fileId, fresh.position, [record], 300)
  expect(tail.position.seq - fresh.position.seq).toBe(4)
  const whole = new Uint8Array(Buffer.concat([fresh.bytes, tail.bytes]))
  expect(decodeSessionFile(holder, whole).updates.shared[1]).toEqual(payload)
  const cut = decodeSessionFile(holder, whole.subarray(0, whole.length - 1))
  expect(cut.updates.shared).toHaveLength(1)
  expect(cut.position.end).toBe(fresh.bytes.length)
})

test('SF-15 an unknown record is kept, and an unknown critical one makes the file a newer one', () => {
  const file = freshFile()
  const withRecord = (record: FormatRecord) =>
    new Uint8Array(Buffer.concat([file.bytes, encodeRecords(fileId, file.position, [record]).bytes]))
  const unknown = { type: 77, flags: 0, payload: words('later') }
  expect(decodeSessionFile(holder, withRecord(unknown)).unknown).toEqual([unknown])
  expect(read(withRecord({ ...unknown, flags: 1 }))).toBe('session.newer')
})

test('SF-16 a file opens with its own key only, and says so without one', () => {
  const { bytes } = fileWith(texts)
  const open = (key: SessionKey | null) => () => decodeSessionFile(key, bytes)
  expect(open(null)).toThrow(expect.objectContaining({ code: 'session.locked' }))
  expect(open({ ...holder, kind: 'room' })).toThrow(expect.objectContaining({ code: 'session.unreadable' }))
  const other = { kind: 'keyring' as const, key: fillRandom(new Uint8Array(32)) }
  expect(open(other)).toThrow(expect.objectContaining({ code: 'session.unreadable' }))
})

test('SF-17 neither words nor their exact length stand in the file', () => {
  const sizes = new Set<number>()
  for (let length = 0; length < 50; length++) {
    const { bytes } = fileWith(['zebra'.padEnd(5 + length, 'z')])
    expect(Buffer.from(bytes).includes('zebra')).toBe(false)
    expect(Buffer.from(bytes).includes(Buffer.from(sessionId))).toBe(false)
    sizes.add(bytes.length)
  }
  expect(sizes.size).toBe(1)
})
