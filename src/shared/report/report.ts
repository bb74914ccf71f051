import { toHexString } from 'lib0/buffer'
import { digest as sha256 } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import type { SessionSnapshot } from '../doc/reads.ts'
import { type SummaryQuote, summaryContent } from '../doc/visibility.ts'
import type { Template } from '../template/schema.ts'
import { cleanLine, cleanText } from './clean-text.ts'

export interface ReportQuote {
  text: string
  /** Only where the author wished it. */
  name: string | null
}

export interface ReportPhase {
  /** Empty for words whose phase the template does not have. */
  title: string
  quotes: ReportQuote[]
}

export interface ReportAction {
  text: string
  owner: string
  /** YYYY-MM-DD, or null. */
  due: string | null
}

/** All that leaves the room, as plain data. Every format is made from this and from nothing else. */
export interface Report {
  title: string
  place: string
  /** UTC in ms, or null when no time was set. */
  plannedFor: number | null
  templateName: string
  attribution: string
  recordLevel: Template['recordLevel']
  summaryText: string
  /** In the template's order; phases without agreed words are left out. */
  phases: ReportPhase[]
  actions: ReportAction[]
  /** True when the group agreed to exactly this. */
  agreed: boolean
}

/** Draws from a session what may leave the room. Which words and names those are is decided in `visibility.ts`. */
export function buildReport(snapshot: SessionSnapshot): Report {
  const { session } = snapshot
  const { quotes, actions } = summaryContent(snapshot)
  const content = {
    title: cleanLine(session.title),
    place: cleanLine(session.place),
    plannedFor: session.plannedFor,
    templateName: cleanLine(session.template.name),
    attribution: cleanLine(session.template.attribution),
    recordLevel: session.recordLevel,
    summaryText: cleanText(session.summaryText),
    phases: phasesWith(quotes, session.template),
    actions: actions.map((action) => ({
      text: cleanLine(action.text),
      owner: cleanLine(action.owner),
      due: action.due,
    })),
  }
  const digest = reportDigest({ ...content, agreed: false })
  return { ...content, agreed: session.agreedDigest === digest }
}

/**
 * Fingerprint of all that the report says: 64 hex digits. A session whose `agreedDigest` equals it was agreed to
 * word for word; whether it was agreed is not part of it.
 */
export function reportDigest(report: Report): string {
  const { title, place, plannedFor, templateName, attribution, recordLevel, summaryText } = report
  const content = [
    'stillpoint report 1',
    [title, place, plannedFor, templateName, attribution, recordLevel, summaryText],
    report.phases.map((phase) => [phase.title, phase.quotes.map((quote) => [quote.text, quote.name])]),
    report.actions.map((action) => [action.text, action.owner, action.due]),
  ]
  return toHexString(sha256(encodeUtf8(JSON.stringify(content))))
}

/** Whether there is nothing in it that anybody wrote. */
export function isEmptyReport(report: Report): boolean {
  return report.summaryText === '' && report.phases.length === 0 && report.actions.length === 0
}

function phasesWith(quotes: readonly SummaryQuote[], template: Template): ReportPhase[] {
  const known = new Set(template.phases.map((phase) => phase.id))
  const sections = [
    ...template.phases.map((phase) => ({
      title: cleanLine(phase.title),
      quotes: quotes.filter((quote) => quote.phaseId === phase.id),
    })),
    { title: '', quotes: quotes.filter((quote) => !known.has(quote.phaseId)) },
  ]
  return sections
    .map((section) => ({ title: section.title, quotes: section.quotes.flatMap(reportQuote) }))
    .filter((section) => section.quotes.length > 0)
}

function reportQuote(quote: SummaryQuote): ReportQuote[] {
  const text = cleanText(quote.text)
  if (text === '') return []
  return [{ text, name: quote.name === null ? null : cleanLine(quote.name) }]
}
