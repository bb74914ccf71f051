import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { idSchema } from '#shared/ids.ts'
import type { Replica } from '#shared/ipc/contract.ts'
import type { RecordCodec } from './record-codec.ts'
import {
  continuedFlag,
  criticalFlag,
  decodeBatch,
  decodeHeader,
  decodeRecord,
  encodeHeader,
  encodeRecords,
  type FormatRecord,
  type LogPosition,
  recordTypes,
} from './session-format.ts'

/** Larger files were not written by us. */
export const maxFileBytes = 1024 * 1024 * 1024

const metaSchema = z.strictObject({ sessionId: idSchema, role: z.enum(['host', 'guest']) })

/** What a file says about itself: whose session it is and which side of the room this computer was. */
export type SessionMeta = z.infer<typeof metaSchema>

/** The whole of a session at one moment, as a fresh file holds it. */
export interface SessionContent {
  meta: SessionMeta
  /** Each document as one V1 update. */
  snapshots: Record<Replica, Uint8Array>
  /** Records of types this version does not know, kept as they were. */
  unknown: readonly FormatRecord[]
}

/** The longest part of a file that can be believed. */
export interface SessionFileRead {
  fileId: Uint8Array
  meta: SessionMeta
  updates: Record<Replica, Uint8Array[]>
  unknown: FormatRecord[]
  position: LogPosition
  /** Where the snapshot ends and the log begins. */
  snapshotEnd: number
  /** True when nothing was written since the session was closed properly. */
  closedCleanly: boolean
}

/** A whole new session file in memory. */
export function encodeSessionFile(
  codec: RecordCodec,
  fileId: Uint8Array,
  content: SessionContent,
  closed: boolean,
): { bytes: Uint8Array; position: LogPosition; snapshotEnd: number } {
  const header = encodeHeader(fileId)
  const snapshot = encodeRecords(codec, fileId, header.position, [
    { type: recordTypes.meta, flags: criticalFlag, payload: Buffer.from(JSON.stringify(content.meta)) },
    ...content.unknown,
    { type: recordTypes.snapshotShared, flags: criticalFlag, payload: content.snapshots.shared },
    { type: recordTypes.snapshotOwn, flags: criticalFlag, payload: content.snapshots.own },
  ])
  const tail = encodeRecords(codec, fileId, snapshot.position, closed ? [cleanCloseRecord] : [])
  return {
    bytes: new Uint8Array(Buffer.concat([header.bytes, snapshot.bytes, tail.bytes])),
    position: tail.position,
    snapshotEnd: snapshot.position.end,
  }
}

const cleanCloseRecord: FormatRecord = {
  type: recordTypes.cleanClose,
  flags: 0,
  payload: new Uint8Array(0),
}

/**
 * Reads a session file up to the first byte that cannot be believed.
 * @throws AppError `session.unreadable` when not even the snapshot is whole, `session.newer` when a later version
 * wrote it.
 */
export function decodeSessionFile(codec: RecordCodec, bytes: Uint8Array): SessionFileRead {
  const { fileId, position } = decodeHeader(bytes)
  const found: Found = {
    meta: null,
    updates: { shared: [], own: [] },
    snapshots: 0,
    unknown: [],
    closedCleanly: false,
  }
  let snapshotEnd = 0
  let at = position
  for (;;) {
    const value = decodeValue(codec, fileId, bytes, at)
    if (!value || !take(found, value.record)) break
    at = value.position
    if (found.snapshots === 2 && snapshotEnd === 0) snapshotEnd = at.end
  }
  if (!found.meta || found.snapshots !== 2) throw new AppError('session.unreadable')
  return {
    fileId,
    meta: found.meta,
    updates: found.updates,
    unknown: found.unknown,
    position: at,
    snapshotEnd,
    closedCleanly: found.closedCleanly,
  }
}

interface Found {
  meta: SessionMeta | null
  updates: Record<Replica, Uint8Array[]>
  snapshots: number
  unknown: FormatRecord[]
  closedCleanly: boolean
}

/** One value, put together again when it was too long for one record. */
function decodeValue(
  codec: RecordCodec,
  fileId: Uint8Array,
  bytes: Uint8Array,
  from: LogPosition,
): { record: FormatRecord; position: LogPosition } | null {
  const pieces: Uint8Array[] = []
  let at = from
  for (;;) {
    const next = decodeRecord(codec, fileId, bytes, at)
    if (!next) return null
    at = next.position
    pieces.push(next.record.payload)
    if ((next.record.flags & continuedFlag) !== 0) continue
    const payload = pieces.length === 1 ? next.record.payload : new Uint8Array(Buffer.concat(pieces))
    return { record: { ...next.record, payload }, position: at }
  }
}

/** Adds a record to what was found; false when it does not make sense where it stands. */
function take(found: Found, record: FormatRecord): boolean {
  found.closedCleanly = record.type === recordTypes.cleanClose
  switch (record.type) {
    case recordTypes.meta:
      return takeMeta(found, record.payload)
    case recordTypes.snapshotShared:
      return takeSnapshot(found, 'shared', record.payload)
    case recordTypes.snapshotOwn:
      return takeSnapshot(found, 'own', record.payload)
    case recordTypes.updatesShared:
      return takeBatch(found, 'shared', record.payload)
    case recordTypes.updatesOwn:
      return takeBatch(found, 'own', record.payload)
    case recordTypes.cleanClose:
      return true
    default:
      if ((record.flags & criticalFlag) !== 0) throw new AppError('session.newer')
      found.unknown.push(record)
      return true
  }
}

function takeMeta(found: Found, payload: Uint8Array): boolean {
  if (found.meta) return false
  try {
    const parsed = metaSchema.safeParse(JSON.parse(Buffer.from(payload).toString('utf8')))
    if (parsed.success) found.meta = parsed.data
    return parsed.success
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function takeSnapshot(found: Found, replica: Replica, payload: Uint8Array): boolean {
  found.updates[replica].push(payload)
  found.snapshots += 1
  return true
}

function takeBatch(found: Found, replica: Replica, payload: Uint8Array): boolean {
  const updates = decodeBatch(payload)
  if (!updates) return false
  found.updates[replica].push(...updates)
  return true
}
