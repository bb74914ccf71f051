import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const base = {
  purpose: 'So that this kind of phase is told in a story.',
  script: 'We go on together.',
  minutes: 1,
}

/** A method of the kinds that the built-in story templates do not have, as a group would write one for itself. */
const template = {
  format: 1,
  id: 'every-kind',
  name: 'Our own way',
  summary: 'A short way of our own.',
  family: 'mixed',
  gate: 'G0',
  recordLevel: 'R3',
  when: 'When it suits.',
  minutes: { min: 5, max: 20 },
  group: { min: 2, max: 12 },
  notFor: ['Anything else.'],
  groundRules: ['Anyone can pass.'],
  evidence: { strength: 'none', note: 'Nobody has studied it.' },
  attribution: 'Written by the group that uses it.',
  sources: [{ title: 'The group itself' }],
  phases: [
    { ...base, id: 'hello', title: 'Hello', kind: 'information', prompts: ['How are we here?'] },
    {
      ...base,
      id: 'cup',
      title: 'The cup',
      kind: 'scale',
      prompts: ['How full is your cup?'],
      scale: { min: 0, max: 4, minLabel: 'Empty', maxLabel: 'Full' },
    },
    {
      ...base,
      id: 'round',
      title: 'The round',
      kind: 'round',
      prompts: ['What stays with you?'],
      roundOrder: 'juniors-first',
    },
    { ...base, id: 'quiet', title: 'Quiet', kind: 'pause', prompts: ['A minute of quiet'], optional: true },
    {
      ...base,
      id: 'thanks',
      title: 'Thanks',
      kind: 'appreciations',
      prompts: ['Who helped you?'],
      nameless: true,
    },
    { ...base, id: 'words', title: 'Last words', kind: 'ritual', prompts: ['What shall we say to end?'] },
  ],
}

/** Puts the template where a person would put one of their own. */
export function addOwnTemplate(userData: string): typeof template {
  const folder = join(userData, 'templates')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${template.id}.json`), JSON.stringify(template, null, 2))
  return template
}
