import { describe, expect, test } from 'vitest'
import {
  type Answers,
  gatesFor,
  minutesFor,
  type Question,
  questions,
} from '#shared/template/chooser/answers.ts'
import { type Choice, choose, nextStep } from '#shared/template/chooser/choose.ts'
import { proposals, stopRules, stops } from '#shared/template/chooser/rules.ts'
import { en } from '#shared/text/en.ts'
import { loadTemplate, templateFiles } from './load.ts'

const templates = templateFiles.map(loadTemplate)

/** Every way all questions can be answered. */
function allAnswers(): Answers[] {
  return (Object.entries(questions) as [Question, readonly string[]][]).reduce<Record<string, string>[]>(
    (before, [question, values]) =>
      before.flatMap((answers) => values.map((value) => ({ ...answers, [question]: value }))),
    [{}],
  ) as Answers[]
}

const table = allAnswers().map((answers) => ({ answers, choice: choose(answers, templates) as Choice }))
const ids = ({ offers }: Choice) => offers.map(({ template }) => template.id)

/** Counts instead of stopping at the first, and shows a few. */
function never(what: (row: (typeof table)[number]) => boolean): void {
  expect(table.filter(what).slice(0, 3)).toEqual([])
}

const easy: Answers = {
  over: 'yes',
  hurt: 'nobody',
  outcome: 'hard',
  death: 'no',
  suicide: 'no',
  violence: 'no',
  group: 'adults',
  since: 'shift',
  time: 'minutes',
  leads: 'anyone',
  place: 'any',
}
const first = (change: Partial<Answers>) => {
  const choice = choose({ ...easy, ...change }, templates) as Choice
  return choice.kind === 'stop' ? [`stop: ${choice.stop}`, ...ids(choice)] : ids(choice)
}

describe('the chooser, over every combination of answers', () => {
  test('always says something: a way to meet, or what comes first', () => {
    expect(table.length).toBeGreaterThan(50_000)
    never(({ choice }) => choice === null)
    never(
      ({ choice, answers }) =>
        choice.kind === 'offer' && choice.offers.length === 0 && answers.group === 'adults',
    )
  })

  test('offers nothing while it goes on, or while someone needs care', () => {
    never(
      ({ answers, choice }) => answers.over === 'no' && (choice.kind !== 'stop' || choice.offers.length > 0),
    )
    never(
      ({ answers, choice }) => answers.hurt === 'now' && (choice.kind !== 'stop' || choice.offers.length > 0),
    )
  })

  test('offers no group to people who are very shaken or worn out', () => {
    never(({ answers, choice }) => answers.hurt === 'shaken' && choice.kind !== 'stop')
  })

  test('offers while waiting only what is for one person or a few', () => {
    never(({ choice }) => choice.kind === 'stop' && ids(choice).some((id) => id !== 'pfa-checkin'))
  })

  test('offers children only their own meeting, and only with a crisis-support team', () => {
    never(
      ({ answers, choice }) =>
        answers.group === 'children' && ids(choice).some((id) => id !== 'school-students'),
    )
    never(
      ({ answers, choice }) =>
        answers.group === 'children' && answers.leads !== 'team' && choice.kind !== 'stop',
    )
    never(({ answers, choice }) => answers.group === 'adults' && ids(choice).includes('school-students'))
  })

  test('offers no learning after a suicide, and the team meeting only with professionals and a day later', () => {
    never(
      ({ answers, choice }) =>
        answers.suicide === 'yes' && choice.offers.some(({ template }) => template.family === 'learn'),
    )
    never(
      ({ answers, choice }) =>
        ids(choice).includes('suicide-postvention') &&
        (answers.leads !== 'team' || answers.since === 'shift'),
    )
    never(
      ({ answers, choice }) =>
        answers.suicide === 'yes' &&
        answers.over === 'yes' &&
        answers.since !== 'longer' &&
        answers.leads !== 'team' &&
        choice.kind !== 'stop',
    )
  })

  test('offers no learning debrief after violence, and never first a talk about causes in the same shift', () => {
    never(
      ({ answers, choice }) =>
        answers.violence === 'yes' && choice.offers.some(({ template }) => template.family === 'learn'),
    )
    never(({ answers, choice }) => answers.since === 'shift' && ids(choice).includes('violence-review'))
  })

  test('never puts seven phases first, and offers them only days later, to a team with time', () => {
    never(({ choice }) => ids(choice)[0] === 'cisd-7')
    never(
      ({ answers, choice }) =>
        ids(choice).includes('cisd-7') &&
        !(
          answers.since === 'days' &&
          answers.leads === 'team' &&
          answers.hurt === 'nobody' &&
          answers.suicide === 'no' &&
          answers.violence === 'no' &&
          minutesFor[answers.time] >= 60
        ),
    )
  })

  test('never offers what whoever leads may not lead, or what takes longer than there is', () => {
    never(({ answers, choice }) =>
      choice.offers.some(({ template }) => !gatesFor[answers.leads].includes(template.gate)),
    )
    never(({ answers, choice }) =>
      choice.offers.some(({ template }) => template.minutes.min > minutesFor[answers.time]),
    )
  })

  test('starts in the same shift with how people are, before any look at the work', () => {
    never(
      ({ answers, choice }) =>
        choice.kind === 'offer' &&
        answers.outcome === 'hard' &&
        answers.since === 'shift' &&
        choice.offers[0]?.template.family === 'learn',
    )
  })

  test('offers at most three, and none twice', () => {
    never(({ choice }) => choice.offers.length > 3 || new Set(ids(choice)).size !== choice.offers.length)
  })
})

