import { describe, expect, test } from 'vitest'
import { testId } from '../doc/testing.ts'
import { buildReport, isEmptyReport, leavingReport, reportDigest } from './report.ts'
import { buildTakeHome } from './take-home.ts'
import { sampleSnapshot } from './testing.ts'

const none = { notes: [], actions: [], session: { summaryText: '' } }

describe('a report', () => {
  test('holds only agreed words, in the order of the phases, with names only where wished', () => {
    const { phases } = buildReport(sampleSnapshot())
    expect(phases).toMatchObject([
      {
        title: 'Welcome and remember',
        quotes: [
          { text: 'The way she hummed when the tea came. I still hear it at four o’clock.', name: 'Jonas' },
          { text: 'She asked after my children every single morning.', name: null },
        ],
      },
      {
        title: 'Care and learning',
        quotes: [
          { text: 'A sheet by the phone with who to call, and when. Night shift too.', name: 'Aylin' },
        ],
      },
    ])
  })

  test('keeps words whose phase is not in the template, at the end', () => {
    const snapshot = sampleSnapshot()
    snapshot.notes[0]!.phaseId = 'gone'
    expect(buildReport(snapshot).phases.at(-1)).toMatchObject({ title: '', quotes: [{ name: 'Jonas' }] })
  })

  test('is agreed while it says exactly what the group agreed to, and no longer after any change', () => {
    const snapshot = sampleSnapshot()
    expect(buildReport(snapshot).agreed).toBe(false)
    snapshot.session.agreedDigest = reportDigest(buildReport(snapshot))
    expect(snapshot.session.agreedDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(buildReport(snapshot).agreed).toBe(true)

    const changes: ((changed: typeof snapshot) => void)[] = [
      ({ session }) => (session.title += '.'),
      ({ session }) => (session.place = ''),
      ({ session }) => (session.plannedFor = null),
      ({ session }) => (session.summaryText += ' More.'),
      ({ session }) => (session.template.id = 'another'),
      ({ notes }) => (notes[1]!.consent = 'out'),
      ({ notes }) => (notes[1]!.consent = 'named'),
      ({ notes }) => (notes[0]!.text += '!'),
      ({ notes }) => (notes[2]!.consent = 'nameless'),
      ({ actions }) => (actions[0]!.owner = 'Marta'),
      ({ actions }) => (actions[0]!.due = null),
      ({ actions }) => actions.pop(),
    ]
    for (const change of changes) {
      const changed = structuredClone(snapshot)
      change(changed)
      expect(buildReport(changed).agreed, String(change)).toBe(false)
    }
  })

  test('is agreed in every language once it is agreed in one', () => {
    const snapshot = sampleSnapshot()
    snapshot.session.agreedDigest = reportDigest(buildReport(snapshot))
    snapshot.session.template.name = 'Tod eines Bewohners'
    for (const phase of snapshot.session.template.phases) phase.title = 'Anders'
    expect(buildReport(snapshot).agreed).toBe(true)
  })

  test('leaves words of thanks to the take-home, and the group agrees to both', () => {
    const snapshot = sampleSnapshot()
    snapshot.session.template.phases[0]!.kind = 'appreciations'
    const report = buildReport(snapshot)
    expect(report.phases.map(({ id }) => id)).toEqual(['learning'])
    expect(report.appreciations).toHaveLength(2)
    expect(buildTakeHome(snapshot).appreciations).toEqual([])
    snapshot.session.agreedDigest = reportDigest(report)
    expect(buildTakeHome(snapshot).appreciations).toHaveLength(2)
    snapshot.notes[0]!.consent = 'out'
    expect(buildReport(snapshot).agreed).toBe(false)
  })

  test('holds the actions alone until the group agrees', () => {
    const report = buildReport(sampleSnapshot())
    expect(leavingReport(report)).toMatchObject({ summaryText: '', phases: [], actions: report.actions })
    const agreed = { ...report, agreed: true }
    expect(leavingReport(agreed)).toEqual(agreed)
  })

  test('stays agreed when only what it does not say has changed', () => {
    const snapshot = sampleSnapshot()
    snapshot.session.agreedDigest = reportDigest(buildReport(snapshot))
    snapshot.notes[2]!.text = 'Other words that stay in the room.'
    snapshot.people.push({ id: testId(9), name: 'Marta', role: 'participant' })
    expect(buildReport(snapshot).agreed).toBe(true)
  })

  test('tells two texts apart however they are split between its fields', () => {
    const one = buildReport(sampleSnapshot({ session: { title: 'a', place: 'b","c' } }))
    const other = buildReport(sampleSnapshot({ session: { title: 'a","b', place: 'c' } }))
    expect(reportDigest(one)).not.toBe(reportDigest(other))
  })

  test('is empty without words, actions and text', () => {
    expect(isEmptyReport(buildReport(sampleSnapshot(none)))).toBe(true)
    expect(isEmptyReport(buildReport(sampleSnapshot({ notes: [], session: { summaryText: '' } })))).toBe(
      false,
    )
  })

  test('drops what cannot be seen and could mislead, and keeps what scripts and emoji need', () => {
    const snapshot = sampleSnapshot()
    snapshot.notes[0]!.text = '\u202Eevil\u0000 \r\nnext\u2028line\t\uD800 می‌خواهم 👩‍🚒\n'
    expect(buildReport(snapshot).phases[0]!.quotes[0]!.text).toBe('evil \nnext\nline � می‌خواهم 👩‍🚒')
  })
})
