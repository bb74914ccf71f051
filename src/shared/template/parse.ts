import type { Node } from 'jsonc-parser'
import type { z } from 'zod'
import type { TemplateProblem } from '../ipc/contract.ts'
import { type Language, languages } from '../text/languages.ts'
import { createText, type Text } from '../text/text.ts'
import type { Complaint, Place } from './complaint.ts'
import { levelsOf } from './gate.ts'
import { complaintsOf } from './issues.ts'
import { kindComplaints } from './kind-fields.ts'
import { type Template, templateSchema } from './schema.ts'
import { shapeFaults } from './shape.ts'
import { offsetOf, readSource } from './source.ts'
import { type ToldFile, tell } from './tell.ts'
import { type TemplateTexts, translationFileSchema, translationsSchema, type WholeTemplate } from './texts.ts'

export type ParsedTemplate = ({ ok: true } & WholeTemplate) | Unfit
export type ParsedTranslation = { ok: true; language: Language; texts: TemplateTexts } | Unfit

interface Unfit {
  ok: false
  problems: TemplateProblem[]
}

/** A template file: the template, and the words it has in other languages. */
export const templateFileSchema = templateSchema.extend({ translations: translationsSchema.optional() })

/**
 * Reads one template file. Never throws: a file that does not fit is answered with what is wrong, where, and
 * what to do, for as many as 20 problems in the order of the file.
 * @param fileName shown to people; not opened.
 */
export function parseTemplate(
  fileText: string,
  fileName: string,
  say: Text = createText('en'),
): ParsedTemplate {
  const read = readFile(templateFileSchema, fileText, fileName, say)
  if (!read.ok) return read
  const { translations = {}, ...template } = read.value
  const complaints = [
    ...minutesComplaints(template, read.root),
    ...kindComplaints(template, read.root),
    ...recordComplaints(template, read.root),
    ...languages.flatMap((language) => {
      const texts = translations[language]
      return texts ? shapeComplaints(template, texts, read.root, ['translations', language]) : []
    }),
  ]
  if (complaints.length > 0) return read.unfit(complaints)
  return { ok: true, template, translations }
}

/** Reads a file with the words of a template in another language, as `parseTemplate` does. */
export function parseTranslation(
  fileText: string,
  fileName: string,
  template: Template,
  say: Text = createText('en'),
): ParsedTranslation {
  const read = readFile(translationFileSchema, fileText, fileName, say)
  if (!read.ok) return read
  const { format, id, language, ...texts } = read.value
  const complaints = shapeComplaints(template, texts, read.root, [])
  return complaints.length > 0 ? read.unfit(complaints) : { ok: true, language, texts }
}

interface Fit<Value> {
  ok: true
  value: Value
  root: Node
  /** The answer for a file that fits the schema and still cannot be used. */
  unfit: (complaints: Complaint[]) => Unfit
}

function readFile<Schema extends z.ZodType>(
  schema: Schema,
  fileText: string,
  fileName: string,
  say: Text,
): Fit<z.infer<Schema>> | Unfit {
  // Editors on Windows put a byte order mark first. A space in its place keeps every offset.
  const text = fileText.startsWith('\uFEFF') ? ` ${fileText.slice(1)}` : fileText
  const file: ToldFile = { name: fileName, text }
  const unfit = (complaints: Complaint[]): Unfit => ({ ok: false, problems: tell(complaints, file, say) })
  const source = readSource(text)
  if (!source.readable) return unfit(source.complaints)
  const parsed = schema.safeParse(source.value)
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => complaintsOf(issue, source.root))
    return unfit([...source.complaints, ...issues])
  }
  if (source.complaints.length > 0) return unfit(source.complaints)
  return { ok: true, value: parsed.data, root: source.root, unfit }
}

function shapeComplaints(template: Template, texts: TemplateTexts, root: Node, at: Place): Complaint[] {
  return shapeFaults(template, texts).map(({ kind, place, values }) => {
    const whole = [...at, ...place]
    return { kind, offset: offsetOf(root, whole), place: whole, values }
  })
}

function recordComplaints(template: Template, root: Node): Complaint[] {
  if (levelsOf(template).includes(template.recordLevel)) return []
  const values = { level: template.recordLevel, highest: template.highestRecord ?? '' }
  return [{ kind: 'recordAbove', offset: offsetOf(root, ['recordLevel']), place: ['recordLevel'], values }]
}

function minutesComplaints(template: Template, root: Node): Complaint[] {
  const total = template.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const { min, max } = template.minutes
  if (total >= min && total <= max) return []
  return [
    {
      kind: 'minutesOutside',
      offset: offsetOf(root, ['minutes']),
      place: ['minutes'],
      values: { total, min, max },
    },
  ]
}
