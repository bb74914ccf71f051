import { createHash } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import { fileIdBytes, type RecordCodec, tagBytes } from './record-codec.ts'

/** Bytes of a session file, as docs/specs/session-file.md numbers its rules. Integers are big-endian. */

const magic = Uint8Array.of(0x53, 0x50, 0x4e, 0x54, 0x00, 0x1a, 0x0d, 0x0a)
const major = 1
const minor = 0
/** The newest format this program can read. */
const readerVersion = 1

const headerFixedBytes = magic.length + 6 + fileIdBytes + 4
const checkBytes = 32
const maxHeaderBytes = 64 * 1024
const recordHeaderBytes = 14

/** Largest payload of one record; longer values continue in the next. */
export const maxPayloadBytes = 16 * 1024 * 1024

export const recordTypes = {
  /** Reserved for the salt of an encrypting codec. */
  epoch: 1,
  updatesShared: 2,
  updatesOwn: 3,
  meta: 4,
  cleanClose: 5,
  snapshotShared: 7,
  snapshotOwn: 8,
} as const

/** A reader that does not know the type must not write to the file. */
export const criticalFlag = 1
/** The value goes on in the next record, which has the same type. */
export const continuedFlag = 2

export interface FormatRecord {
  type: number
  flags: number
  payload: Uint8Array
}

/** Where the next record goes and what it chains to. */
export interface LogPosition {
  end: number
  seq: number
  tag: Uint8Array
}

/** The bytes before the first record, and the position of that record. */
export function encodeHeader(fileId: Uint8Array): { bytes: Uint8Array; position: LogPosition } {
  const fixed = Buffer.alloc(headerFixedBytes)
  fixed.set(magic)
  fixed.writeUInt16BE(major, 8)
  fixed.writeUInt16BE(minor, 10)
  fixed.writeUInt16BE(readerVersion, 12)
  fixed.set(fileId, 14)
  fixed.writeUInt32BE(0, 14 + fileIdBytes)
  const check = createHash('sha256').update(fixed).digest()
  const bytes = new Uint8Array(Buffer.concat([fixed, check]))
  return { bytes, position: { end: bytes.length, seq: 0, tag: check.subarray(0, tagBytes) } }
}

/**
 * Checks the header before anything in it is believed.
 * @throws AppError `session.unreadable` when it is damaged, `session.newer` when a later version wrote it.
 */
export function decodeHeader(bytes: Uint8Array): { fileId: Uint8Array; position: LogPosition } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerFixedBytes || magic.some((byte, index) => bytes[index] !== byte))
    throw new AppError('session.unreadable')
  const checkAt = headerFixedBytes + view.readUInt32BE(14 + fileIdBytes)
  if (checkAt > maxHeaderBytes || checkAt + checkBytes > bytes.length)
    throw new AppError('session.unreadable')
  const check = bytes.slice(checkAt, checkAt + checkBytes)
  const expected = createHash('sha256').update(bytes.subarray(0, checkAt)).digest()
  if (Buffer.compare(check, expected) !== 0) throw new AppError('session.unreadable')
  if (view.readUInt16BE(8) > major || view.readUInt16BE(12) > readerVersion)
    throw new AppError('session.newer')
  return {
    fileId: bytes.slice(14, 14 + fileIdBytes),
    position: { end: checkAt + checkBytes, seq: 0, tag: check.subarray(0, tagBytes) },
  }
}

/** The bytes of records that follow `at`, and the position after them. Long payloads are split. */
export function encodeRecords(
  codec: RecordCodec,
  fileId: Uint8Array,
  at: LogPosition,
  records: readonly FormatRecord[],
  maxBytes: number = maxPayloadBytes,
): { bytes: Uint8Array; position: LogPosition } {
  const parts: Uint8Array[] = []
  let { end, seq, tag } = at
  for (const record of records) {
    for (let from = 0; from === 0 || from < record.payload.length; from += maxBytes) {
      const piece = record.payload.subarray(from, from + maxBytes)
      const more = from + maxBytes < record.payload.length
      const head = recordHeader(
        piece.length,
        record.type,
        more ? record.flags | continuedFlag : record.flags,
        seq,
      )
      const sealed = codec.seal(piece, seq, associatedData(fileId, tag, head))
      parts.push(head, sealed.body, sealed.tag)
      end += head.length + sealed.body.length + sealed.tag.length
      seq += 1
      tag = sealed.tag
    }
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), position: { end, seq, tag } }
}

/** One record whose every byte belongs there, or null at the end of what can be believed. */
export function decodeRecord(
  codec: RecordCodec,
  fileId: Uint8Array,
  bytes: Uint8Array,
  at: LogPosition,
): { record: FormatRecord; position: LogPosition } | null {
  const bodyAt = at.end + recordHeaderBytes
  if (bodyAt + tagBytes > bytes.length) return null
  const head = bytes.subarray(at.end, bodyAt)
  const view = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const length = view.readUInt32BE(0)
  const tagAt = bodyAt + length
  if (length > maxPayloadBytes || tagAt + tagBytes > bytes.length) return null
  if (view.readBigUInt64BE(6) !== BigInt(at.seq)) return null
  const tag = bytes.slice(tagAt, tagAt + tagBytes)
  const payload = codec.open(bytes.subarray(bodyAt, tagAt), tag, at.seq, associatedData(fileId, at.tag, head))
  if (!payload) return null
  return {
    record: { type: view.readUInt8(4), flags: view.readUInt8(5), payload },
    position: { end: tagAt + tagBytes, seq: at.seq + 1, tag },
  }
}

/** Several updates as one payload: each with its length before it. */
export function encodeBatch(updates: readonly Uint8Array[]): Uint8Array {
  const parts = updates.flatMap((update) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(update.length)
    return [length, update]
  })
  return new Uint8Array(Buffer.concat(parts))
}

/** The updates of a batch, or null when the lengths do not add up. */
export function decodeBatch(payload: Uint8Array): Uint8Array[] | null {
  const view = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
  const updates: Uint8Array[] = []
  let at = 0
  while (at < payload.length) {
    if (at + 4 > payload.length) return null
    const length = view.readUInt32BE(at)
    if (at + 4 + length > payload.length) return null
    updates.push(payload.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return updates
}

function recordHeader(length: number, type: number, flags: number, seq: number): Uint8Array {
  const head = Buffer.alloc(recordHeaderBytes)
  head.writeUInt32BE(length, 0)
  head.writeUInt8(type, 4)
  head.writeUInt8(flags, 5)
  head.writeBigUInt64BE(BigInt(seq), 6)
  return head
}

function associatedData(fileId: Uint8Array, previousTag: Uint8Array, head: Uint8Array): Uint8Array {
  return Buffer.concat([fileId, previousTag, head])
}
