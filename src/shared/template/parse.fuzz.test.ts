import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateProblemSchema } from '../ipc/contract.ts'
import { parseTemplate } from './parse.ts'
import { textFault } from './plain-text.ts'
import { templateSchema } from './schema.ts'

const files = ['stop5', 'pause', 'aar'].map((id) => readFileSync(resolve(`templates/${id}.json`), 'utf8'))

/** Whatever the text: no throw, and either a template that fits or problems that each name a place. */
function holds(text: string): void {
  const parsed = parseTemplate(text, 'fuzz.json')
  if (parsed.ok) {
    expect(templateSchema.parse(parsed.template)).toEqual(parsed.template)
    return
  }
  const lines = text.split('\n').length
  expect(parsed.problems.length).toBeGreaterThan(0)
  expect(parsed.problems.length).toBeLessThanOrEqual(20)
  for (const problem of parsed.problems) {
    expect(templateProblemSchema.parse(problem)).toEqual(problem)
    expect(problem.line).toBeGreaterThanOrEqual(1)
    expect(problem.line).toBeLessThanOrEqual(lines)
    expect(problem.path).not.toBe('')
    for (const words of [problem.path, problem.problem, problem.remedy]) {
      expect(textFault(words, { lineBreaks: false })).not.toBe('hiddenCharacter')
      expect(words.length).toBeLessThan(400)
    }
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '/*',
    '//',
    '\u0000',
    '\u202E',
    '\uD800',
    '1e999',
    '-',
    'null',
    '"__proto__":{},',
    '"id":',
    '\\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

describe('parsing a template', () => {
  test('withstands thousands of spoiled files', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(40), piece), { minLength: 1, maxLength: 4 }),
        (file, cuts) => {
          holds(
            cuts.reduce((text, [at, length, by]) => {
              const place = at % (text.length + 1)
              return text.slice(0, place) + by + text.slice(place + length)
            }, file),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('withstands files cut off anywhere', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(20_000), (file, at) =>
        holds(file.slice(0, at % file.length)),
      ),
      { numRuns: 500 },
    )
  })

  test('withstands any JSON in the place of any value', { timeout: 30_000 }, () => {
    const places = (value: unknown): (string | number)[][] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) => [
            [key],
            ...places(inner).map((rest) => [key, ...rest]),
          ])
    const parsed = files.map((file) => JSON.parse(file) as object)
    const target = fc
      .constantFrom(...parsed)
      .chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...places(file))))
    fc.assert(
      fc.property(target, fc.jsonValue(), ([file, place], value) => {
        const copy = structuredClone(file)
        let inner = copy as Record<string, unknown>
        for (const key of place.slice(0, -1)) inner = inner[key] as Record<string, unknown>
        inner[place.at(-1)!] = value
        holds(JSON.stringify(copy, null, 1))
      }),
      { numRuns: 1500 },
    )
  })

  test('withstands any text at all', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.array(piece).map((all) => all.join('')),
        ),
        holds,
      ),
      { numRuns: 1500 },
    )
  })
})
