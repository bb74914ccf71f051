import type { SessionSnapshot } from '../doc/reads.ts'
import { documentVersion } from '../doc/records.ts'
import { testId, testTemplate } from '../doc/testing.ts'
import type { Template } from '../template/schema.ts'
import { buildReport, reportDigest } from './report.ts'

/** A debrief after a resident's death, as a snapshot: three people, words with each kind of consent, actions. */
export function sampleSnapshot(
  change: Partial<Omit<SessionSnapshot, 'session'>> & { session?: Partial<SessionSnapshot['session']> } = {},
): SessionSnapshot {
  const template = change.session?.template ?? sampleTemplate()
  const first = template.phases[0]?.id ?? ''
  return {
    people: [
      { id: testId(1), name: 'Imke', role: 'facilitator' },
      { id: testId(2), name: 'Jonas', role: 'participant' },
      { id: testId(3), name: 'Aylin', role: 'participant' },
    ],
    notes: [
      note(
        1,
        2,
        'remember',
        'named',
        'The way she hummed when the tea came. I still hear it at four o’clock.',
      ),
      note(2, 3, 'remember', 'nameless', 'She asked after my children every single morning.'),
      note(3, 2, 'learning', 'out', 'Nobody had written down that the sister was to be called.'),
      note(4, 3, 'learning', 'named', 'A sheet by the phone with who to call, and when. Night shift too.'),
    ],
    nameless: [],
    results: new Map(),
    revealed: new Set(),
    actions: [
      {
        id: testId(11),
        text: 'Put the call sheet by the ward phone',
        owner: 'Aylin',
        due: '2026-12-01',
        order: 0,
      },
      { id: testId(12), text: 'Plant the winter rose by the bench', owner: '', due: null, order: 1 },
    ],
    followUps: [
      { id: testId(21), kind: 'days', day: '2026-11-26' },
      { id: testId(22), kind: 'week', day: '2026-12-01' },
    ],
    dropped: 0,
    ...change,
    session: {
      version: documentVersion,
      id: testId(0xff),
      title: 'Saying goodbye on the second floor',
      place: 'Garden room',
      plannedFor: Date.UTC(2026, 10, 24, 13, 0),
      roomName: 'Quiet Harbour',
      recordLevel: template.recordLevel,
      keep: { kind: 'always' },
      onHold: false,
      settled: 'no',
      notHeld: '',
      follows: '',
      template,
      translations: {},
      status: 'closed',
      phaseId: first,
      timer: { startedAt: 0, extraMinutes: 0 },
      groundRules: ['Anyone may pass.'],
      supportContacts: [],
      summaryText: 'We remembered someone we had cared for over four years.\n\nThe last days were calm.',
      agreedDigest: '',
      ...change.session,
    },
  }
}

function sampleTemplate(): Template {
  const phase = { purpose: 'To remember.', script: 'Take your time.', minutes: 5, avoid: [] }
  return testTemplate({
    name: 'Resident death: reflective debrief',
    attribution: 'Built on published work; the words are our own.',
    phases: [
      {
        ...phase,
        id: 'remember',
        title: 'Welcome and remember',
        kind: 'write',
        prompts: ['What comes back?'],
      },
      { ...phase, id: 'learning', title: 'Care and learning', kind: 'notes', prompts: ['What helped?'] },
    ],
  })
}

function note(
  number: number,
  author: number,
  phaseId: string,
  consent: SessionSnapshot['notes'][number]['consent'],
  text: string,
): SessionSnapshot['notes'][number] {
  return { id: testId(100 + number), authorId: testId(author), phaseId, consent, text, order: number }
}

/** The same session once its group has agreed to the summary as it stands. */
export function agreedSnapshot(change: Parameters<typeof sampleSnapshot>[0] = {}): SessionSnapshot {
  const snapshot = sampleSnapshot(change)
  const agreedDigest = reportDigest(buildReport(snapshot))
  return { ...snapshot, session: { ...snapshot.session, agreedDigest } }
}
