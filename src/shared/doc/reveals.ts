import type * as Y from 'yjs'
import { z } from 'zod'
import { revealsMap } from './keys.ts'
import { local } from './origin.ts'

const revealId = z.string().min(1).max(64)

/**
 * Shows everyone what was given under this id, a phase's or a question's: each author's machine adds what it kept back,
 * and the host mixes in what is nameless and counts the answers. Machines that are away do so when they hear of it.
 * There is no way back: what was seen cannot be unseen.
 */
export function reveal(doc: Y.Doc, id: string): void {
  const checked = revealId.parse(id)
  if (revealsMap(doc).get(checked) === true) return
  doc.transact(() => revealsMap(doc).set(checked, true), local)
}
