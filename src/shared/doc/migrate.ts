import type * as Y from 'yjs'
import { sessionMap } from './keys.ts'
import { documentVersion } from './records.ts'

/** One step from version `to - 1` to version `to`, run inside a transaction. */
export interface Migration {
  to: number
  run: (doc: Y.Doc) => void
}

/** Numbered without gaps, newest last. Version 1 is the first there was. */
const migrations: readonly Migration[] = []

/**
 * Lifts an older document to the version this program knows.
 * @returns `empty` for a document without a session, `newer` for one that a later version wrote (open it read-only).
 */
export function migrate(
  doc: Y.Doc,
  steps: readonly Migration[] = migrations,
  target: number = documentVersion,
): 'empty' | 'current' | 'migrated' | 'newer' {
  const found = sessionMap(doc).get('version')
  if (found === undefined) return 'empty'
  if (typeof found !== 'number' || found > target) return 'newer'
  if (found === target) return 'current'
  doc.transact(() => {
    for (const step of steps) if (step.to > found && step.to <= target) step.run(doc)
    sessionMap(doc).set('version', target)
  })
  return 'migrated'
}
