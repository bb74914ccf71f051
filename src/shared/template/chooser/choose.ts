import type { Template } from '../schema.ts'
import {
  type Answers,
  type Given,
  gatesFor,
  minutesFor,
  type Question,
  questions,
  verdict,
} from './answers.ts'
import { type Proposed, proposals, type Stop, stopRules } from './rules.ts'

/** What the answers lead to: not now, and what may help meanwhile; or templates, the best first. */
export type Choice = { kind: 'stop'; stop: Stop; offers: Offer[] } | { kind: 'offer'; offers: Offer[] }

export interface Offer {
  template: Template
  /** Names the sentence that says why. */
  because: `chooser.because.${Proposed}`
}

/** So many are offered; the rest is in the plain list. */
const atMost = 3

/** What to ask now, and what the answers so far lead to; null while that is open. */
export function nextStep(
  given: Given,
  templates: readonly Template[],
): { ask: Question[]; choice: Choice | null } {
  const all = Object.keys(questions) as Question[]
  const choice = choose(given, templates)
  const missing = choice ? undefined : all.find((question) => given[question] === undefined)
  return { ask: all.filter((question) => given[question] !== undefined || question === missing), choice }
}

/**
 * Which templates fit what happened, or what to do before any group meets; null while the answers do not say it yet.
 * Only templates that are there are offered: an organisation may leave some out. The offer may be empty.
 */
export function choose(given: Given, templates: readonly Template[]): Choice | null {
  for (const { stop, when, meanwhile } of stopRules) {
    const answer = verdict(when, given)
    if (answer === 'yes') return { kind: 'stop', stop, offers: offersOf(meanwhile, given, templates) }
    if (answer === 'open') return null
  }
  if (!isComplete(given)) return null
  const fitting = proposals.filter(({ when }) => verdict(when, given) === 'yes')
  const ids = fitting.map(({ template }) => template)
  return { kind: 'offer', offers: offersOf(ids, given, templates) }
}

function isComplete(given: Given): given is Answers {
  return Object.keys(questions).every((question) => given[question as Question] !== undefined)
}

function offersOf(ids: readonly Proposed[], given: Given, templates: readonly Template[]): Offer[] {
  return [...new Set(ids)]
    .flatMap((id): Offer[] => {
      const template = templates.find((each) => each.id === id)
      return template && isOpen(template, given) ? [{ template, because: `chooser.because.${id}` }] : []
    })
    .slice(0, atMost)
}

/** Whether whoever leads may lead it, and whether it can be done in the time there is; the least of both if unsaid. */
function isOpen({ gate, minutes }: Template, { leads = 'anyone', time = 'minutes' }: Given): boolean {
  return gatesFor[leads].includes(gate) && minutes.min <= minutesFor[time]
}
