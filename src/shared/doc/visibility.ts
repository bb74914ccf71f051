import { noteKey } from './kinds/note-key.ts'
import { inOrder, type SessionSnapshot } from './reads.ts'
import type { Action, AuthoredNote, Person } from './records.ts'

/**
 * THE policy: who may see what, where, in which form. Every view, export, print, log and message asks here and
 * nowhere else. Private drafts are not in the shared document at all, so no function here can return one.
 */

/** Someone looking at the live room. */
export interface Viewer {
  personId: string
  role: Person['role']
}

/** A note as one viewer may see it in the room. */
export interface VisibleNote {
  id: string
  /** Its name in what speaks of notes: themes, places, paraphrases. */
  key: string
  /** Null where nobody is told whose it is. */
  authorId: string | null
  phaseId: string
  text: string
  authorName: string | null
  /** Said aloud and written down by its author for someone without a device. */
  isSpoken: boolean
  /** When it was, in a timeline. */
  when: string | null
  /** Whom it is for, in appreciations. */
  to: string | null
  mine: boolean
  /** Only its author is told what its author allowed. */
  consent: AuthoredNote['consent'] | null
}

/** Words that may leave the room, with a name only where their author wished it. */
export interface SummaryQuote {
  noteId: string
  phaseId: string
  text: string
  name: string | null
}

export interface SummaryContent {
  quotes: SummaryQuote[]
  actions: Action[]
}

/**
 * Notes the viewer may see in the room: what was shared is seen by all, and only the author sees its consent. Nameless ones
 * stand between the others; whose they are is in nobody's document, so not even their author is told here.
 */
export function notesFor(viewer: Viewer, snapshot: SessionSnapshot): VisibleNote[] {
  const names = namesOf(snapshot)
  const named = snapshot.notes.map((note): VisibleNote & { order: number } => {
    const mine = note.authorId === viewer.personId
    return {
      id: note.id,
      authorId: note.authorId,
      phaseId: note.phaseId,
      text: note.text,
      authorName: note.spokenBy === undefined ? (names.get(note.authorId) ?? null) : note.spokenBy || null,
      key: noteKey(note),
      isSpoken: note.spokenBy !== undefined,
      when: note.when ?? null,
      to: note.to ?? null,
      mine,
      consent: mine ? note.consent : null,
      order: note.order,
    }
  })
  const nameless = snapshot.nameless.map((note): VisibleNote & { order: number } => ({
    id: note.id,
    authorId: null,
    phaseId: note.phaseId,
    text: note.text,
    authorName: null,
    key: note.id,
    isSpoken: false,
    when: null,
    to: null,
    mine: false,
    consent: null,
    order: note.order,
  }))
  return inOrder([...named, ...nameless]).map(({ order: _order, ...note }) => note)
}

/**
 * What may stand in a summary, whoever reads it: only notes whose author agreed and is on the roster, named only
 * where agreed. A nameless note stands there where its author agreed through the host. Words nobody on the roster stands for are seen in the room, but nobody could have agreed for them.
 */
export function summaryContent(snapshot: SessionSnapshot): SummaryContent {
  const names = namesOf(snapshot)
  const quotes: (SummaryQuote & { id: string; order: number })[] = []
  for (const { id, authorId, phaseId, text, consent, order, spokenBy } of snapshot.notes) {
    const author = names.get(authorId)
    if (author === undefined || consent === 'out') continue
    const name = spokenBy === undefined ? author : spokenBy || null
    quotes.push({ id, noteId: id, phaseId, text, name: consent === 'named' ? name : null, order })
  }
  for (const { id, phaseId, text, consent, order } of snapshot.nameless)
    if (consent !== 'out') quotes.push({ id, noteId: id, phaseId, text, name: null, order })
  return {
    quotes: inOrder(quotes).map(({ id: _id, order: _order, ...quote }) => quote),
    actions: snapshot.actions,
  }
}

/** Whether the viewer runs the room: moves phases, writes actions, edits the summary. */
export function mayLead(viewer: Viewer): boolean {
  return viewer.role === 'facilitator' || viewer.role === 'cofacilitator'
}

/** Whether the viewer may change or remove the note: its author alone, whatever their role. */
export function mayEditNote(viewer: Viewer, note: { authorId: string | null }): boolean {
  return note.authorId === viewer.personId
}

function namesOf(snapshot: SessionSnapshot): Map<string, string> {
  return new Map(snapshot.people.map((person) => [person.id, person.name]))
}
