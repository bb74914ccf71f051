import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { readPeople, readSession } from '#shared/doc/reads.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import type { SessionMeta } from './session-file.ts'

/** A document of this computer: removed words are really dropped from it. */
export function newDocument(): Y.Doc {
  return new Y.Doc({ gc: true })
}

/** A document with these updates applied in order, in one transaction. */
export function replay(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newDocument()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** A document at one moment: a copy of it, and the same as one V1 update. */
export interface DocumentSnapshot {
  copy: Y.Doc
  update: Uint8Array
}

/**
 * Takes a snapshot through a fresh document, so that nothing removed comes along.
 * @throws AppError `disk.failed` when the copy does not show what the document shows.
 */
export function takeSnapshot(doc: Y.Doc): DocumentSnapshot {
  const copy = replay([Y.encodeStateAsUpdate(doc)])
  if (!sameContent(doc, copy)) throw new AppError('disk.failed')
  return { copy, update: Y.encodeStateAsUpdate(copy) }
}

/** Whether two documents know the same changes and show the same content. */
export function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  if (Buffer.compare(Y.encodeStateVector(a), Y.encodeStateVector(b)) !== 0) return false
  const keys = new Set([...a.share.keys(), ...b.share.keys()])
  return [...keys].every((key) => isDeepStrictEqual(a.getMap(key).toJSON(), b.getMap(key).toJSON()))
}

/** What the library shows of a session. A guest that has not synced yet has an empty document. */
export function describeSession(
  side: Pick<SessionMeta, 'sessionId' | 'role'>,
  shared: Y.Doc,
  changedAt: number,
): LibraryEntry {
  const session = readSession(shared)
  return {
    id: side.sessionId,
    role: side.role,
    title: session?.title ?? '',
    roomName: session?.roomName ?? '',
    templateName: session?.template.name ?? '',
    place: session?.place ?? '',
    status: session?.status ?? 'gathering',
    people: readPeople(shared).length,
    changedAt,
    recordLevel: session?.recordLevel ?? 'R3',
    keep: session?.keep ?? { kind: 'always' },
    onHold: session?.onHold ?? false,
    settled: session?.settled ?? 'no',
    inMemory: false,
  }
}
