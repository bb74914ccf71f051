import { describe, expect, test } from 'vitest'
import type { Language } from '#shared/text/languages.ts'
import { loadTranslation, templateFiles, translationFiles } from './load.ts'

/** Languages that have every template. One that is not here yet may have some of them. */
const complete: readonly Language[] = ['de', 'fr']

describe('templates in other languages', () => {
  test('have the structure, the counts and the places to fill in of the English ones', () => {
    for (const file of translationFiles) expect(loadTranslation(file).phases.length).toBeGreaterThan(0)
  })

  test('are there for every template in the languages that are complete', () => {
    for (const language of complete) {
      const files = translationFiles.filter((each) => each.language === language).map(({ file }) => file)
      expect(files.sort(), language).toEqual([...templateFiles].sort())
    }
  })
})
