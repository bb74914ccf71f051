/// <reference types="vite/client" />

import { templateFileSchema } from '#shared/template/parse.ts'
import type { Template } from '#shared/template/schema.ts'
import { type Translations, translationFileSchema, type WholeTemplate } from '#shared/template/texts.ts'

const files = import.meta.glob<unknown>('../../../templates/*.json', { import: 'default', eager: true })
const translationFiles = import.meta.glob<unknown>('../../../templates/*/*.json', {
  import: 'default',
  eager: true,
})

/** The templates that are part of the program itself, so that they are there however it was installed, by id. */
export function builtInTemplates(): WholeTemplate[] {
  const translations = new Map<string, Translations>()
  for (const file of Object.values(translationFiles)) {
    const { format, id, language, ...texts } = translationFileSchema.parse(file)
    translations.set(id, { ...translations.get(id), [language]: texts })
  }
  return Object.values(files)
    .map((file): Template => templateFileSchema.parse(file))
    .map((template) => ({ template, translations: translations.get(template.id) ?? {} }))
    .sort((a, b) => (a.template.id < b.template.id ? -1 : 1))
}
