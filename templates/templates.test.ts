import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseTemplate } from '#shared/template/parse.ts'
import type { Template } from '#shared/template/schema.ts'

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

function load(file: string): Template {
  const parsed = parseTemplate(readFileSync(join(folder, file), 'utf8'), file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2))
  return parsed.template
}

const all = files.map((file) => ({ file, template: load(file) }))

/** Every text a person reads, with where it stands. */
function texts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`))
}

const sentences = (text: string) => text.split(/(?<=[.?:;])\s+/)
const isReference = (path: string) =>
  /^(attribution|sources|id|family|gate|recordLevel|evidence.strength)/.test(path)

describe('the templates that come with Stillpoint', () => {
  test('are the first six, each in a file named after its id', () => {
    expect(all.map(({ template }) => `${template.id}.json`)).toEqual(files)
    expect(files).toEqual([
      'aar.json',
      'elder-death.json',
      'ok-stop.json',
      'pause.json',
      'pfa-checkin.json',
      'stop5.json',
    ])
  })

  test('are all read in under 50 ms', () => {
    const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'))
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now()
      for (const source of sources) parseTemplate(source, 'x.json')
      return performance.now() - begin
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })

  test.each(all)('$file keeps words that press, hurry, cheer or judge out', ({ template }) => {
    const banned =
      /\b(just|simply|should(n’t)? have|must|need to talk|blame\w*|fault\w*|guilt\w*|culprit\w*|careless\w*|fail(ed|ure|ures|s)?|error|mistakes?|victims?|closure|obviously|of course|at least|amazing|great)\b|!/i
    for (const { path, text } of texts(template))
      if (!isReference(path)) expect(banned.exec(text)?.[0], `${path}: ${text}`).toBeUndefined()
  })

  test.each(all)('$file has sentences short enough to be heard', ({ template }) => {
    for (const { path, text } of texts(template)) {
      if (isReference(path)) continue
      const longest = Math.max(...sentences(text).map((sentence) => sentence.split(/\s+/).length))
      expect(longest, `${path}: ${text}`).toBeLessThanOrEqual(path.endsWith('script') ? 24 : 28)
    }
  })

  test.each(all)('$file asks how and what, never why', ({ template }) => {
    for (const phase of template.phases)
      for (const prompt of phase.prompts) {
        expect(prompt).not.toMatch(/\bwhy\b/i)
        if (phase.kind !== 'pause') expect(prompt).toMatch(/\?$/)
      }
  })

  test.each(all)('$file opens with what this is, what it is not, and the way out', ({ template }) => {
    const opening = template.phases[0]!
    expect(opening.kind).toBe('information')
    expect(opening.script).toMatch(/\bnot (an? )?(investigation|debrief|therapy)\b/)
    expect(opening.script).toMatch(/your choice|do not have to|as you wish|Nobody has to|can be silent/)
    expect(opening.script).toMatch(/leave|step out|go out/)
    expect(opening.script).toMatch(/Support on your screen|I am here/)
  })

  test.each(all)(
    '$file closes with notes, the next contact, help, and ten minutes to stay',
    ({ template }) => {
      const closing = template.phases.at(-1)!
      expect(closing.kind).toBe('information')
      expect(closing.script).toMatch(/ten (more |)minutes/)
      expect(closing.script).toMatch(/Support/)
      expect(closing.script).toMatch(/next days|next week|due date|look in on you|next ten minutes/)
    },
  )

  test.each(all)('$file says truly where written words are kept', ({ template }) => {
    const spoken = template.phases.map((phase) => phase.script).join(' ')
    expect(spoken).not.toMatch(
      /nothing (is|will be) (recorded|kept|saved|stored)|anonym|confidential|encrypt/i,
    )
    const takesWords = template.phases.some((phase) => phase.kind === 'write' || phase.kind === 'notes')
    if (takesWords)
      for (const phase of [template.phases[0]!, template.phases.at(-1)!])
        expect(phase.script).toMatch(/[Yy]our screen says what is kept/)
    // What is kept is chosen for each session, so a script that named it would be wrong at another level.
    expect(spoken).not.toMatch(/(stays?|is|are) (kept )?on my computer|until (it is|they are|I) delete/i)
  })

  test.each(all)('$file keeps no actions where the method keeps no record', ({ template }) => {
    if (template.recordLevel === 'R0')
      expect(template.phases.map((phase) => phase.kind)).not.toContain('actions')
  })

  test('STOP5 names the paper it asks to be named, and takes about five minutes', () => {
    const stop5 = load('stop5.json')
    expect(stop5.attribution).toContain('Walker CA, McGregor L, Taylor C, Robinson S')
    const total = stop5.phases.reduce((sum, phase) => sum + phase.minutes, 0)
    expect(total).toBeGreaterThanOrEqual(5)
    expect(total).toBeLessThanOrEqual(6)
  })

  test('The Pause has no place to type and stays under three minutes', () => {
    const pause = load('pause.json')
    expect(pause.phases.every((phase) => ['information', 'pause'].includes(phase.kind))).toBe(true)
    expect(pause.phases.some((phase) => phase.kind === 'pause')).toBe(true)
    expect(pause.minutes.max).toBe(3)
  })
})
