import { z } from 'zod'
import { type Language, languages } from '../text/languages.ts'
import { line, type Phase, paragraph, slug, type Template } from './schema.ts'

/**
 * Everything of a phase that is words, in one language. Lists have as many entries as the template's own, and each
 * entry says the same as the one in its place.
 */
const phaseTextsSchema = z.strictObject({
  id: slug,
  title: line,
  purpose: paragraph,
  script: paragraph,
  prompts: z.array(line).max(6),
  avoid: z.array(line).max(6).default([]),
  /** The words for the two ends of a scale. */
  scale: z.strictObject({ minLabel: line, maxLabel: line }).optional(),
})

const texts = {
  name: line,
  summary: line,
  when: line,
  notFor: z.array(line).max(8),
  groundRules: z.array(line).max(10),
  evidence: z.strictObject({ note: paragraph }),
  attribution: paragraph,
  phases: z.array(phaseTextsSchema).max(16),
} as const

/** All words of a template in one language. Titles of sources stay as they were published. */
export const templateTextsSchema = z.strictObject(texts)

/** A file of `templates/<language>/`: the words of the template with this id. */
export const translationFileSchema = z.strictObject({
  format: z.literal(1),
  id: slug,
  language: z.enum(languages),
  ...texts,
})

/** The words of a template in the languages it has besides its own. */
export const translationsSchema = z.strictObject(
  Object.fromEntries(
    languages.map((language) => [language, templateTextsSchema.optional()]),
  ) as unknown as Record<Language, z.ZodOptional<typeof templateTextsSchema>>,
)

type PhaseTexts = z.infer<typeof phaseTextsSchema>
export type TemplateTexts = z.infer<typeof templateTextsSchema>
export type Translations = z.infer<typeof translationsSchema>

/** A template with its words in every language it has. */
export interface WholeTemplate {
  template: Template
  translations: Translations
}

/** The language a template's own words are in. */
export function ownLanguage({ language }: Template): Language {
  return language ?? 'en'
}

/** The languages a template can be read in, its own first. */
export function languagesOf({ template, translations }: WholeTemplate): Language[] {
  const own = ownLanguage(template)
  return [own, ...languages.filter((language) => language !== own && translations[language])]
}

/**
 * The template in a language, word for word where the language has the word and in its own words where it has not:
 * a list that does not match the template's is left in the template's words as a whole, never mixed.
 */
export function templateIn({ template, translations }: WholeTemplate, language: Language): Template {
  const words = language === ownLanguage(template) ? undefined : translations[language]
  if (!words) return template
  return {
    ...template,
    language,
    name: words.name,
    summary: words.summary,
    when: words.when,
    notFor: matching(template.notFor, words.notFor),
    groundRules: matching(template.groundRules, words.groundRules),
    evidence: { ...template.evidence, note: words.evidence.note },
    attribution: words.attribution,
    phases: template.phases.map((phase) => phaseIn(phase, words)),
  }
}

/** The words of a template on their own: what a translation starts from. */
export function textsOf(template: Template): TemplateTexts {
  const { name, summary, when, notFor, groundRules, evidence, attribution, phases } = template
  return {
    name,
    summary,
    when,
    notFor,
    groundRules,
    evidence: { note: evidence.note },
    attribution,
    phases: phases.map(phaseTextsOf),
  }
}

function phaseTextsOf({ id, title, purpose, script, prompts, avoid, scale }: Phase): PhaseTexts {
  const words = { id, title, purpose, script, prompts, avoid }
  return scale ? { ...words, scale: { minLabel: scale.minLabel, maxLabel: scale.maxLabel } } : words
}

function phaseIn(phase: Phase, { phases }: TemplateTexts): Phase {
  const words = phases.find((each) => each.id === phase.id)
  if (!words) return phase
  return {
    ...phase,
    title: words.title,
    purpose: words.purpose,
    script: words.script,
    prompts: matching(phase.prompts, words.prompts),
    avoid: matching(phase.avoid, words.avoid),
    ...(phase.scale ? { scale: { ...phase.scale, ...words.scale } } : {}),
  }
}

function matching(own: string[], words: string[]): string[] {
  return own.length === words.length ? words : own
}
