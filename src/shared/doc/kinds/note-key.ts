/**
 * Names a note in the maps that speak of notes: with its author where it has one, so that nobody's note can pass for
 * another's by taking its id.
 */
export function noteKey(note: { id: string; authorId: string | null }): string {
  return note.authorId === null ? note.id : `${note.authorId}/${note.id}`
}

/** Whose note a key names; null where nobody is told. */
export function authorOf(key: string): string | null {
  const end = key.indexOf('/')
  return end < 0 ? null : key.slice(0, end)
}
