import { createHash } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import { headerProof, openSlots, type SessionKey, sealSlots } from './key-slots.ts'
import {
  createClearCodec,
  createSealingCodec,
  fileIdBytes,
  isSaltSealed,
  type RecordCodec,
  saltBytes,
  sealSalt,
  tagBytes,
} from './record-codec.ts'

/** Bytes of a session file, as docs/specs/session-file.md numbers its rules. Integers are big-endian. */

const magic = Uint8Array.of(0x53, 0x50, 0x4e, 0x54, 0x00, 0x1a, 0x0d, 0x0a)
const clearMajor = 1
const major = 2
const minor = 0
/** The newest format this program can read. */
const readerVersion = 2

const headerFixedBytes = magic.length + 6 + fileIdBytes + 4
const checkBytes = 32
const maxHeaderBytes = 64 * 1024
const recordHeaderBytes = 14

/** Largest body of one record. */
const maxBodyBytes = 16 * 1024 * 1024
/** Largest payload of one record; longer values continue in the next. */
const maxPayloadBytes = maxBodyBytes - 64

export const recordTypes = {
  /** The salt of the key of every record that follows, up to the next of these. */
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

/** Where the next record goes, what it chains to and what seals it. Null before the first EPOCH. */
export interface LogPosition {
  end: number
  seq: number
  tag: Uint8Array
  codec: RecordCodec | null
}

/** A header whose digest fits: not damaged by accident. Whether it is ours is known once it was opened. */
export interface FileHeader {
  format: 'clear' | 'sealed'
  fileId: Uint8Array
  /** Everything before the slots, the part between it and the digest, and where that ends. */
  before: Uint8Array
  body: Uint8Array
  check: Uint8Array
  end: number
}

/** What a file is read and written with: its key (null in the clear format), and where its records begin. */
export interface OpenedHeader {
  fileKey: Uint8Array | null
  position: LogPosition
}

/** The header of a new file with a fresh key, and the position of its first record, which is an EPOCH. */
export function encodeHeader(
  holder: SessionKey,
  fileId: Uint8Array,
  fillRandom: FillRandom,
): { bytes: Uint8Array; fileKey: Uint8Array; position: LogPosition } {
  const { fileKey, slots } = sealSlots(holder, fileId, fillRandom)
  const fixed = Buffer.alloc(headerFixedBytes)
  fixed.set(magic)
  fixed.writeUInt16BE(major, 8)
  fixed.writeUInt16BE(minor, 10)
  fixed.writeUInt16BE(readerVersion, 12)
  fixed.set(fileId, 14)
  fixed.writeUInt32BE(slots.length + checkBytes, 14 + fileIdBytes)
  const proof = headerProof(fileKey, Buffer.concat([fixed, slots]))
  const proven = Buffer.concat([fixed, slots, proof])
  const bytes = new Uint8Array(Buffer.concat([proven, digestOf(proven)]))
  const position = { end: bytes.length, seq: 0, tag: proof.subarray(0, tagBytes), codec: null }
  return { bytes, fileKey, position }
}

/**
 * Checks the header's digest before anything in it is believed.
 * @throws AppError `session.unreadable` when it is damaged, `session.newer` when a later version wrote it.
 */
export function decodeHeader(bytes: Uint8Array): FileHeader {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerFixedBytes || magic.some((byte, index) => bytes[index] !== byte))
    throw new AppError('session.unreadable')
  const checkAt = headerFixedBytes + view.readUInt32BE(14 + fileIdBytes)
  if (checkAt > maxHeaderBytes || checkAt + checkBytes > bytes.length)
    throw new AppError('session.unreadable')
  const check = bytes.slice(checkAt, checkAt + checkBytes)
  if (Buffer.compare(check, digestOf(bytes.subarray(0, checkAt))) !== 0)
    throw new AppError('session.unreadable')
  if (view.readUInt16BE(8) > major || view.readUInt16BE(12) > readerVersion)
    throw new AppError('session.newer')
  return {
    format: view.readUInt16BE(8) === clearMajor ? 'clear' : 'sealed',
    fileId: bytes.slice(14, 14 + fileIdBytes),
    before: bytes.slice(0, headerFixedBytes),
    body: bytes.slice(headerFixedBytes, checkAt),
    check,
    end: checkAt + checkBytes,
  }
}

