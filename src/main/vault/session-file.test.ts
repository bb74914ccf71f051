import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { createClearCodec } from './record-codec.ts'
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

const codec = createClearCodec()
const fileId = fillRandom(new Uint8Array(16))
const words = (text: string) => new Uint8Array(Buffer.from(text))

/** A session file with one record after the snapshot for each text, and where each record begins. */
function fileWith(texts: string[], id = fileId): { bytes: Uint8Array; starts: number[] } {
  const fresh = encodeSessionFile(
    codec,
    id,
    {
      meta: { sessionId, role: 'host' },
      snapshots: { shared: words('first'), own: words('mine') },
      unknown: [],
    },
    false,
  )
  let { position } = fresh
  const parts = [fresh.bytes]
  const starts: number[] = []
  for (const text of texts) {
    starts.push(position.end)
    const next = encodeRecords(codec, id, position, [
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
    return textsIn(decodeSessionFile(codec, bytes))
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

test('SF-23 a record of an earlier life of the file is not believed', () => {
  const before = fileWith(['alpha', 'beta'])
  const after = fileWith(['aleph', 'gamma'])
  const spliced = Buffer.concat([
    before.bytes.subarray(0, before.starts[1]),
    after.bytes.subarray(after.starts[1]),
  ])
  expect(before.starts).toEqual(after.starts.with(2, before.starts[2]!))
  expect(read(new Uint8Array(spliced))).toEqual(['alpha'])
})

test('SF-12 a length beyond the limit or the file is refused before anything is allocated', () => {
  const { bytes, starts } = fileWith(['alpha'])
  const hostile = new Uint8Array(
    Buffer.concat([bytes, Uint8Array.of(0xff, 0xff, 0xff, 0xff), new Uint8Array(64)]),
  )
  expect(read(hostile)).toEqual(['alpha'])
  const at: LogPosition = { end: starts[1]!, seq: 4, tag: bytes.slice(-16) }
  expect(decodeRecord(codec, fileId, hostile, at)).toBeNull()
})

test('SF-24 random bytes are refused without an unexpected error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHeader) => {
      const header = withHeader ? encodeHeader(fileId).bytes : new Uint8Array(0)
      expect(read(new Uint8Array(Buffer.concat([header, bytes])))).toBe('session.unreadable')
    }),
    { numRuns: 2000 },
  )
})

test('SF-3 a file of a newer format is refused as newer, whatever follows its header', () => {
  const newer = Buffer.from(fileWith(texts).bytes)
  newer.writeUInt16BE(2, 12)
  const check = createHash('sha256').update(newer.subarray(0, 34)).digest()
  newer.set(check, 34)
  expect(read(new Uint8Array(newer))).toBe('session.newer')
})

test('SF-13 a value longer than a record is split and put together again', () => {
  const { position } = encodeHeader(fileId)
  const payload = fillRandom(new Uint8Array(1000))
  const split = encodeRecords(codec, fileId, position, [{ type: 9, flags: 0, payload }], 300)
  expect(split.position.seq).toBe(4)
  const file = fileWith([])
  const at = decodeSessionFile(codec, file.bytes).position
  const batch = encodeBatch([payload])
  const tail = encodeRecords(
    codec,
    fileId,
    at,
    [{ type: recordTypes.updatesShared, flags: 0, payload: batch }],
    300,
  )
  const whole = new Uint8Array(Buffer.concat([file.bytes, tail.bytes]))
  expect(decodeSessionFile(codec, whole).updates.shared[1]).toEqual(payload)
  const cut = decodeSessionFile(codec, whole.subarray(0, whole.length - 1))
  expect(cut.updates.shared).toHaveLength(1)
  expect(cut.position).toEqual(at)
})

test('SF-15 an unknown record is kept, and an unknown critical one makes the file a newer one', () => {
  const file = fileWith(['alpha'])
  const at = decodeSessionFile(codec, file.bytes).position
  const withRecord = (record: FormatRecord) =>
    new Uint8Array(Buffer.concat([file.bytes, encodeRecords(codec, fileId, at, [record]).bytes]))
  const unknown = { type: 77, flags: 0, payload: words('later') }
  expect(decodeSessionFile(codec, withRecord(unknown)).unknown).toEqual([unknown])
  expect(read(withRecord({ ...unknown, flags: 1 }))).toBe('session.newer')
})
