import type { SessionSnapshot } from '../doc/reads.ts'
import type { FollowUp } from '../doc/records.ts'
import type { Text } from '../text/text.ts'
import { cleanLine } from './clean-text.ts'
import { calendarDay, dayOf } from './days.ts'
import type { Page, Section } from './page.ts'
import { buildReport, leavingReport, type ReportQuote } from './report.ts'
import { quoteBlock } from './summary-page.ts'

/**
 * What each participant may take home: people to turn to, the days of the check-ins and words of thanks. It is kept
 * apart from the learning summary, so that neither says what belongs to the other.
 */
export interface TakeHome {
  title: string
  plannedFor: number | null
  contacts: { name: string; reach: string }[]
  followUps: FollowUp[]
  /** Only what the group agreed to. */
  appreciations: ReportQuote[]
}

export function buildTakeHome(snapshot: SessionSnapshot): TakeHome {
  const { title, plannedFor, appreciations } = leavingReport(buildReport(snapshot))
  return {
    title,
    plannedFor,
    contacts: snapshot.session.supportContacts.map(({ name, reach }) => ({
      name: cleanLine(name),
      reach: cleanLine(reach),
    })),
    followUps: snapshot.followUps,
    appreciations,
  }
}

export function isEmptyTakeHome({ contacts, followUps, appreciations }: TakeHome): boolean {
  return contacts.length + followUps.length + appreciations.length === 0
}

export function takeHomePage(from: TakeHome, text: Text): Page {
  return {
    kind: text('report.takeHome.kind'),
    title: text('report.takeHome.title'),
    facts:
      from.plannedFor === null
        ? []
        : [{ name: text('report.date'), value: dayOf(from.plannedFor, text.locale) }],
    sections: [...words(from, text), ...support(from, text), ...meeting(from, text)],
    about: {
      title: text('report.takeHome.about'),
      first: text('report.takeHome.yours'),
      rest: [text('report.takeHome.isNot')],
    },
  }
}

function words({ appreciations }: TakeHome, text: Text): Section[] {
  if (appreciations.length === 0) return []
  const blocks = appreciations.map(quoteBlock)
  return [{ look: 'plain', title: text('report.takeHome.words'), blocks, parts: [] }]
}

function support({ contacts }: TakeHome, text: Text): Section[] {
  if (contacts.length === 0) return []
  return [
    {
      look: 'plain',
      title: text('report.takeHome.support'),
      blocks: [
        { kind: 'hint', text: text('report.takeHome.supportHint') },
        { kind: 'list', items: contacts.map(({ name, reach }) => [name, reach]) },
      ],
      parts: [],
    },
  ]
}

function meeting({ followUps }: TakeHome, text: Text): Section[] {
  if (followUps.length === 0) return []
  const item = ({ kind, day }: FollowUp) => [calendarDay(day, text.locale), text(`report.followUp.${kind}`)]
  return [
    {
      look: 'plain',
      title: text('report.takeHome.meet'),
      blocks: [
        { kind: 'hint', text: text('report.takeHome.meetHint') },
        { kind: 'list', items: followUps.map(item) },
      ],
      parts: [],
    },
  ]
}
