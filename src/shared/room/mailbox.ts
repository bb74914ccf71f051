import { z } from 'zod'
import { namelessConsents } from '../doc/records.ts'
import { idSchema } from '../ids.ts'

/**
 * What one person gives the host and nobody else: words without a name, answers that are only counted, and quiet signals.
 * It goes over the person's own connection to the host and is never in the shared document before the host has mixed
 * or counted it. The host's own person uses the same messages.
 */

/** Longest nameless note in UTF-16 units: the longest still fits a frame of `/room`, however it is escaped. */
export const maxMailText = 10_000

/** Signals to those who lead. A wish is taken back by its author alone; all are gone when the room ends. */
export const signals = ['break', 'checkIn', 'steppingOut', 'contact', 'pass'] as const

/** A phase of the template, or a question such as `pulse/arrive`. */
const placeId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9/-]*$/)
/** A few words to those who lead, such as how to be reached. */
const signalWords = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u)
/** Random, made by the author's machine, which alone keeps it: it changes or takes back the item it came with. */
const secret = z.string().regex(/^[0-9a-f]{32}$/)

/** What can be chosen: an option, a theme's id, or a number on a scale. */
const choice = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9-]+$/)

export const namelessGiftSchema = z.strictObject({
  id: idSchema,
  phaseId: placeId,
  text: z.string().trim().min(1).max(maxMailText),
  consent: z.enum(namelessConsents),
})

export const mailSchema = z.discriminatedUnion('kind', [
  /** Gives a nameless note, or replaces the words or the consent of the one with this id: by the secret it came with. */
  z.strictObject({ kind: z.literal('note'), secret, note: namelessGiftSchema }),
  /** Takes a nameless note back, before or after it was shown. */
  z.strictObject({ kind: z.literal('withdraw'), secret, id: idSchema }),
  /**
   * Answers a question or votes in a phase; the newer answer of a person replaces the older one, and no choices take
   * it back.
   */
  z.strictObject({ kind: z.literal('answer'), id: placeId, choices: z.array(choice).max(12) }),
  /** How many contributions for this phase wait on this machine for the phase to be revealed; their words stay there. */
  z.strictObject({ kind: z.literal('ready'), phaseId: placeId, count: z.int().min(0).max(100) }),
  z.strictObject({
    kind: z.literal('signal'),
    signal: z.enum(signals),
    /** False takes it back. */
    on: z.boolean(),
    /** The phase a pass is for. */
    phaseId: placeId.optional(),
    words: signalWords.optional(),
  }),
  /** Asks for everything the host has for this person: sent after coming in. */
  z.strictObject({ kind: z.literal('ask') }),
  /** One who leads has seen this person's signal. */
  z.strictObject({ kind: z.literal('seen'), personId: idSchema, signal: z.enum(signals) }),
])

/**
 * `held`: the host has it, on its disk where a crash must not lose it. `revealed`: all can see it. `late`: what was asked
 * is shown already, and the answer does not count. `refused`: another's, or more than the host takes.
 */
export const receiptStates = ['held', 'revealed', 'withdrawn', 'late', 'refused'] as const

export const ownSignalSchema = z.strictObject({
  signal: z.enum(signals),
  phaseId: placeId.optional(),
  words: signalWords.optional(),
  /** One who leads has seen it. */
  seen: z.boolean(),
})

/** What those who lead are told. It holds no words but those of signals, and nobody's answers. */
export const mailDeskSchema = z.strictObject({
  signals: z.array(ownSignalSchema.extend({ personId: idSchema })).max(50),
  /** By phase or question: how many contributions wait to be revealed, and how many people have answered. */
  waiting: z
    .array(z.strictObject({ id: placeId, contributions: z.int().min(0), answers: z.int().min(0) }))
    .max(100),
})

/** Host → the person it concerns. */
export const mailReplySchema = z.discriminatedUnion('kind', [
  /** What became of a note or an answer, by its id. */
  z.strictObject({ kind: z.literal('receipt'), id: placeId, state: z.enum(receiptStates) }),
  /** All of this person's signals as the host has them. */
  z.strictObject({ kind: z.literal('signals'), signals: z.array(ownSignalSchema).max(20) }),
  z.strictObject({ kind: z.literal('desk'), desk: mailDeskSchema }),
])

export type Mail = z.infer<typeof mailSchema>
export type MailReply = z.infer<typeof mailReplySchema>
export type MailDesk = z.infer<typeof mailDeskSchema>
export type NamelessGift = z.infer<typeof namelessGiftSchema>
export type OwnSignal = z.infer<typeof ownSignalSchema>
export type SignalKind = (typeof signals)[number]
export type ReceiptState = (typeof receiptStates)[number]

export const emptyDesk: MailDesk = { signals: [], waiting: [] }
