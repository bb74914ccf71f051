import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { type FillRandom, idSchema } from '#shared/ids.ts'
import type { Replica } from '#shared/ipc/contract.ts'
import type { SessionKey } from './key-slots.ts'
import {
  beginEpoch,
  continuedFlag,
  criticalFlag,
  decodeBatch,
  decodeHeader,
  decodeRecord,
  encodeHeader,
  encodeRecords,
  type FormatRecord,
  type LogPosition,
  openHeader,
  recordTypes,
} from './session-format.ts'

/** Larger files were not written by us. */
export const maxFileBytes = 1024 * 1024 * 1024

const metaSchema = z.strictObject({
  sessionId: idSchema,
  role: z.enum(['host', 'guest']),
  life: z.int().min(0).default(0),
})

/**
 * What a file says about itself: whose session it is, which side of the room this computer was, and how many
 * snapshots came before this one, so that an older file is known as such.
 */
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
  /** Null in the format that is in clear. */
  fileKey: Uint8Array | null
  meta: SessionMeta
  /** The tag of every record that is believed, by sequence number. */
  tags: readonly Uint8Array[]
  updates: Record<Replica, Uint8Array[]>
  unknown: FormatRecord[]
  position: LogPosition
  /** Where the snapshot ends and the log begins. */
  snapshotEnd: number
  /** True when nothing was written since the session was closed properly. */
  closedCleanly: boolean
}

/** A whole new session file in memory, under a key that is its own. */
export function encodeSessionFile(
  holder: SessionKey,
  fileId: Uint8Array,
  content: SessionContent,
  closed: boolean,
  fillRandom: FillRandom,
): { bytes: Uint8Array; fileKey: Uint8Array; position: LogPosition; snapshotEnd: number } {
  const header = encodeHeader(holder, fileId, fillRandom)
  const epoch = beginEpoch(header.fileKey, fileId, header.position, fillRandom)
  const snapshot = encodeRecords(fileId, epoch.position, [
    { type: recordTypes.meta, flags: criticalFlag, payload: Buffer.from(JSON.stringify(content.meta)) },
    ...content.unknown,
    { type: recordTypes.snapshotShared, flags: criticalFlag, payload: content.snapshots.shared },
    { type: recordTypes.snapshotOwn, flags: criticalFlag, payload: content.snapshots.own },
  ])
  const tail = encodeRecords(fileId, snapshot.position, closed ? [cleanCloseRecord] : [])
  return {
    bytes: new Uint8Array(Buffer.concat([header.bytes, epoch.bytes, snapshot.bytes, tail.bytes])),
    fileKey: header.fileKey,
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
 * @param holder whose slot opens the file; null when nobody's is at hand.
 * @throws AppError `session.unreadable` when not even the snapshot is whole, `session.newer` when a later version
 * wrote it, `session.locked` when it needs a key.
 */
export function decodeSessionFile(holder: SessionKey | null, bytes: Uint8Array): SessionFileRead {
  const header = decodeHeader(bytes)
  const { fileId } = header
  const { fileKey, position } = openHeader(header, holder)
  const found: Found = {
    meta: null,
    updates: { shared: [], own: [] },
    snapshots: 0,
    unknown: [],
    closedCleanly: false,
  }
  const tags: Uint8Array[] = []
  let snapshotEnd = 0
  let at = position
  for (;;) {
    const value = decodeValue({ fileKey, fileId, bytes }, at)
    if (!value || !take(found, value.record)) break
    at = value.position
    tags.push(...value.tags)
    if (found.snapshots === 2 && snapshotEnd === 0) snapshotEnd = at.end
  }
  if (!found.meta || found.snapshots !== 2) throw new AppError('session.unreadable')
  return {
    fileId,
    fileKey,
    meta: found.meta,
    tags,
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
  { fileKey, fileId, bytes }: { fileKey: Uint8Array | null; fileId: Uint8Array; bytes: Uint8Array },
  from: LogPosition,
): { record: FormatRecord; position: LogPosition; tags: Uint8Array[] } | null {
  const pieces: Uint8Array[] = []
  const tags: Uint8Array[] = []
  let at = from
  for (;;) {
    const next = decodeRecord(fileKey, fileId, bytes, at)
    if (!next) return null
    at = next.position
    tags.push(at.tag)
    pieces.push(next.record.payload)
    if ((next.record.flags & continuedFlag) !== 0) continue
    const payload = pieces.length === 1 ? next.record.payload : new Uint8Array(Buffer.concat(pieces))
    return { record: { ...next.record, payload }, position: at, tags }
  }
}

/** Adds a record to what was found; false when it does not make sense where it stands. */
function take(found: Found, record: FormatRecord): boolean {
  if (record.type === recordTypes.epoch) return true
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
