import type * as Y from 'yjs'
import { notesMap } from './keys.ts'
import { local } from './origin.ts'
import type { Consent, Note } from './records.ts'
import { noteSchema } from './records.ts'

/** Shares a note under its author's id. The text is trimmed; an empty one is refused by the schema. */
export function addNote(
  doc: Y.Doc,
  authorId: string,
  note: { id: string; phaseId: string; text: string; order: number },
): void {
  put(doc, authorId, { ...note, text: note.text.trim(), consent: 'out' })
}

/** Replaces the words of one's own note. A note that is gone stays gone. */
export function editNote(doc: Y.Doc, authorId: string, noteId: string, text: string): void {
  change(doc, authorId, noteId, { text: text.trim() })
}

/** Says whether and how the summary may use one's own note. */
export function setConsent(doc: Y.Doc, authorId: string, noteId: string, consent: Consent): void {
  change(doc, authorId, noteId, { consent })
}

/** Takes one's own note back. */
export function removeNote(doc: Y.Doc, authorId: string, noteId: string): void {
  doc.transact(() => notesMap(doc, authorId).delete(noteId), local)
}

function change(doc: Y.Doc, authorId: string, noteId: string, fields: Partial<Note>): void {
  const current = noteSchema.safeParse(notesMap(doc, authorId).get(noteId))
  if (current.success) put(doc, authorId, { ...current.data, ...fields })
}

function put(doc: Y.Doc, authorId: string, note: Note): void {
  const checked = noteSchema.parse(note)
  doc.transact(() => notesMap(doc, authorId).set(checked.id, checked), local)
}
