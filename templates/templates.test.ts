import { describe, expect, test } from 'vitest'
import { conditionsOf } from '#shared/template/gate.ts'
import type { Template } from '#shared/template/schema.ts'
import { loadTemplate, templateFiles } from './load.ts'
import { longestSentence, readingGrade, spokenTexts, unkindWord } from './reading.ts'

const all = templateFiles.map((file) => ({ file, template: loadTemplate(file) }))
const find = (id: string): Template => loadTemplate(`${id}.json`)
const kindsOf = ({ phases }: Template) => phases.map((phase) => phase.kind)
const spoken = ({ phases }: Template) => phases.map((phase) => phase.script).join(' ')

describe('the templates that come with Stillpoint', () => {
  test('are those of the catalogue, each in a file named after its id', () => {
    expect(all.map(({ template }) => `${template.id}.json`)).toEqual(templateFiles)
    expect(all.map(({ template }) => template.id).sort()).toEqual([
      'aar',
      'cisd-7',
      'defusing-3',
      'disaster-deploy',
      'disaster-shift',
      'elder-death',
      'facilitator-self',
      'follow-up',
      'info',
      'ok-stop',
      'pause',
      'pearls',
      'pfa-checkin',
      'pm-blameless',
      'pm-learning-review',
      'reflective-round',
      'school-staff',
      'school-students',
      'stop5',
      'suicide-postvention',
      'sw-reflective',
      'talk',
      'teamstepps',
      'violence',
      'violence-review',
    ])
  })

  test.each(all)('$file keeps words that press, hurry, judge, cheer or diagnose out', ({ template }) => {
    for (const { path, text } of spokenTexts(template))
      expect(unkindWord(text), `${path}: ${text}`).toBeNull()
  })

  test.each(all)('$file has sentences short enough to be heard', ({ template }) => {
    for (const { path, text } of spokenTexts(template))
      expect(longestSentence(text), `${path}: ${text}`).toBeLessThanOrEqual(path.endsWith('script') ? 24 : 28)
  })

  test.each(all)('$file can be followed by anyone who left school at fourteen', ({ template }) => {
    expect(readingGrade(spoken(template))).toBeLessThan(7)
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
    expect(opening.script).toMatch(/\bnot (an? )?(investigation|debrief|therapy|appraisal|test)\b/)
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
    expect(spoken(template)).not.toMatch(
      /nothing (is|will be) (recorded|kept|saved|stored)|anonym|confidential|encrypt/i,
    )
    const takesWords = template.phases.some(({ kind }) => !['information', 'pause', 'ritual'].includes(kind))
    if (takesWords)
      for (const phase of [template.phases[0]!, template.phases.at(-1)!])
        expect(phase.script).toMatch(/[Yy]our screen says what is kept/)
    // What is kept is chosen for each session, so a script that named it would be wrong at another level.
    expect(spoken(template)).not.toMatch(
      /(stays?|is|are) (kept )?on my computer|until (it is|they are|I) delete/i,
    )
  })

  test.each(all)('$file keeps no actions where the method keeps no record', ({ template }) => {
    if (template.recordLevel === 'R0') expect(kindsOf(template)).not.toContain('actions')
  })

  test.each(all)('$file keeps learning and support in phases of their own', ({ template }) => {
    const between = template.phases.slice(1, -1)
    if (template.family === 'mixed') {
      expect(new Set(between.map(({ family }) => family))).toEqual(new Set(['learn', 'support']))
      expect([template.phases[0]!.family, template.phases.at(-1)!.family]).toEqual([undefined, undefined])
    } else expect(template.phases.every(({ family }) => family === undefined)).toBe(true)
  })

  test.each(all)(
    '$file says what it is for, what it is not, how strong that stands and whose it is',
    ({ template }) => {
      expect(template.evidence.note.length).toBeGreaterThan(120)
      expect(template.evidence.note).toMatch(
        /not (a|supervision|grief counselling|a method)|does not (prevent|ease)|not counselling/,
      )
      expect(template.attribution.length).toBeGreaterThan(40)
      expect(template.notFor.length).toBeGreaterThanOrEqual(3)
      for (const { evidence } of [template])
        expect(evidence.note).not.toMatch(/\b(prevents|heals|treats|cures|proven)\b/i)
    },
  )

  test('are locked where others can be harmed by the hands that lead', () => {
    const locked = all.filter(({ template }) => template.gate === 'G3').map(({ template }) => template.id)
    expect(locked).toEqual(['cisd-7', 'defusing-3', 'school-students', 'suicide-postvention'])
    for (const id of locked) {
      const template = find(id)
      expect(conditionsOf(template)).toEqual(expect.arrayContaining(['team', 'professional', 'second']))
      expect([template.recordLevel, template.highestRecord]).toEqual(['R0', 'R0'])
      for (const kind of kindsOf(template)) expect(['information', 'round', 'pause']).toContain(kind)
    }
  })

  test('say first of the seven phases that guidelines advise against them', () => {
    const { evidence } = find('cisd-7')
    expect([evidence.strength, evidence.note.slice(0, 25)]).toEqual(['against', 'Guidelines advise against'])
  })

  test('keep devices, names and writing away from children', () => {
    const students = find('school-students')
    expect(new Set(kindsOf(students))).toEqual(new Set(['information', 'pause']))
    expect(conditionsOf(students)).toEqual(expect.arrayContaining(['adult', 'consent', 'facts', 'triage']))
  })

  test('STOP5 takes about five minutes', () => {
    const total = find('stop5').phases.reduce((sum, phase) => sum + phase.minutes, 0)
    expect(total).toBeGreaterThanOrEqual(5)
    expect(total).toBeLessThanOrEqual(6)
  })

  test('The Pause has no place to type and stays under three minutes', () => {
    const pause = find('pause')
    expect(new Set(kindsOf(pause))).toEqual(new Set(['information', 'pause']))
    expect(pause.minutes.max).toBe(3)
  })
})
