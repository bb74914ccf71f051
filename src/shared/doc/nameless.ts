import type * as Y from 'yjs'
import { namelessMap } from './keys.ts'
import { local } from './origin.ts'
import type { NamelessNote } from './records.ts'
import { namelessNoteSchema } from './records.ts'

/** Writes mixed notes, in one transaction so that nothing tells when each came. The host alone does this. */
export function putNameless(doc: Y.Doc, notes: readonly NamelessNote[]): void {
  const checked = notes.map((note) => namelessNoteSchema.parse(note))
  doc.transact(() => {
    for (const note of checked) namelessMap(doc).set(note.id, note)
  }, local)
}

/** Takes a nameless note away, at the wish of its author. The host alone does this. */
export function removeNameless(doc: Y.Doc, noteId: string): void {
  doc.transact(() => namelessMap(doc).delete(noteId), local)
}