describe('the chooser, by example', () => {
  test.each<[string, Partial<Answers>, string[]]>([
    ['a hard case an hour ago, ten minutes', {}, ['ok-stop', 'stop5', 'pfa-checkin']],
    ['a good rescue this morning', { outcome: 'well' }, ['stop5', 'ok-stop', 'pfa-checkin']],
    ['someone died on the ward', { death: 'yes', place: 'health' }, ['pause', 'ok-stop', 'stop5']],
    ['still going on', { over: 'no' }, ['stop: notOver']],
    ['a colleague is bleeding', { hurt: 'now' }, ['stop: careFirst']],
    ['someone cannot stop shaking', { hurt: 'shaken' }, ['stop: shaken', 'pfa-checkin']],
    [
      'a blow in the face, a trained lead',
      { violence: 'yes', leads: 'trained' },
      ['violence', 'ok-stop', 'pfa-checkin'],
    ],
    [
      'two days after a blow, half an hour',
      { violence: 'yes', leads: 'trained', since: 'days', time: 'halfHour' },
      ['violence-review', 'pfa-checkin'],
    ],
    [
      'a colleague’s suicide, nobody trained',
      { suicide: 'yes', since: 'days' },
      ['stop: suicide', 'pfa-checkin'],
    ],
    [
      'a colleague’s suicide, with the team',
      { suicide: 'yes', since: 'days', leads: 'team', time: 'hour' },
      ['suicide-postvention', 'pfa-checkin'],
    ],
    ['a class, without a team', { group: 'children', since: 'days', leads: 'trained' }, ['stop: children']],
    [
      'a class, with the team',
      { group: 'children', since: 'days', leads: 'team', time: 'hour' },
      ['school-students'],
    ],
    [
      'an outage, a week later',
      { place: 'software', since: 'weeks', time: 'hour', leads: 'trained' },
      ['pm-learning-review', 'pm-blameless', 'aar'],
    ],
    [
      'a resident died last week',
      { place: 'elder', death: 'yes', since: 'weeks', time: 'hour', leads: 'trained' },
      ['elder-death', 'aar', 'follow-up'],
    ],
  ])('%s', (_, change, expected) => {
    expect(first(change)).toEqual(expected)
  })

  test('leaves out what an organisation does not allow', () => {
    const allowed = templates.filter(({ id }) => id !== 'ok-stop')
    const choice = choose(easy, allowed) as Choice
    expect(ids(choice)).toEqual(['stop5', 'pfa-checkin'])
  })
})

describe('asking', () => {
  test('goes one question at a time, and stops asking once the answer is not now', () => {
    expect(nextStep({}, templates)).toEqual({ ask: ['over'], choice: null })
    expect(nextStep({ over: 'yes' }, templates).ask).toEqual(['over', 'hurt'])
    const over = nextStep({ over: 'no' }, templates)
    expect([over.ask, over.choice?.kind]).toEqual([['over'], 'stop'])
    const { place, ...rest } = easy
    expect(nextStep(rest, templates)).toMatchObject({ choice: null })
    expect(nextStep(rest, templates).ask.at(-1)).toBe('place')
  })

  test('has words for every question, answer, stop and reason', () => {
    for (const [question, values] of Object.entries(questions))
      for (const value of values)
        if (!['death', 'suicide', 'violence'].includes(question))
          expect(en).toHaveProperty([`chooser.q.${question}.${value}`])
    for (const stop of stops) expect(en).toHaveProperty([`chooser.stop.${stop}.text`])
    const known = templates.map(({ id }) => id)
    for (const { template } of proposals) expect(known).toContain(template)
    for (const { meanwhile } of stopRules) for (const id of meanwhile) expect(known).toContain(id)
  })
})
