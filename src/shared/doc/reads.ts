import type * as Y from 'yjs'
import type { z } from 'zod'
import { idSchema } from '../ids.ts'
import type { Template } from '../template/schema.ts'
import {
  actionsMap,
  consentMap,
  followUpsMap,
  namelessMap,
  noteAuthors,
  notesMap,
  resultsMap,
  revealsMap,
  rosterMap,
  sessionMap,
} from './keys.ts'
import { parseOnce } from './parse-once.ts'
import { parsedItems, parsedOr, plainJson } from './plain.ts'
import { readTemplate, readTranslations } from './read-template.ts'
import type {
  Action,
  AuthoredNote,
  Consent,
  FollowUp,
  NamelessNote,
  Note,
  Person,
  Result,
  Session,
} from './records.ts'
import {
  actionSchema,
  consentSchema,
  documentVersion,
  followUpSchema,
  maxOrder,
  namelessNoteSchema,
  noteSchema,
  personSchema,
  resultSchema,
  roles,
  sessionFields,
} from './records.ts'

/** Everything a session's document holds, parsed. What did not parse is left out and counted. */
export interface SessionSnapshot {
  session: Session
  people: Person[]
  notes: AuthoredNote[]
  /** Notes of nobody in particular, which the host has mixed. */
  nameless: NamelessNote[]
  actions: Action[]
  /** The next day first. */
  followUps: FollowUp[]
  /** What may be told of answers, by the id of the question. */
  results: ReadonlyMap<string, Result>
  /** Ids of the phases and questions of which everything given is to be shown. */
  revealed: ReadonlySet<string>
  /** Records that did not parse, here or on the machine that wrote them. */
  dropped: number
}

/** Stands for a session's id that cannot be read; no session is ever made with it. */
const unknownId = '0'.repeat(32)

/**
 * The session's own fields, or null while the document holds none. A field that does not parse falls back to its
 * emptiest meaning, so that one bad value never takes the whole session from everyone.
 */
export function readSession(doc: Y.Doc): Session | null {
  const map = sessionMap(doc)
  if (!map.has('version') && !map.has('template')) return null
  const value = (key: keyof Session) => plainJson(map.get(key))
  const field = <Key extends keyof Session>(key: Key, fallback: Session[Key]): Session[Key] =>
    parsedOr(sessionFields[key] as unknown as z.ZodType<Session[Key]>, value(key), fallback)
  const phaseId = field('phaseId', '')
  const template = templateOf(map.get('template'), phaseId)
  const isPhase = template.phases.some((phase) => phase.id === phaseId)
  const rules = parsedItems(sessionFields.groundRules.element, value('groundRules'), 20)
  const contacts = parsedItems(sessionFields.supportContacts.element, value('supportContacts'), 20)
  return {
    version: field('version', documentVersion),
    id: field('id', unknownId),
    title: field('title', ''),
    place: field('place', ''),
    plannedFor: field('plannedFor', null),
    roomName: field('roomName', ''),
    template,
    translations: readTranslations(map.get('translations')),
    status: field('status', 'running'),
    phaseId: isPhase ? phaseId : (template.phases[0]?.id ?? phaseId),
    timer: field('timer', { startedAt: 0, extraMinutes: 0 }),
    groundRules: rules ?? template.groundRules,
    supportContacts: contacts ?? [],
    summaryText: field('summaryText', ''),
    agreedDigest: field('agreedDigest', ''),
    recordLevel: field('recordLevel', 'R3'),
    keep: field('keep', { kind: 'always' }),
    onHold: field('onHold', false),
    settled: field('settled', 'no'),
    notHeld: field('notHeld', ''),
    follows: field('follows', ''),
  }
}

