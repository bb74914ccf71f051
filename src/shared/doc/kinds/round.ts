import type * as Y from 'yjs'
import { z } from 'zod'
import { roundPlansMap, roundsMap } from '../keys.ts'
import { local } from '../origin.ts'
import { parseOnce } from '../parse-once.ts'
import type { Person } from '../records.ts'
import { type Round, roundSchema, type Speaker, speakerSchema } from './records.ts'

/**
 * The order of a round as the one who leads it keeps it, in their own document: in the shared one it would tell who was
 * passed over.
 */
const planSchema = z.object({
  id: z.string().max(64),
  line: z.array(speakerSchema.extend({ isDone: z.boolean() })).max(200),
})

export type RoundPlan = z.infer<typeof planSchema>
export type RoundPlace = RoundPlan['line'][number]

/** Says who has the floor, or that the round is over. */
export function setRound(doc: Y.Doc, round: Round): void {
  const checked = roundSchema.parse(round)
  doc.transact(() => roundsMap(doc).set(checked.id, checked), local)
}

/** The order this computer keeps for a round; null while nobody made one here. */
export function readRoundPlan(own: Y.Doc, phaseId: string): RoundPlan | null {
  const plan = parseOnce(planSchema, roundPlansMap(own).get(phaseId))
  return plan?.id === phaseId ? plan : null
}

export function setRoundPlan(own: Y.Doc, plan: RoundPlan): void {
  const checked = planSchema.parse(plan)
  own.transact(() => roundPlansMap(own).set(checked.id, checked), local)
}

/**
 * The order in which a room begins to make its own: as people are listed, those who lead last where rank weighs. Who among the others
 * has the least rank the group knows, and no computer.
 */
export function firstLine(people: readonly Person[], order: 'group' | 'juniors-first'): RoundPlace[] {
  const leads = (person: Person) => person.role !== 'participant'
  const line =
    order === 'group' ? people : [...people.filter((each) => !leads(each)), ...people.filter(leads)]
  return line.map(({ id, name }) => ({ id, name, isDone: false }))
}

/** The first in the line who has not had the floor and does not pass; null when nobody is left. */
export function nextSpeaker(line: readonly RoundPlace[], passing: ReadonlySet<string>): Speaker | null {
  const next = line.find((place) => !place.isDone && !passing.has(place.id))
  return next ? { id: next.id, name: next.name } : null
}

/** The line with one of it marked as having had the floor, or as not having had it. */
export function markDone(line: readonly RoundPlace[], id: string, isDone: boolean): RoundPlace[] {
  return line.map((place) => (place.id === id ? { ...place, isDone } : place))
}

/** The line with one of it moved by some places; it stays within the line. */
export function moveInLine(line: readonly RoundPlace[], id: string, by: number): RoundPlace[] {
  const from = line.findIndex((place) => place.id === id)
  const moved = line[from]
  if (!moved) return [...line]
  const rest = line.filter((place) => place !== moved)
  const to = Math.min(rest.length, Math.max(0, from + by))
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
