import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTexts } from './catalogues.ts'
import { en, type TextKey } from './en.ts'
import { type Language, languages, offeredLanguages } from './languages.ts'
import { partsOf } from './testing.ts'

const translated = languages.filter((language) => language !== 'en')
const keys = Object.keys(en) as TextKey[]

test('a language is offered as soon as it lacks no text, and not before', async () => {
  const complete: Language[] = []
  for (const language of languages) {
    const texts = await loadTexts(language)
    const missing = keys.filter((key) => texts[key] === undefined)
    if (missing.length === 0) complete.push(language)
    if (offeredLanguages.some((each) => each === language))
      expect(missing, `texts that ${language} lacks`).toEqual([])
  }
  expect(offeredLanguages).toEqual(complete)
})

describe.each(translated)('Every text in %s', (language) => {
  test('is one that English has', async () => {
    const unknown = Object.keys(await loadTexts(language)).filter((key) => !(key in en))
    expect(unknown).toEqual([])
  })

  test('takes the values that the English one takes, and can be read', async () => {
    const texts = await loadTexts(language)
    for (const key of keys) {
      const message = texts[key]
      if (message === undefined) continue
      expect(message.trim(), key).not.toBe('')
      expect(partsOf(message, language).values, key).toEqual(partsOf(en[key], 'en').values)
    }
  })

  test('has every plural form that the language knows', async () => {
    const texts = await loadTexts(language)
    for (const [key, message] of Object.entries(texts))
      for (const cases of partsOf(message, language).plurals)
        expect(cases, key).toEqual(expect.arrayContaining(pluralForms(language)))
  })

  test('stands in the file of its English topic', () => {
    const files = (folder: string) => readdirSync(join(import.meta.dirname, folder)).sort()
    expect(files('en')).toEqual(expect.arrayContaining(files(language)))
  })
})

test('a message tells what it takes and how it chooses', () => {
  const message =
    '{name} has {count, plural, one {# note} other {{count} notes}} {kind, select, a {x} other {}}'
  expect(partsOf(message, 'en')).toEqual({
    values: ['count', 'count: plural', 'kind: select, a,other', 'name'],
    plurals: [['one', 'other']],
  })
})

/** In French and Spanish "many" is for whole millions, which nothing here counts to. */
function pluralForms(language: Language): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return language === 'ar' ? forms : forms.filter((form) => form !== 'many')
}
