import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTemplate, parseTranslation } from '#shared/template/parse.ts'
import type { Template } from '#shared/template/schema.ts'
import type { TemplateTexts } from '#shared/template/texts.ts'
import { type Language, languages } from '#shared/text/languages.ts'

const folder = import.meta.dirname

export const templateFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()

/** @throws Error with every problem of a file that does not fit. */
export function loadTemplate(file: string): Template {
  const parsed = parseTemplate(readFileSync(join(folder, file), 'utf8'), file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2))
  return parsed.template
}

export interface TranslationFile {
  language: Language
  file: string
}

/** The files with words in another language that there are. */
export const translationFiles: TranslationFile[] = languages.flatMap((language) => {
  const names = readdirSync(folder, { withFileTypes: true }).some((entry) => entry.name === language)
    ? readdirSync(join(folder, language))
    : []
  return names.map((file) => ({ language, file }))
})

/** @throws Error with every problem of a file that does not fit. */
export function loadTranslation({ language, file }: TranslationFile): TemplateTexts {
  const text = readFileSync(join(folder, language, file), 'utf8')
  const parsed = parseTranslation(text, `${language}/${file}`, loadTemplate(file))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2))
  if (parsed.language !== language) throw new Error(`${language}/${file} says “${parsed.language}”`)
  return parsed.texts
}
