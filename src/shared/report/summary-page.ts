import type { Text } from '../text/text.ts'
import { paragraphsOf } from './clean-text.ts'
import { calendarDay, dayOf } from './days.ts'
import type { Block, Cell, Page, Section } from './page.ts'
import type { Report, ReportAction, ReportQuote } from './report.ts'

/** The learning summary as a document: what the group agreed to, in one language’s frame. */
export function summaryPage(report: Report, text: Text): Page {
  return {
    kind: text('report.kind'),
    title: report.title || text('report.untitled'),
    facts: facts(report, text),
    sections: [...opening(report, text), ...words(report, text), ...actions(report, text)],
    about: {
      title: text('report.about'),
      first: text(agreementOf(report)),
      rest: [
        text('report.isNot'),
        `${text(`report.record.${report.recordLevel}`)} ${text('report.private')}`,
        report.attribution,
      ],
    },
  }
}

/** What may be said of the group's agreement. */
export function agreementOf(report: Report) {
  if (report.agreed) return 'report.agreed'
  const hasWords = report.summaryText !== '' || report.phases.length > 0
  return hasWords ? 'report.notAgreed' : 'report.actionsOnly'
}

function facts(report: Report, text: Text): Page['facts'] {
  const all = [
    { name: text('report.method'), value: report.templateName },
    { name: text('report.place'), value: report.place },
    {
      name: text('report.date'),
      value: report.plannedFor === null ? '' : dayOf(report.plannedFor, text.locale),
    },
    { name: text('report.state'), value: text(report.agreed ? 'report.stateAgreed' : 'report.stateOpen') },
  ]
  return all.filter(({ value }) => value !== '')
}

function opening(report: Report, text: Text): Section[] {
  if (report.summaryText === '') return []
  const blocks = paragraphsOf(report.summaryText).map((lines): Block => ({ kind: 'paragraph', lines }))
  return [{ look: 'lead', title: text('report.summary'), blocks, parts: [] }]
}

function words(report: Report, text: Text): Section[] {
  if (report.phases.length === 0) return []
  return [
    {
      look: 'words',
      title: text('report.words'),
      blocks: [{ kind: 'hint', text: text('report.wordsHint') }],
      parts: report.phases.map(({ title, quotes }) => ({
        title: title || text('report.otherPhase'),
        blocks: quotes.map(quoteBlock),
      })),
    },
  ]
}

export function quoteBlock({ noteId, text, name }: ReportQuote): Block {
  return { kind: 'quote', noteId, paragraphs: paragraphsOf(text), name }
}

function actions(report: Report, text: Text): Section[] {
  if (report.actions.length === 0) return []
  const row = (action: ReportAction): Cell[] => [
    { text: action.text, isOpen: false },
    decided(action.owner, text('report.noOwner')),
    decided(action.due === null ? '' : calendarDay(action.due, text.locale), text('report.noDue')),
  ]
  const columns = [text('report.action'), text('report.owner'), text('report.due')]
  const rows = report.actions.map(row)
  return [
    {
      look: 'table',
      title: text('report.actions'),
      blocks: [{ kind: 'table', columns, rows }],
      parts: [],
    },
  ]
}

function decided(value: string, otherwise: string): Cell {
  return value === '' ? { text: otherwise, isOpen: true } : { text: value, isOpen: false }
}
