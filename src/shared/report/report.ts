import { toHexString } from 'lib0/buffer'
import { digest as sha256 } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import type { SessionSnapshot } from '../doc/reads.ts'
import { type SummaryQuote, summaryContent } from '../doc/visibility.ts'
import type { Template } from '../template/schema.ts'
import { cleanLine, cleanText } from './clean-text.ts'

export interface ReportQuote {
  /** Which note it is, for its author's screen. No format writes it. */
  noteId: string
  text: string
  /** Only where the author wished it. */
  name: string | null
}

export interface ReportPhase {
  id: string
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
  templateId: string
  templateName: string
  attribution: string
  recordLevel: Template['recordLevel']
  summaryText: string
  /** In the template's order; phases without agreed words are left out. */
  phases: ReportPhase[]
  actions: ReportAction[]
  /** Words of thanks: for those who were there, so they stand in the take-home and never in the summary. */
  appreciations: ReportQuote[]
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
    templateId: session.template.id,
    templateName: cleanLine(session.template.name),
    attribution: cleanLine(session.template.attribution),
    recordLevel: session.recordLevel,
    summaryText: cleanText(session.summaryText),
    phases: phasesWith(quotes, session.template),
    appreciations: appreciationsIn(quotes, session.template),
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
 * Fingerprint of all that people say in the report: 64 hex digits. A session whose `agreedDigest` equals it was agreed
 * to word for word; whether it was agreed is not part of it. Names of the template and its phases are not either: each
 * computer shows them in its own language.
 */
export function reportDigest(report: Report): string {
  const { title, place, plannedFor, templateId, recordLevel, summaryText } = report
  const words = (quotes: readonly ReportQuote[]) => quotes.map(({ text, name }) => [text, name])
  const content = [
    'stillpoint report 2',
    [title, place, plannedFor, templateId, recordLevel, summaryText],
    report.phases.map((phase) => [phase.id, words(phase.quotes)]),
    words(report.appreciations),
    report.actions.map((action) => [action.text, action.owner, action.due]),
  ]
  return toHexString(sha256(encodeUtf8(JSON.stringify(content))))
}

/**
 * What may leave the room as it stands: all of it once the group agrees, and until then what was agreed to be done and
 * nothing else.
 */
export function leavingReport(report: Report): Report {
  return report.agreed ? report : { ...report, summaryText: '', phases: [], appreciations: [] }
}

/** Whether there is nothing in it that anybody wrote. */
export function isEmptyReport(report: Report): boolean {
  return report.summaryText === '' && report.phases.length === 0 && report.actions.length === 0
}

function phasesWith(quotes: readonly SummaryQuote[], template: Template): ReportPhase[] {
  const known = new Set(template.phases.map((phase) => phase.id))
  const sections = [
    ...template.phases
      .filter((phase) => phase.kind !== 'appreciations')
      .map(({ id, title }) => ({
        id,
        title: cleanLine(title),
        quotes: quotes.filter((quote) => quote.phaseId === id),
      })),
    { id: '', title: '', quotes: quotes.filter((quote) => !known.has(quote.phaseId)) },
  ]
  return sections
    .map((section) => ({ ...section, quotes: section.quotes.flatMap(reportQuote) }))
    .filter((section) => section.quotes.length > 0)
}

function appreciationsIn(quotes: readonly SummaryQuote[], template: Template): ReportQuote[] {
  const phases = template.phases.filter((phase) => phase.kind === 'appreciations')
  return phases.flatMap(({ id }) => quotes.filter((quote) => quote.phaseId === id).flatMap(reportQuote))
}

function reportQuote(quote: SummaryQuote): ReportQuote[] {
  const text = cleanText(quote.text)
  if (text === '') return []
  return [{ noteId: quote.noteId, text, name: quote.name === null ? null : cleanLine(quote.name) }]
}
