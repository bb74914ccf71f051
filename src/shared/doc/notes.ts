import type * as Y from 'yjs'
import { consentMap, notesMap } from './keys.ts'
import { local } from './origin.ts'
import type { Consent, Note } from './records.ts'
import { consentSchema, noteSchema } from './records.ts'

/** Shares a note under its author's id. The text is trimmed; an empty one is refused by the schema. */
export function addNote(doc: Y.Doc, authorId: string, note: Note): void {
  const checked = noteSchema.parse({ ...note, text: note.text.trim() })
  doc.transact(() => notesMap(doc, authorId).set(checked.id, checked), local)
}

/** Replaces the words of one's own note. A note that is gone stays gone. */
export function editNote(doc: Y.Doc, authorId: string, noteId: string, text: string): void {
  const current = noteSchema.safeParse(notesMap(doc, authorId).get(noteId))
  if (current.success) addNote(doc, authorId, { ...current.data, text })
}

/** Says whether and how the summary may use one's own note; until this is called it may not. */
export function setConsent(doc: Y.Doc, authorId: string, noteId: string, consent: Consent): void {
  const checked = consentSchema.parse(consent)
  if (!notesMap(doc, authorId).has(noteId)) return
  doc.transact(() => consentMap(doc, authorId).set(noteId, checked), local)
}

/** Takes one's own note back, and what was allowed for it: undo brings back the words alone. */
export function removeNote(doc: Y.Doc, authorId: string, noteId: string): void {
  doc.transact(() => {
    notesMap(doc, authorId).delete(noteId)
    consentMap(doc, authorId).delete(noteId)
  }, local)
}
