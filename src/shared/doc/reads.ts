import type * as Y from 'yjs'
import type { z } from 'zod'
import { actionsMap, noteAuthors, notesMap, rosterMap, sessionMap } from './keys.ts'
import type { Action, AuthoredNote, Person, Session } from './records.ts'
import { actionSchema, noteSchema, personSchema, sessionSchema } from './records.ts'

/** Everything a session's document holds, parsed. What did not parse is left out and counted. */
export interface SessionSnapshot {
  session: Session
  people: Person[]
  notes: AuthoredNote[]
  actions: Action[]
  /** Records that did not parse, here or on the machine that wrote them. */
  dropped: number
}

/** The session's own fields, or null while the document is empty or its fields do not parse. */
export function readSession(doc: Y.Doc): Session | null {
  const parsed = sessionSchema.safeParse(Object.fromEntries(sessionMap(doc).entries()))
  return parsed.success ? parsed.data : null
}

export function readPeople(doc: Y.Doc): Person[] {
  return parseAll(rosterMap(doc), personSchema).valid
}

export function readActions(doc: Y.Doc): Action[] {
  return parseAll(actionsMap(doc), actionSchema).valid.sort(byOrder)
}

/** Notes of everyone, in the order in which they were shared. */
export function readNotes(doc: Y.Doc): AuthoredNote[] {
  return collectNotes(doc).notes
}

/** One parse of the whole document; null while it holds no session yet. */
export function readSnapshot(doc: Y.Doc): SessionSnapshot | null {
  const session = readSession(doc)
  if (!session) return null
  const people = parseAll(rosterMap(doc), personSchema)
  const actions = parseAll(actionsMap(doc), actionSchema)
  const { notes, dropped } = collectNotes(doc)
  return {
    session,
    people: people.valid,
    notes,
    actions: actions.valid.sort(byOrder),
    dropped: people.dropped + actions.dropped + dropped,
  }
}

/** The place after everything that is there: where a new note or action goes. */
export function nextOrder(records: readonly { order: number }[]): number {
  return records.reduce((highest, record) => Math.max(highest, record.order + 1), 0)
}

function collectNotes(doc: Y.Doc): { notes: AuthoredNote[]; dropped: number } {
  const notes: AuthoredNote[] = []
  let dropped = 0
  for (const authorId of noteAuthors(doc)) {
    const parsed = parseAll(notesMap(doc, authorId), noteSchema)
    dropped += parsed.dropped
    for (const note of parsed.valid) notes.push({ ...note, authorId })
  }
  return { notes: notes.sort(byOrder), dropped }
}

function parseAll<Schema extends z.ZodType<{ id: string }>>(
  map: Y.Map<unknown>,
  schema: Schema,
): { valid: z.infer<Schema>[]; dropped: number } {
  const valid: z.infer<Schema>[] = []
  let dropped = 0
  map.forEach((value, key) => {
    const parsed = schema.safeParse(value)
    if (parsed.success && parsed.data.id === key) valid.push(parsed.data)
    else dropped += 1
  })
  return { valid, dropped }
}

function byOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
