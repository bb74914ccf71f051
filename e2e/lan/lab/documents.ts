import * as Y from 'yjs'
import { contentText } from '#shared/doc/content.ts'
import { readSnapshot } from '#shared/doc/reads.ts'

/** One replica of the session's document, under a name that a failure can say. */
export interface Held {
  name: string
  /** The whole document as V1 update. */
  state: Uint8Array
}

/**
 * What is wrong with these replicas, or null: each must say the same as the others, and hold every word that anyone
 * typed.
 */
export function findFault(replicas: readonly Held[], typed: readonly string[]): string | null {
  const [first, ...rest] = replicas.map(({ name, state }) => ({ name, doc: load(state) }))
  if (!first) return 'there is no document'
  const words = new Set(readSnapshot(first.doc)?.notes.map((note) => note.text) ?? [])
  const lost = typed.filter((each) => !words.has(each))
  if (lost.length > 0)
    return `${first.name} lacks ${lost.length} of ${typed.length}: ${lost.slice(0, 3).join(' | ')}`
  const content = contentText(first.doc)
  const other = rest.find(({ doc }) => contentText(doc) !== content)
  return other ? `${other.name} and ${first.name} say different things` : null
}

function load(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
