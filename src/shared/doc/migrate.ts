import * as Y from 'yjs'
import { sessionMap } from './keys.ts'
import { documentVersion } from './records.ts'

/** One step from version `to - 1` to version `to`. */
export interface Migration {
  to: number
  run: (doc: Y.Doc) => void
}

/** Numbered without gaps, newest last. Version 1 is the first there was. */
const migrations: readonly Migration[] = []

/**
 * Lifts an older document to the version this program knows: wholly, or not at all when a step throws.
 * @returns `empty` for a document without a session, `newer` for one that a later version wrote (open it read-only),
 * and for one whose version cannot be understood, because nothing may be overwritten then either.
 * @throws RangeError when a step between the two versions is missing.
 */
export function migrate(
  doc: Y.Doc,
  steps: readonly Migration[] = migrations,
  target: number = documentVersion,
): 'empty' | 'current' | 'migrated' | 'newer' {
  const found = sessionMap(doc).get('version')
  if (found === undefined) return 'empty'
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1 || found > target) return 'newer'
  if (found === target) return 'current'
  // Yjs does not roll a failed transaction back, so the steps run on a copy.
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.transact(() => {
    for (let version = found + 1; version <= target; version += 1) stepTo(version, steps).run(copy)
    sessionMap(copy).set('version', target)
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)))
  copy.destroy()
  return 'migrated'
}

function stepTo(version: number, steps: readonly Migration[]): Migration {
  const step = steps.find((candidate) => candidate.to === version)
  if (!step) throw new RangeError(`no step leads to document version ${version}`)
  return step
}
