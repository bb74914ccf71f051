import { z } from 'zod'
import { languages } from '../text/languages.ts'
import { plainText } from './plain-text.ts'

/**
 * How a phase asks people to take part. Every kind listed here has a screen of its own; a kind without one
 * is refused by the parser, so a template cannot promise what the room does not do.
 */
export const contributionKinds = [
  'information',
  'write',
  'notes',
  'round',
  'timeline',
  'pause',
  'scale',
  'themes',
  'votes',
  'actions',
  'appreciations',
  'ritual',
] as const

/** Who begins a round: an order the group makes, or those with the least rank first and those who lead last. */
export const roundOrders = ['group', 'juniors-first'] as const

/** What a debrief is for. LEARN and SUPPORT are kept apart; MIXED has them in separate phases. */
export const families = ['learn', 'support', 'ritual', 'mixed'] as const

/** What one phase of a mixed debrief is for. Opening and closing belong to neither. */
export const phaseFamilies = ['learn', 'support'] as const

/** Who may run it: G0 anyone … G4 licensed programme only. */
export const gates = ['G0', 'G1', 'G2', 'G3', 'G4'] as const

/** What whoever leads confirms before a template opens; each has a sentence of its own. */
export const gateConditions = [
  'trained',
  'notManager',
  'notDecider',
  'team',
  'professional',
  'second',
  'licence',
  'homogeneous',
  'volunteers',
  'facts',
  'consent',
  'adult',
  'triage',
  'storytellers',
] as const

/** What the method suggests to keep, from nothing (R0) over actions and learning points to full notes (R3). */
export const recordLevels = ['R0', 'R1', 'R2', 'R3'] as const

export const line = plainText(200)
export const paragraph = plainText(1200, { lineBreaks: true })
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,48}$/)
const range = z
  .strictObject({ min: z.int().min(1).max(1000), max: z.int().min(1).max(1000) })
  .refine((value) => value.min <= value.max, { message: 'rangeOrder', params: { fault: 'rangeOrder' } })

/** A question answered with one number, and words for its two ends: at most eleven places, so that it fits a screen. */
export const scaleSchema = z
  .strictObject({ min: z.int().min(0).max(9), max: z.int().min(1).max(10), minLabel: line, maxLabel: line })
  .refine((value) => value.min < value.max, { message: 'scaleOrder', params: { fault: 'scaleOrder' } })

export const phaseSchema = z.strictObject({
  id: slug,
  title: line,
  /** Why this phase is there, in one sentence that everyone may read. */
  purpose: paragraph,
  kind: z.enum(contributionKinds),
  /** In a mixed template: what this phase is for, so that learning and support are never mixed in one. */
  family: z.enum(phaseFamilies).optional(),
  /** What the facilitator can read aloud. Only facilitators see it. */
  script: paragraph,
  /** Open questions; the first is the largest thing on the screen. */
  prompts: z.array(line).min(1).max(6),
  /** A suggestion in minutes. Nothing happens by itself when it is over. */
  minutes: z.number().min(0.25).max(120),
  /** What to keep away from in this phase. Only facilitators see it. */
  avoid: z.array(line).max(6).default([]),
  /** Whether words may be given without a name; not when left out. Only where people write. */
  nameless: z.boolean().optional(),
  /** The order of a round; the group's own when left out. */
  roundOrder: z.enum(roundOrders).optional(),
  /** What is asked for on a scale; every `scale` phase has it. */
  scale: scaleSchema.optional(),
  /** How many things one person may choose; three when left out. */
  maxVotes: z.int().min(1).max(5).optional(),
  /** Whether the phase is an offer that many rooms leave out; not when left out. */
  optional: z.boolean().optional(),
})

export const templateSchema = z.strictObject({
  format: z.literal(1),
  id: slug,
  /** What its words are in; English where it is missing. */
  language: z.enum(languages).optional(),
  name: line,
  /** One sentence for the list: what it is good for. */
  summary: line,
  family: z.enum(families),
  gate: z.enum(gates),
  /** What is asked besides what everyone at this gate is asked. */
  conditions: z.array(z.enum(gateConditions)).max(gateConditions.length).optional(),
  recordLevel: z.enum(recordLevels),
  /** The most that may be kept; everything when left out. */
  highestRecord: z.enum(recordLevels).optional(),
  /** When to hold it, in plain words ("right after", "the same day"). */
  when: line,
  minutes: range,
  group: range,
  notFor: z.array(line).min(1).max(8),
  groundRules: z.array(line).min(1).max(10),
  evidence: z.strictObject({
    strength: z.enum(['studied', 'practice', 'guideline', 'against', 'mixed', 'none']),
    note: paragraph,
  }),
  attribution: paragraph,
  sources: z
    .array(
      z.strictObject({
        title: line,
        url: z
          .url({ protocol: /^https?$/ })
          .max(300)
          .regex(/^[\x21-\x7e]+$/)
          .optional(),
      }),
    )
    .min(1)
    .max(8),
  phases: z
    .array(phaseSchema)
    .min(1)
    .max(16)
    .superRefine((phases, context) => {
      const seen = new Set<string>()
      phases.forEach((phase, index) => {
        if (seen.has(phase.id))
          context.addIssue({
            code: 'custom',
            message: 'sameId',
            path: [index, 'id'],
            params: { fault: 'sameId' },
          })
        seen.add(phase.id)
      })
    }),
})

export type Phase = z.infer<typeof phaseSchema>
export type Template = z.infer<typeof templateSchema>
export type GateCondition = (typeof gateConditions)[number]
export type RecordLevel = (typeof recordLevels)[number]
