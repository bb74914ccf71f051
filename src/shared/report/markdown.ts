import type { Blockquote, Heading, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Text } from '../text/text.ts'
import { paragraphsOf } from './clean-text.ts'
import { calendarDay, dayOf } from './days.ts'
import type { Report, ReportAction, ReportQuote } from './report.ts'

/** Behind "www." a reader takes what escapes a character for part of an address, so that none may begin there. */
const noBareAddress: Options = { unsafe: [{ character: '.', before: '[Ww]', inConstruct: 'phrasing' }] }

/** The report as GitHub-flavoured Markdown. What people wrote is escaped by construction: it is text, never markup. */
export function reportToMarkdown(report: Report, text: Text, locale = 'en-GB'): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, report.title || text('report.untitled')),
      ...facts(report, text, locale),
      ...summary(report, text),
      ...quotes(report, text),
      ...actions(report, text, locale),
      { type: 'thematicBreak' },
      heading(2, text('report.about')),
      paragraph(words(text(report.agreed ? 'report.agreed' : 'report.notAgreed'))),
      paragraph(words(text('report.isNot'))),
      paragraph(words(text(`report.record.${report.recordLevel}`))),
      paragraph(words(text('report.private'))),
      paragraph(words(report.attribution)),
    ],
  }
  return toMarkdown(root, { extensions: [gfmToMarkdown(), noBareAddress], bullet: '-', rule: '-' })
}

function facts(report: Report, text: Text, locale: string): RootContent[] {
  const lines = [
    [text('report.method'), report.templateName],
    [text('report.place'), report.place],
    [text('report.date'), report.plannedFor === null ? '' : dayOf(report.plannedFor, locale)],
    [text('report.state'), text(report.agreed ? 'report.stateAgreed' : 'report.stateOpen')],
  ].filter(([, value]) => value !== '')
  return [paragraph(joined(lines.map(([name, value]) => words(`${name}: ${value}`))))]
}

function summary(report: Report, text: Text): RootContent[] {
  if (report.summaryText === '') return []
  return [heading(2, text('report.summary')), ...paragraphs(report.summaryText)]
}

function quotes(report: Report, text: Text): RootContent[] {
  if (report.phases.length === 0) return []
  return [
    heading(2, text('report.words')),
    paragraph(words(text('report.wordsHint'))),
    ...report.phases.flatMap((phase) => [
      heading(3, phase.title || text('report.otherPhase')),
      ...phase.quotes.map(blockquote),
    ]),
  ]
}

function blockquote(quote: ReportQuote): Blockquote {
  const name: Paragraph[] =
    quote.name === null ? [] : [paragraph([{ type: 'emphasis', children: words(`— ${quote.name}`) }])]
  return { type: 'blockquote', children: [...paragraphs(quote.text), ...name] }
}

function actions(report: Report, text: Text, locale: string): RootContent[] {
  if (report.actions.length === 0) return []
  const row = (action: ReportAction) => [
    action.text,
    action.owner || text('report.noOwner'),
    action.due === null ? text('report.noDue') : calendarDay(action.due, locale),
  ]
  const rows = [[text('report.action'), text('report.owner'), text('report.due')], ...report.actions.map(row)]
  const table: Table = {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: words(cell) })),
    })),
  }
  return [heading(2, text('report.actions')), table]
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: words(value) }
}

function paragraphs(value: string): Paragraph[] {
  return paragraphsOf(value).map((lines) => paragraph(joined(lines.map(words))))
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function words(value: string): PhrasingContent[] {
  return [{ type: 'text', value }]
}

function joined(lines: PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
}
