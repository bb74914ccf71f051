import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseTemplate } from './parse.ts'
import type { Phase } from './schema.ts'

const good = readFileSync(resolve('templates/stop5.json'), 'utf8')

/** A template that a test may spoil anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the type forbids.
type Loose = Record<string, any>

/** The good file with one change, and what the parser says of it: line, path, problem. */
function told(change: (template: Loose) => void): string[] {
  const value = JSON.parse(good)
  change(value)
  return problemsOf(JSON.stringify(value, null, 2))
}

function problemsOf(text: string): string[] {
  const parsed = parseTemplate(text, 'mine.json')
  if (parsed.ok) return []
  return parsed.problems.map((each) => `${each.line} ${each.path}: ${each.problem}`)
}

/** The line of the good file that begins with this, and the file with that line replaced. */
function replaced(begin: string, by: string): { text: string; line: number } {
  const lines = good.split('\n')
  const index = lines.findIndex((line) => line.trimStart().startsWith(begin))
  expect(index).toBeGreaterThan(-1)
  lines[index] = by
  return { text: lines.join('\n'), line: index + 1 }
}

/** Every kind of phase with the fields it uses. */
const complete: Record<Phase['kind'], Partial<Phase>> = {
  information: {},
  write: { nameless: true },
  notes: { nameless: false },
  round: { roundOrder: 'juniors-first' },
  timeline: {},
  pause: {},
  scale: { scale: { min: 0, max: 10, minLabel: 'Empty', maxLabel: 'Full' } },
  themes: {},
  votes: { maxVotes: 5 },
  actions: {},
  appreciations: { nameless: true },
  ritual: {},
}

