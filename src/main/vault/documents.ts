import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { readPeople, readSession } from '#shared/doc/reads.ts'
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

/**
 * The document as one update, written through a fresh document so that nothing removed comes along.
 */
export function compactUpdate(doc: Y.Doc): Uint8Array {
  const fresh = replay([Y.encodeStateAsUpdate(doc)])
  const update = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return update
}

/** Whether two documents know the same changes and show the same content. */
export function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  if (Buffer.compare(Y.encodeStateVector(a), Y.encodeStateVector(b)) !== 0) return false
  const keys = new Set([...a.share.keys(), ...b.share.keys()])
  return [...keys].every((key) => isDeepStrictEqual(a.getMap(key).toJSON(), b.getMap(key).toJSON()))
}

/** What the library shows of a session. A guest that has not synced yet has an empty document. */
export function describeSession(meta: SessionMeta, shared: Y.Doc, changedAt: number): LibraryEntry {
  const session = readSession(shared)
  return {
    id: meta.sessionId,
    role: meta.role,
    title: session?.title ?? '',
    templateName: session?.template.name ?? '',
    place: session?.place ?? '',
    status: session?.status ?? 'gathering',
    people: readPeople(shared).length,
    changedAt,
  }
}