/** @throws AppError `session.locked` without a key, `session.unreadable` when it is not this file's. */
export function openHeader(header: FileHeader, holder: SessionKey | null): OpenedHeader {
  const start = { end: header.end, seq: 0 }
  if (header.format === 'clear') {
    const position = { ...start, tag: header.check.subarray(0, tagBytes), codec: createClearCodec() }
    return { fileKey: null, position }
  }
  if (!holder) throw new AppError('session.locked')
  const fileKey = openSlots(holder, header.fileId, header.before, header.body)
  const tag = header.body.slice(-checkBytes).subarray(0, tagBytes)
  return { fileKey, position: { ...start, tag, codec: null } }
}

/** An EPOCH record: the salt of a fresh key for what follows `at`. */
export function beginEpoch(
  fileKey: Uint8Array,
  fileId: Uint8Array,
  at: LogPosition,
  fillRandom: FillRandom,
): { bytes: Uint8Array; position: LogPosition } {
  const salt = fillRandom(new Uint8Array(saltBytes))
  const head = recordHeader(saltBytes, recordTypes.epoch, criticalFlag, at.seq)
  const tag = sealSalt(fileKey, salt, at.seq, associatedData(fileId, at.tag, head))
  const bytes = new Uint8Array(Buffer.concat([head, salt, tag]))
  const codec = createSealingCodec(fileKey, salt)
  return { bytes, position: { end: at.end + bytes.length, seq: at.seq + 1, tag, codec } }
}

/** The bytes of records that follow `at`, and the position after them. Long payloads are split. */
export function encodeRecords(
  fileId: Uint8Array,
  at: LogPosition,
  records: readonly FormatRecord[],
  maxBytes: number = maxPayloadBytes,
): { bytes: Uint8Array; position: LogPosition } {
  const { codec } = at
  if (!codec) throw new RangeError('the first record is an EPOCH')
  const parts: Uint8Array[] = []
  let { end, seq, tag } = at
  for (const record of records) {
    for (let from = 0; from === 0 || from < record.payload.length; from += maxBytes) {
      const piece = record.payload.subarray(from, from + maxBytes)
      const more = from + maxBytes < record.payload.length
      const flags = more ? record.flags | continuedFlag : record.flags
      const head = recordHeader(codec.bodyBytes(piece.length), record.type, flags, seq)
      const sealed = codec.seal(piece, seq, associatedData(fileId, tag, head))
      parts.push(head, sealed.body, sealed.tag)
      end += head.length + sealed.body.length + sealed.tag.length
      seq += 1
      tag = sealed.tag
    }
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), position: { end, seq, tag, codec } }
}

/** One record whose every byte belongs there, or null at the end of what can be believed. */
export function decodeRecord(
  fileKey: Uint8Array | null,
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
  if (length > maxBodyBytes || tagAt + tagBytes > bytes.length) return null
  if (view.readBigUInt64BE(6) !== BigInt(at.seq)) return null
  const body = bytes.subarray(bodyAt, tagAt)
  const tag = bytes.slice(tagAt, tagAt + tagBytes)
  const associated = associatedData(fileId, at.tag, head)
  const position = { end: tagAt + tagBytes, seq: at.seq + 1, tag }
  const type = view.readUInt8(4)
  if (fileKey && type === recordTypes.epoch) {
    if (length !== saltBytes || !isSaltSealed(fileKey, body, tag, at.seq, associated)) return null
    const codec = createSealingCodec(fileKey, body)
    return { record: { type, flags: view.readUInt8(5), payload: body }, position: { ...position, codec } }
  }
  const payload = at.codec?.open(body, tag, at.seq, associated)
  if (!payload) return null
  return {
    record: { type, flags: view.readUInt8(5), payload },
    position: { ...position, codec: at.codec },
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

function digestOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

function associatedData(fileId: Uint8Array, previousTag: Uint8Array, head: Uint8Array): Uint8Array {
  return Buffer.concat([fileId, previousTag, head])
}
