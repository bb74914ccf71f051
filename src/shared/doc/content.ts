import type * as Y from 'yjs'
import { plainJson } from './plain.ts'

/**
 * What a document says, as text that is equal where two documents say the same, however they came to it. Equal state
 * vectors do not prove that: they count an author's changes and say nothing of what was in them.
 */
export function contentText(doc: Y.Doc): string {
  const parts = [...doc.share.keys()].sort().map((name) => [name, sorted(entriesOf(doc, name))] as const)
  // A part that was asked for and never written to is in one replica and not in another, and means nothing.
  return JSON.stringify(parts.filter(([, entries]) => Object.keys(entries).length > 0))
}

function entriesOf(doc: Y.Doc, name: string): Record<string, unknown> {
  return Object.fromEntries(doc.getMap(name).entries())
}

function sorted<Value>(value: Value): Value
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  const plain = plainJson(value)
  if (typeof plain !== 'object' || plain === null) return plain
  const entries = Object.entries(plain).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
