import type * as Y from 'yjs'
import { consentMap, notesMap } from './keys.ts'
import { local } from './origin.ts'
import type { Consent, Note } from './records.ts'
import { consentSchema, noteSchema } from './records.ts'

/**
 * Shares a note under its author's id. Its texts are trimmed; empty words are refused by the schema, and what else is
 * empty is left out.
 */
export function addNote(doc: Y.Doc, authorId: string, note: Note): void {
  const { when, to, spokenBy, ...rest } = note
  const checked = noteSchema.parse({
    ...rest,
    text: note.text.trim(),
    ...(when?.trim() ? { when: when.trim() } : {}),
    ...(to?.trim() ? { to: to.trim() } : {}),
    ...(spokenBy === undefined ? {} : { spokenBy: spokenBy.trim() }),
  })
  doc.transact(() => notesMap(doc, authorId).set(checked.id, checked), local)
}

/** Replaces the words of one's own note, and in a timeline when it was. A note that is gone stays gone. */
export function editNote(doc: Y.Doc, authorId: string, noteId: string, text: string, when?: string): void {
  const current = noteSchema.safeParse(notesMap(doc, authorId).get(noteId))
  if (current.success)
    addNote(doc, authorId, { ...current.data, text, ...(when === undefined ? {} : { when }) })
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
