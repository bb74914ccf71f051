import { z } from 'zod'
import { idSchema } from '../../ids.ts'
import { maxOrder } from '../records.ts'

/** What those who lead, and the room together, make out of notes: themes, order, paraphrases, rounds, rituals. */

const text = (maxLength: number) => z.string().max(maxLength)

/** A note of someone (author/note) or of nobody in particular (note alone). */
const noteKeySchema = z.string().regex(/^[0-9a-f]{32}(\/[0-9a-f]{32})?$/)

/** Longest paraphrase and longest answer to one, in UTF-16 units. */
export const maxHeardLength = 1_000

/** A heading over notes that belong together. */
export const themeSchema = z.object({
  id: idSchema,
  title: text(120).min(1),
  /** The part of the debrief it was made in. */
  phaseId: text(64),
  order: z.int().min(0).max(maxOrder),
  /** The room takes it further: it stands above the actions. */
  chosen: z.boolean().optional(),
})

/** Which theme a note belongs to. */
export const groupingSchema = z.object({ id: noteKeySchema, themeId: idSchema })

/**
 * Where one person put a note of a timeline. The newest counts: the one with the highest turn, whoever made it. Places
 * are fractions, so that between two there is always another.
 */
export const placingSchema = z.object({
  id: noteKeySchema,
  at: z.number().min(-maxOrder).max(maxOrder),
  turn: z.int().min(1).max(maxOrder),
})

/** Someone who has the floor: on the roster, or without a device and under the name they wish. */
export const speakerSchema = z.object({ id: idSchema, name: text(80) })

/** A round as all may see it: who has the floor now, and nothing of who comes, spoke or passed. */
export const roundSchema = z.object({
  id: text(64),
  speaker: speakerSchema.nullable(),
  isOver: z.boolean(),
})

/** A ritual as those who lead made it fit the room. */
export const ritualSchema = z.object({
  id: text(64),
  /** The words of this room; empty while they are the template's, which each reads in their own language. */
  text: text(1_200),
  /** Whether the words stand on every screen, or are only read aloud. */
  isShown: z.boolean(),
})

/** How one who leads understood a note. */
export const heardSchema = z.object({ id: noteKeySchema, text: text(maxHeardLength).min(1) })

/** What the author of a note says to how it was understood. */
export const replySchema = z.object({
  id: noteKeySchema,
  /** The paraphrase this answers: an answer to other words does not count. */
  to: text(maxHeardLength),
  says: z.enum(['yes', 'notQuite']),
  /** What was meant, in the author's words; empty for a yes. */
  text: text(maxHeardLength),
})

export type Theme = z.infer<typeof themeSchema>
export type Speaker = z.infer<typeof speakerSchema>
export type Round = z.infer<typeof roundSchema>
export type Ritual = z.infer<typeof ritualSchema>
export type Reply = z.infer<typeof replySchema>