/** Everyone on the roster: those who lead first, then by name. */
export function readPeople(doc: Y.Doc): Person[] {
  return parseAll(rosterMap(doc), personSchema).valid.sort(byRoleAndName)
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
  const followUps = parseAll(followUpsMap(doc), followUpSchema)
  const nameless = parseAll(namelessMap(doc), namelessNoteSchema)
  const results = parseAll(resultsMap(doc), resultSchema)
  const { notes, dropped } = collectNotes(doc)
  return {
    session,
    people: people.valid.sort(byRoleAndName),
    notes,
    nameless: nameless.valid.sort(byOrder),
    actions: actions.valid.sort(byOrder),
    followUps: followUps.valid.sort(byDay),
    results: new Map(results.valid.map((result) => [result.id, result])),
    revealed: readRevealed(doc),
    dropped:
      people.dropped + actions.dropped + followUps.dropped + nameless.dropped + results.dropped + dropped,
  }
}

/** Notes without an author, in the order in which they are shown. */
export function readNameless(doc: Y.Doc): NamelessNote[] {
  return parseAll(namelessMap(doc), namelessNoteSchema).valid.sort(byOrder)
}

/** Ids of the phases and questions of which everything given is to be shown. */
export function readRevealed(doc: Y.Doc): Set<string> {
  const revealed = new Set<string>()
  revealsMap(doc).forEach((value, id) => {
    if (value === true) revealed.add(id)
  })
  return revealed
}

/** The place after everything that is there: where a new note or action goes. */
export function nextOrder(records: readonly { order: number }[]): number {
  return records.reduce((next, record) => Math.min(maxOrder, Math.max(next, record.order + 1)), 0)
}

function collectNotes(doc: Y.Doc): { notes: AuthoredNote[]; dropped: number } {
  const notes: AuthoredNote[] = []
  let dropped = 0
  for (const authorId of noteAuthors(doc)) {
    const map = notesMap(doc, authorId)
    if (!idSchema.safeParse(authorId).success) {
      dropped += map.size
      continue
    }
    const consents = consentMap(doc, authorId)
    const parsed = parseAll(map, noteSchema)
    dropped += parsed.dropped
    for (const note of parsed.valid)
      notes.push(withAuthor(note, authorId, parsedOr(consentSchema, consents.get(note.id), 'out')))
  }
  return { notes: notes.sort(byOrder), dropped }
}

const authored = new WeakMap<Note, AuthoredNote>()

/** The same object as long as nothing about the note changes, so that a screen can tell what it need not draw again. */
function withAuthor(note: Note, authorId: string, consent: Consent): AuthoredNote {
  const found = authored.get(note)
  if (found?.authorId === authorId && found.consent === consent) return found
  const made = { ...note, authorId, consent }
  authored.set(note, made)
  return made
}

const templates = new WeakMap<object, { phaseId: string; template: Template }>()

/** The template is read as often as the session and never changes. */
function templateOf(value: unknown, phaseId: string): Template {
  if (typeof value !== 'object' || value === null) return readTemplate(value, phaseId)
  const found = templates.get(value)
  if (found?.phaseId === phaseId) return found.template
  const template = readTemplate(plainJson(value), phaseId)
  templates.set(value, { phaseId, template })
  return template
}

function parseAll<Schema extends z.ZodType<{ id: string }>>(
  map: Y.Map<unknown>,
  schema: Schema,
): { valid: z.infer<Schema>[]; dropped: number } {
  const valid: z.infer<Schema>[] = []
  let dropped = 0
  map.forEach((value, key) => {
    const record = parseOnce(schema, value)
    if (record?.id === key) valid.push(record)
    else dropped += 1
  })
  return { valid, dropped }
}

interface Placed {
  order: number
  id: string
  authorId?: string | null
}

/** The records in the one order that every screen and page shows them in. */
export function inOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return [...items].sort(byOrder)
}

function byOrder(a: Placed, b: Placed): number {
  return a.order - b.order || compare(a.id, b.id) || compare(a.authorId ?? '', b.authorId ?? '')
}

function byDay(a: FollowUp, b: FollowUp): number {
  return compare(a.day, b.day) || compare(a.id, b.id)
}

function byRoleAndName(a: Person, b: Person): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role) || compare(a.name, b.name) || compare(a.id, b.id)
}

/** By code units, so that every computer orders alike whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
