import type * as Y from 'yjs'

/**
 * The names of the document's top-level types, in one place. What only facilitators may write and what belongs to
 * one author are different top-level types, so that whoever checks an update can tell them apart cheaply.
 */
const notesPrefix = 'notes:'
const consentPrefix = 'consent:'

/** Title, template, phase, timer: written by facilitators only. */
export function sessionMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('session')
}

/** Person id → person: written by the host at admission. */
export function rosterMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('roster')
}

/** Action id → action: written by facilitators only. */
export function actionsMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('actions')
}

/** Follow-up id → follow-up: written by facilitators only. */
export function followUpsMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('followups')
}

/** Note id → note of one author: written by that author only. */
export function notesMap(doc: Y.Doc, authorId: string): Y.Map<unknown> {
  return doc.getMap(notesPrefix + authorId)
}

/** Note id → what its author allows for the summary: written by that author only. */
export function consentMap(doc: Y.Doc, authorId: string): Y.Map<unknown> {
  return doc.getMap(consentPrefix + authorId)
}

/** Note id → note without an author: written by the host alone, once it has mixed them. */
export function namelessMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('nameless')
}

/** Question id → guarded counts of its answers: written by the host alone. */
export function resultsMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('results')
}

/** Phase or question id → true once what waits there is to be shown to all: written by facilitators only. */
export function revealsMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reveals')
}

/** Ids of everyone whose notes map exists in this replica. */
export function noteAuthors(doc: Y.Doc): string[] {
  const authors: string[] = []
  for (const key of doc.share.keys())
    if (key.startsWith(notesPrefix)) authors.push(key.slice(notesPrefix.length))
  return authors
}

/**
 * The private document of one person on one computer: unshared drafts, and what this computer needs to get back
 * into the room. It is saved beside the session and never sent to anyone.
 */
export function draftsMap(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('drafts')
}

export function seatMap(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('seat')
}

/** What this person gave to be shown later or without a name, with the secrets that change it. */
export function givenMap(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('given')
}

/** On the host: nameless words that are not shown yet, and what lets their authors change them. Nobody's name. */
export function mailMap(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('mail')
}

/** What was promised when the session was prepared; only this computer can write it. */
export function promiseMap(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('promise')
}

export function roomMap(own: Y.Doc): Y.Map<unknown> {
  return own.getMap('room')
}
