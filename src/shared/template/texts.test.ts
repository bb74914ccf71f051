import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testTemplate } from '../doc/testing.ts'
import { parseTemplate, parseTranslation } from './parse.ts'
import { shapeFaults } from './shape.ts'
import { languagesOf, type TemplateTexts, templateIn, textsOf } from './texts.ts'

const template = testTemplate()

/** The template's words, each marked, so that one that was not replaced is seen. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `${value} (de)`
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : marked(inner)]),
  )
}

const german = marked(textsOf(template)) as TemplateTexts

describe('a template in another language', () => {
  test('has every word of it in that language and its structure unchanged', () => {
    const translated = templateIn({ template, translations: { de: german } }, 'de')
    expect(textsOf(translated)).toEqual(german)
    expect({ ...translated, ...textsOf(template), evidence: template.evidence, phases: [] }).toEqual({
      ...template,
      language: 'de',
      phases: [],
    })
    expect(translated.phases.map(({ id, kind, minutes }) => ({ id, kind, minutes }))).toEqual(
      template.phases.map(({ id, kind, minutes }) => ({ id, kind, minutes })),
    )
  })

  test('is in its own words where there is no such language', () => {
    expect(templateIn({ template, translations: { de: german } }, 'fr')).toBe(template)
    expect(templateIn({ template, translations: { en: german } }, 'en')).toBe(template)
    expect(languagesOf({ template: { ...template, language: 'fr' }, translations: { de: german } })).toEqual([
      'fr',
      'de',
    ])
  })

  test('keeps a list whole in one language, and every question, whatever the words hold', () => {
    const lists = fc.array(fc.string({ minLength: 1 }), { maxLength: 4 })
    fc.assert(
      fc.property(lists, lists, fc.nat(3), (notFor, prompts, phases) => {
        const words = {
          ...german,
          notFor,
          phases: german.phases.slice(0, phases).map((phase) => ({ ...phase, prompts })),
        }
        const read = templateIn({ template, translations: { de: words } }, 'de')
        expect([template.notFor, notFor]).toContainEqual(read.notFor)
        read.phases.forEach((phase, index) => {
          expect(phase.prompts).toHaveLength(template.phases[index]!.prompts.length)
        })
      }),
    )
  })
})

describe('the shape of a translation', () => {
  test('is that of the template it was made from', () => {
    expect(shapeFaults(template, german)).toEqual([])
  })

  test.each<[string, (words: TemplateTexts) => void, string, string]>([
    ['an entry less', (words) => words.groundRules.pop(), 'otherCount', 'groundRules'],
    ['a phase less', (words) => words.phases.pop(), 'otherCount', 'phases'],
    ['a prompt more', (words) => words.phases[0]!.prompts.push('?'), 'otherCount', 'phases.0.prompts'],
    ['phases in another order', (words) => words.phases.reverse(), 'otherPhase', 'phases.0.id'],
    ['a place to fill in', (words) => (words.name = 'Über {x}'), 'otherPlaceholders', 'name'],
    ['an opening left out', (words) => (words.summary = 'Und …'), 'otherPlaceholders', 'summary'],
  ])('is missed by one with %s', (_, change, kind, place) => {
    const words = structuredClone(german)
    change(words)
    expect(shapeFaults(template, words).map((fault) => [fault.kind, fault.place.join('.')])[0]).toEqual([
      kind,
      place,
    ])
  })
})

describe('a file with words in another language', () => {
  const file = { format: 1, id: 'test', language: 'de', ...german }
  const parse = (value: unknown) => parseTranslation(JSON.stringify(value, null, 2), 'de/test.json', template)

  test('that fits is read', () => {
    expect(parse(file)).toEqual({ ok: true, language: 'de', texts: german })
  })

  test('names the place of what does not fit', () => {
    const parsed = parse({ ...file, phases: [{ ...german.phases[0], minutes: 3 }, german.phases[1]] })
    expect(!parsed.ok && parsed.problems[0]).toMatchObject({
      path: 'phases[0].minutes',
      problem: 'The field “minutes” is not part of a template.',
    })
    const short = parse({ ...file, phases: [german.phases[0]] })
    expect(!short.ok && short.problems[0]!.problem).toBe('This list has one entry, the template’s own has 2.')
  })

  test('may stand inside the template’s own file, and is told by its place there', () => {
    const whole = { ...template, translations: { de: german } }
    expect(parseTemplate(JSON.stringify(whole), 'test.json')).toEqual({
      ok: true,
      template,
      translations: { de: german },
    })
    const spoiled = { ...whole, translations: { de: { ...german, notFor: [] } } }
    const parsed = parseTemplate(JSON.stringify(spoiled), 'test.json')
    expect(!parsed.ok && parsed.problems.map(({ path }) => path)).toEqual(['translations.de.notFor'])
  })
})
