import type { Template } from '../schema.ts'

/**
 * What is asked before a template is proposed, and what can be answered. The order is the order on the screen: what
 * decides whether to meet at all comes first.
 */
export const questions = {
  /** Is it over? */
  over: ['yes', 'no'],
  /** Is anyone hurt? `now`: someone needs care or protection; `shaken`: very shaken or worn out. */
  hurt: ['nobody', 'shaken', 'now'],
  /** How it went: learning from what went well is worth as much. */
  outcome: ['hard', 'well'],
  death: ['no', 'yes'],
  suicide: ['no', 'yes'],
  violence: ['no', 'yes'],
  /** Who would meet. */
  group: ['adults', 'children'],
  /** How long ago: within this shift, within three days, within two weeks, longer. */
  since: ['shift', 'days', 'weeks', 'longer'],
  /** How long people have. */
  time: ['minutes', 'halfHour', 'hour', 'long'],
  /** Who leads: anyone of the team, someone trained who stood outside, or a crisis-support team. */
  leads: ['anyone', 'trained', 'team'],
  /** Where people work: only tells which of several good ways is put first. */
  place: ['any', 'health', 'response', 'social', 'school', 'elder', 'software'],
} as const

/** What happened: asked together, with a tick for each. */
export const happenings = ['death', 'suicide', 'violence'] as const

export type Question = keyof typeof questions
export type Answers = { readonly [Asked in Question]: (typeof questions)[Asked][number] }

/** The answers so far. */
export type Given = { readonly [Asked in Question]?: Answers[Asked] }

/** What a rule asks of the answers: for each question it names, one of these. */
export type Condition = { readonly [Asked in Question]?: readonly Answers[Asked][] }

/** Minutes people have, at most. */
export const minutesFor: Readonly<Record<Answers['time'], number>> = {
  minutes: 10,
  halfHour: 30,
  hour: 60,
  long: 240,
}

/** The gates open to whoever leads. A licensed programme is never proposed. */
export const gatesFor: Readonly<Record<Answers['leads'], readonly Template['gate'][]>> = {
  anyone: ['G0', 'G1'],
  trained: ['G0', 'G1', 'G2'],
  team: ['G0', 'G1', 'G2', 'G3'],
}

/** Whether the answers so far are those of the condition; `open` while that cannot be said. */
export function verdict(condition: Condition, given: Given): 'yes' | 'no' | 'open' {
  let isOpen = false
  for (const [question, allowed] of Object.entries(condition)) {
    const answer = given[question as Question]
    if (answer === undefined) isOpen = true
    else if (!(allowed as readonly string[]).includes(answer)) return 'no'
  }
  return isOpen ? 'open' : 'yes'
}
