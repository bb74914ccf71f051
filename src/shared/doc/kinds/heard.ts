import type * as Y from 'yjs'
import { heardMap, replyMap } from '../keys.ts'
import { local } from '../origin.ts'
import { heardSchema, type Reply, replySchema } from './records.ts'

/** Says how a note was understood. Empty words take it back. Only those who lead do this. */
export function setHeard(doc: Y.Doc, noteKey: string, words: string): void {
  const text = words.trim()
  const checked = text === '' ? null : heardSchema.parse({ id: noteKey, text })
  doc.transact(() => {
    if (checked) heardMap(doc).set(noteKey, checked)
    else heardMap(doc).delete(noteKey)
  }, local)
}

/** Answers how one's own note was understood. */
export function setReply(doc: Y.Doc, personId: string, reply: Reply): void {
  const checked = replySchema.parse({ ...reply, text: reply.text.trim() })
  doc.transact(() => replyMap(doc, personId).set(checked.id, checked), local)
}

/** Takes one's answer back: it stands as if it had never been given. */
export function removeReply(doc: Y.Doc, personId: string, noteKey: string): void {
  doc.transact(() => replyMap(doc, personId).delete(noteKey), local)
}