describe('a template file', () => {
  test('that fits is read', () => {
    const parsed = parseTemplate(good, 'stop5.json')
    expect(parsed.ok && parsed.template.id).toBe('stop5')
  })

  test('may begin with a byte order mark and end its lines the Windows way', () => {
    expect(parseTemplate(`\uFEFF${good.replaceAll('\n', '\r\n')}`, 'stop5.json').ok).toBe(true)
  })

  test.each(Object.entries(complete))(
    'may have a phase of the kind %s with all it can say',
    (kind, fields) => {
      const value = JSON.parse(good)
      Object.assign(value.phases[0], { kind, optional: true, ...fields })
      const parsed = parseTemplate(JSON.stringify(value), 'mine.json')
      expect(parsed.ok && parsed.template.phases[0]).toMatchObject({ kind, optional: true, ...fields })
    },
  )

  test('with a missing comma is told on its line', () => {
    const { text, line } = replaced('"name"', '  "name": "STOP5"')
    expect(problemsOf(text)).toEqual([`${line + 1} summary: A comma is missing before this place.`])
  })

  test('with a text that is not closed is told on its line', () => {
    const { text, line } = replaced('"name"', '  "name": "STOP5,')
    expect(problemsOf(text)[0]).toBe(
      `${line} name: A text is not closed with a straight quotation mark on its own line.`,
    )
  })

  test('with a comment or a comma after the last entry is refused', () => {
    expect(problemsOf(good.replace('{', '{ // mine'))[0]).toMatch(/There is a comment here\.$/)
    expect(problemsOf(good.replace(/\}\s*$/, ',}'))[0]).toMatch(/comma stands after the last entry\.$/)
  })

  test('with more behind its end is refused', () => {
    expect(problemsOf(`${good}\n{}`)).toHaveLength(1)
  })

  test('with a field left out names the field and where it belongs', () => {
    expect(told((value) => delete value['phases'][2].minutes)).toEqual([
      expect.stringMatching(/^\d+ phases\[2\]\.minutes: The field “minutes” is missing here\.$/),
    ])
  })

  test.each<[string, (value: Loose) => void, string]>([
    [
      'a kind without a screen',
      (value) => (value['phases'][0].kind = 'vote'),
      'phases[0].kind: Stillpoint does not know this value here.',
    ],
    [
      'a number as text',
      (value) => (value['phases'][0].minutes = '5'),
      'phases[0].minutes: This has to be a number.',
    ],
    ['half a person', (value) => (value['group'].max = 2.5), 'group.max: This has to be a whole number.'],
    [
      'too many minutes',
      (value) => (value['phases'][0].minutes = 500),
      'phases[0].minutes: This number is above 120.',
    ],
    [
      'no prompts',
      (value) => (value['phases'][0].prompts = []),
      'phases[0].prompts: This list needs at least one entry.',
    ],
    [
      'an empty prompt',
      (value) => (value['phases'][0].prompts[0] = '  '),
      'phases[0].prompts[0]: This text is empty.',
    ],
    [
      'a long title',
      (value) => (value['phases'][0].title = 'x'.repeat(201)),
      'phases[0].title: This text is longer than 200 characters.',
    ],
    [
      'an unknown field',
      (value) => (value['colour'] = 'red'),
      'colour: The field “colour” is not part of a template.',
    ],
    [
      'the same id twice',
      (value) => (value['phases'][1].id = value['phases'][0].id),
      'phases[1].id: An earlier phase has the same id.',
    ],
    [
      'an id with spaces',
      (value) => (value['id'] = 'My template'),
      'id: This id holds something other than small letters, digits and hyphens, or is too long.',
    ],
    [
      'a scale without its ends',
      (value) => (value['phases'][0].kind = 'scale'),
      'phases[0].scale: The field “scale” is missing here.',
    ],
    [
      'a scale of one place',
      (value) =>
        Object.assign(value['phases'][0], {
          kind: 'scale',
          scale: { min: 5, max: 5, minLabel: 'Low', maxLabel: 'High' },
        }),
      'phases[0].scale: “min” has to be below “max”.',
    ],
    [
      'a field that its kind does not use',
      (value) => (value['phases'][0].maxVotes = 3),
      'phases[0].maxVotes: A phase of the kind “information” does not use the field “maxVotes”.',
    ],
    [
      'a range the wrong way round',
      (value) => (value['group'] = { min: 9, max: 3 }),
      'group: “min” is greater than “max”.',
    ],
    [
      'more to keep than it allows',
      (value) => (value['highestRecord'] = 'R0'),
      'recordLevel: “R1” keeps more than “highestRecord” allows, which is “R0”.',
    ],
    [
      'phases that outlast the range',
      (value) => (value['phases'][0].minutes = 60),
      'minutes: The phases add up to 64.5 minutes, outside the 5 to 10 that the template promises.',
    ],
    [
      'a script address',
      (value) => (value['sources'][0].url = 'javascript:alert(1)'),
      'sources[0].url: This is not a full web address.',
    ],
    [
      'HTML',
      (value) => (value['phases'][0].script = 'Hello <img src=x>'),
      'phases[0].script: This text holds markup such as HTML tags, Markdown links or code marks.',
    ],
    [
      'a Markdown link',
      (value) => (value['summary'] = '[here](there)'),
      'summary: This text holds markup such as HTML tags, Markdown links or code marks.',
    ],
    [
      'a web address in a text',
      (value) => (value['summary'] = 'See https://example.org'),
      'summary: This text holds a web address.',
    ],
    [
      'a mark that turns the direction',
      (value) => (value['name'] = 'abc\u202Edef'),
      'name: This text holds a character that cannot be seen.',
    ],
    [
      'a NUL',
      (value) => (value['name'] = 'abc\u0000def'),
      'name: This text holds a character that cannot be seen.',
    ],
    [
      'half a pair',
      (value) => (value['name'] = 'abc\uD83Ddef'),
      'name: This text holds a character that cannot be seen.',
    ],
    [
      'a title on two lines',
      (value) => (value['phases'][0].title = 'a\nb'),
      'phases[0].title: This text has to stay on one line.',
    ],
  ])('with %s is refused', (_, change, expected) => {
    const lines = told(change)
    expect(lines).toHaveLength(1)
    expect(lines[0]!.replace(/^\d+ /, '')).toBe(expected)
  })

  test('points to the very line of the value', () => {
    const { text, line } = replaced('"gate"', '  "gate": "G9",')
    expect(problemsOf(text)).toEqual([`${line} gate: Stillpoint does not know this value here.`])
    const parsed = parseTemplate(text, 'mine.json')
    expect(!parsed.ok && parsed.problems[0]!.remedy).toBe('Use one of: G0, G1, G2, G3, G4.')
  })

  test('with a field twice is refused at the second', () => {
    const { text, line } = replaced('"family"', '  "family": "learn",\n  "family": "support",')
    expect(problemsOf(text)).toEqual([`${line + 1} family: The field “family” stands here a second time.`])
  })

  test('cannot reach into the program through special names', () => {
    const text = good.replace('{', '{ "__proto__": { "polluted": true }, "constructor": 1,')
    expect(problemsOf(text)).toEqual([
      '1 __proto__: A field may not be called “__proto__”.',
      '1 constructor: The field “constructor” is not part of a template.',
    ])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('may keep a joiner that a script or an emoji needs, and a line break in what is read aloud', () => {
    const value = JSON.parse(good)
    value.name = 'می‌خواهم 👩‍🚒'
    value.phases[0].script = 'One.\nTwo.'
    expect(parseTemplate(JSON.stringify(value), 'x.json').ok).toBe(true)
  })

  test('too large, too deep or empty is refused before it is read', () => {
    expect(problemsOf(' '.repeat(270_000))).toEqual(['1 template: The file is larger than 256 KiB.'])
    expect(problemsOf('[[{"a":'.repeat(9_000))).toEqual([
      '1 template: Brackets stand inside brackets more than 12 levels deep.',
    ])
    expect(problemsOf('\n \n')).toEqual(['1 template: The file is empty.'])
  })

  test('with many problems tells twenty of them, in the order of the file', () => {
    const value = JSON.parse(good)
    for (const phase of value.phases) {
      phase.kind = 'x'
      phase.title = ''
      phase.minutes = -1
      phase.prompts = 3
    }
    const parsed = parseTemplate(JSON.stringify(value, null, 2), 'x.json')
    const lines = parsed.ok ? [] : parsed.problems.map((each) => each.line)
    expect(lines).toHaveLength(20)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  test('is shown by a name that cannot hide anything', () => {
    const parsed = parseTemplate('', `evil\u202Enosj${'x'.repeat(300)}.json`)
    expect(!parsed.ok && parsed.problems[0]!.file).toMatch(/^evil�nosjx{100,}…$/)
  })
})
