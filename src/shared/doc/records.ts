import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { recordLevels, templateSchema } from '../template/schema.ts'
import { translationsSchema } from '../template/texts.ts'

/** The version of the document's shape; `migrate.ts` lifts older ones, newer ones open read-only. */
export const documentVersion = 1

const text = (maxLength: number) => z.string().max(maxLength)

/** Longest note in UTF-16 units: far above anything written in a debrief, far below a frame's limit. */
export const maxNoteLength = 20_000

export const roles = ['facilitator', 'cofacilitator', 'participant'] as const

/** What an author allows for the summary. `out` is what nobody chose, so it is the default everywhere. */
export const consents = ['out', 'nameless', 'named'] as const

export const sessionStatuses = ['gathering', 'running', 'closed'] as const

/** Highest place in a list: bounded, so that no record can leave those after it without a place. */
export const maxOrder = 1_000_000_000

/** As much as can be added to a phase: ten hours. */
export const maxExtraMinutes = 600

/**
 * Records are read by shape: fields a newer program added are left out, and the rest still counts.
 * One person in the room, under the name they asked to be called by. */
export const personSchema = z.object({
  id: idSchema,
  name: text(80).trim().min(1),
  role: z.enum(roles),
})

/** Place in a list; ties are broken by id. Not a time: times say more than people agreed to. */
const order = z.int().min(0).max(maxOrder)

export const consentSchema = z.enum(consents)

/**
 * A contribution. Its author is the map that holds it, not a field that could lie. What its author allows for the
 * summary stands apart, so that editing or undoing words never changes a consent.
 */
export const noteSchema = z.object({
  id: idSchema,
  phaseId: z.string().max(64),
  text: text(maxNoteLength).min(1),
  order,
})

/** What the author of a nameless note may allow: its words in the summary, never a name. */
export const namelessConsents = ['out', 'nameless'] as const

/**
 * A contribution that nobody but its author can tell whose it is. The host writes all of them, mixed; its consent
 * stands in it because only the host can change either.
 */
export const namelessNoteSchema = noteSchema.extend({ consent: z.enum(namelessConsents) })

/** Fewer answers than this are never shown, not even counted. */
export const fewestAnswers = 5

/**
 * What may be told of the answers to one question, written once by the host and never again. `choices` are in no order that
 * tells anything; a count is even, so that a single answer shows nowhere.
 */
export const resultSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    id: z.string().max(64),
    /** At least so many answered: a multiple of five. */
    atLeast: z.int().min(fewestAnswers),
    counts: z.array(z.object({ choice: z.string().max(64), count: z.int().min(0) })).max(100),
  }),
  /** Too few answered to show anything; shown as soon as enough have. */
  z.object({ state: z.literal('tooFew'), id: z.string().max(64) }),
  /** Others answered than before: side by side the two would tell what single people said. */
  z.object({ state: z.literal('otherPeople'), id: z.string().max(64) }),
])

/** How far an action got. `notDoing` is an answer like the others, and its reason is told to those who raised it. */
export const actionStates = ['open', 'done', 'notDoing'] as const

export const actionSchema = z.object({
  id: idSchema,
  text: text(1_000).min(1),
  /** Who takes it on, as free text: often a role rather than a person. */
  owner: text(120),
  /** A calendar day (YYYY-MM-DD), or none yet. */
  due: z.iso.date().nullable(),
  order,
  /** Open where it is missing. */
  state: z.enum(actionStates).optional(),
  /** What came of it, or why it is not done. */
  outcome: text(1_000).optional(),
})

/** When a check-in takes place, counted from the debrief: after one to three days, a week, four weeks. */
export const followUpKinds = ['days', 'week', 'month'] as const

/** A day on which the group, or those who wish to, look after each other once more. */
export const followUpSchema = z.object({
  id: idSchema,
  kind: z.enum(followUpKinds),
  /** A calendar day (YYYY-MM-DD). */
  day: z.iso.date(),
})

/** Why a debrief that was planned did not take place; empty for one that did or still may. */
export const notHeldReasons = ['', 'noTime', 'notWished', 'noFacilitator', 'otherCare', 'other'] as const

export const supportContactSchema = z.object({ name: text(120).min(1), reach: text(200).min(1) })

/** Minutes and moments of the phase the room is in; a suggestion, never a limit. */
export const timerSchema = z.object({
  /** UTC in ms at which the phase began. */
  startedAt: z.int().min(0),
  /** Minutes the facilitator added to the template's suggestion. */
  extraMinutes: z.int().min(0).max(maxExtraMinutes),
})

/**
 * How long the session stays on the computer that keeps it, once it is closed. `always` is what nobody chose: nothing
 * is ever deleted by itself without a day that people could see.
 */
export const keepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  /** Through the whole of this calendar day (YYYY-MM-DD). */
  z.object({ kind: z.literal('until'), day: z.iso.date() }),
  z.object({ kind: z.literal('destroy') }),
])

/** `no`: everything is still here. `begun`: what is not kept is being removed. `done`: only what is kept is here. */
export const settledStates = ['no', 'begun', 'done'] as const

/** The fields of the one `session` map, each set on its own so that two edits of two fields both stay. */
export const sessionFields = {
  version: z.int().min(1),
  id: idSchema,
  title: text(200),
  place: text(200),
  /** UTC in ms, or null when no time was set. */
  plannedFor: z.int().nullable(),
  /** Neutral friendly name of the room, the only name the network sees. */
  roomName: text(80),
  template: templateSchema,
  /** The template's words in the languages it has besides its own, so that each person reads it in theirs. */
  translations: translationsSchema,
  status: z.enum(sessionStatuses),
  phaseId: z.string().max(64),
  timer: timerSchema,
  groundRules: z.array(text(200).min(1)).max(20),
  supportContacts: z.array(supportContactSchema).max(20),
  /** What the facilitator writes above the agreed words. */
  summaryText: text(20_000),
  /** Digest of the summary the group agreed to, or empty: a summary that has changed since is not agreed. */
  agreedDigest: z.string().max(64),
  /** What stays when the session is closed; see `record-level.ts`. */
  recordLevel: z.enum(recordLevels),
  keep: keepSchema,
  /** Nobody may delete the session while it is on hold. */
  onHold: z.boolean(),
  settled: z.enum(settledStates),
  notHeld: z.enum(notHeldReasons),
  /** The session this one follows up, or empty. */
  follows: z.union([idSchema, z.literal('')]),
} as const

export const sessionSchema = z.object(sessionFields)

export type Role = (typeof roles)[number]
export type Consent = (typeof consents)[number]
export type SessionStatus = (typeof sessionStatuses)[number]
export type Person = z.infer<typeof personSchema>
export type Note = z.infer<typeof noteSchema>
/** A note with the person whose map held it and what that person allows for the summary. */
export type AuthoredNote = Note & { authorId: string; consent: Consent }
export type NamelessNote = z.infer<typeof namelessNoteSchema>
export type Result = z.infer<typeof resultSchema>
export type Action = z.infer<typeof actionSchema>
export type ActionState = (typeof actionStates)[number]
export type FollowUp = z.infer<typeof followUpSchema>
export type NotHeldReason = (typeof notHeldReasons)[number]
export type SupportContact = z.infer<typeof supportContactSchema>
export type Keep = z.infer<typeof keepSchema>
export type Session = z.infer<typeof sessionSchema>
