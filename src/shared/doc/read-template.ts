import { z } from 'zod'
import { type Phase, phaseSchema, type Template, templateSchema } from '../template/schema.ts'
import { type Translations, templateTextsSchema } from '../template/texts.ts'
import { languages } from '../text/languages.ts'
import { parseOnce } from './parse-once.ts'
import { parsedItems, parsedOr } from './plain.ts'

/** Stands where words cannot be read; belongs to no language. */
const unreadable = '…'

const loosePhase = z.object(phaseSchema.shape)
const looseTexts = z.object({
  ...templateTextsSchema.shape,
  phases: z.array(z.object(templateTextsSchema.shape.phases.element.shape)).max(16),
})
const fields = templateSchema.shape
const object = z.record(z.string(), z.unknown())

/**
 * The template a session carries. One that does not parse is read field by field, so that a newer program's phase
 * or one damaged line leaves the rest of the room its questions. What comes back is always a valid template.
 * @param value JSON as `plainJson` gives it.
 * @param phaseId where the room is: names the one phase that is left when none can be read.
 */
export function readTemplate(value: unknown, phaseId: string): Template {
  const whole = templateSchema.safeParse(value)
  if (whole.success) return whole.data
  const from = parsedOr(object, value, {})
  return {
    format: 1,
    id: parsedOr(fields.id, from['id'], 'unknown'),
    ...templateOptions(from),
    name: parsedOr(fields.name, from['name'], unreadable),
    summary: parsedOr(fields.summary, from['summary'], unreadable),
    family: parsedOr(fields.family, from['family'], 'support'),
    gate: parsedOr(fields.gate, from['gate'], 'G0'),
    recordLevel: parsedOr(fields.recordLevel, from['recordLevel'], 'R0'),
    when: parsedOr(fields.when, from['when'], unreadable),
    minutes: parsedOr(fields.minutes, from['minutes'], { min: 1, max: 1000 }),
    group: parsedOr(fields.group, from['group'], { min: 1, max: 1000 }),
    notFor: atLeast(parsedItems(fields.notFor.element, from['notFor'], 8), unreadable),
    groundRules: atLeast(parsedItems(fields.groundRules.element, from['groundRules'], 10), unreadable),
    evidence: parsedOr(fields.evidence, from['evidence'], { strength: 'none', note: unreadable }),
    attribution: parsedOr(fields.attribution, from['attribution'], unreadable),
    sources: atLeast(parsedItems(fields.sources.element, from['sources'], 8), { title: unreadable }),
    phases: readPhases(from['phases'], phaseId),
  }
}

function readPhases(value: unknown, phaseId: string): Phase[] {
  const phases: Phase[] = []
  for (const item of parsedItems(object, value, 16) ?? []) {
    const id = phaseSchema.shape.id.safeParse(item['id'])
    if (id.success && !phases.some((phase) => phase.id === id.data)) phases.push(readPhase(item, id.data))
  }
  return phases.length > 0 ? phases : [readPhase({}, parsedOr(phaseSchema.shape.id, phaseId, 'unknown'))]
}

/** A phase of a kind this program has no screen for is shown as information: its question stays readable. */
function readPhase(from: Record<string, unknown>, id: string): Phase {
  const whole = loosePhase.safeParse(from)
  if (whole.success) return whole.data
  const shape = phaseSchema.shape
  const title = parsedOr(shape.title, from['title'], unreadable)
  return {
    id,
    title,
    purpose: parsedOr(shape.purpose, from['purpose'], title),
    kind: parsedOr(shape.kind, from['kind'], 'information'),
    script: parsedOr(shape.script, from['script'], unreadable),
    prompts: atLeast(parsedItems(shape.prompts.element, from['prompts'], 6), title),
    minutes: parsedOr(shape.minutes, from['minutes'], 5),
    avoid: parsedItems(shape.avoid.unwrap().element, from['avoid'], 6) ?? [],
    ...readOptions(from),
  }
}

/** What a phase says about its kind, each part on its own; a part that does not fit reads as if it were left out. */
function readOptions(from: Record<string, unknown>): Partial<Phase> {
  const { family, nameless, roundOrder, scale, maxVotes, optional } = phaseSchema.shape
  const options = {
    family: parsedOr(family, from['family'], undefined),
    nameless: parsedOr(nameless, from['nameless'], undefined),
    roundOrder: parsedOr(roundOrder, from['roundOrder'], undefined),
    scale: parsedOr(scale, from['scale'], undefined),
    maxVotes: parsedOr(maxVotes, from['maxVotes'], undefined),
    optional: parsedOr(optional, from['optional'], undefined),
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function atLeast<Item>(items: Item[] | null, one: Item): Item[] {
  return items && items.length > 0 ? items : [one]
}

function templateOptions(from: Record<string, unknown>): Partial<Template> {
  const options = {
    language: parsedOr(fields.language, from['language'], undefined),
    conditions: parsedOr(fields.conditions, from['conditions'], undefined),
    highestRecord: parsedOr(fields.highestRecord, from['highestRecord'], undefined),
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** The template's words in other languages. A language that does not parse is left out; its readers get the others. */
export function readTranslations(value: unknown): Translations {
  if (typeof value !== 'object' || value === null) return {}
  const translations: Translations = {}
  for (const language of languages) {
    const texts = parseOnce(looseTexts, Object.entries(value).find(([key]) => key === language)?.[1])
    if (texts) translations[language] = texts
  }
  return translations
}
