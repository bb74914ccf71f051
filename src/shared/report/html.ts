import type { Element, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Text } from '../text/text.ts'
import { paragraphsOf } from './clean-text.ts'
import { calendarDay, dayOf } from './days.ts'
import { reportStyle } from './html-style.ts'
import type { Report, ReportAction, ReportPhase, ReportQuote } from './report.ts'

/** A page that shows itself and nothing else, wherever it is opened: no script, no request. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/** Quotes up to this length are kept on one page. */
const shortQuoteLength = 600

export interface HtmlOptions {
  text: Text
  /** BCP 47 tag: language of the page's own words and form of its dates. */
  locale?: string
  /** @font-face rules with data URLs. Without them the page falls back to the reader's fonts. */
  fontCss?: string
}

/**
 * The report as one self-contained page for paper and screen. People's words become text nodes of a tree that is
 * serialised afterwards, so nothing in them can become markup.
 */
export function reportToHtml(report: Report, { text, locale = 'en-GB', fontCss = '' }: HtmlOptions): string {
  const title = report.title || text('report.untitled')
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: locale }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', title),
        h('style', fontCss + reportStyle),
      ]),
      h('body', [
        h('header', [
          h('p.kind', text('report.kind')),
          h('h1', { dir: 'auto' }, title),
          facts(report, text, locale),
        ]),
        h('main', [...summary(report, text), ...words(report, text), ...actions(report, text, locale)]),
        about(report, text),
      ]),
    ]),
  ])
  return toHtml(page as Nodes)
}

/**
 * Footer template for the printer: the running foot with the page's number. Chromium fills in the two classes,
 * and enlarges the template by 4/3, so its sizes are three quarters of what shows on paper.
 */
export function reportFooterHtml(text: Text, fontCss = ''): string {
  const foot =
    'display:flex;justify-content:space-between;width:100%;padding:0 18mm 0 16.5mm;color:#6b6355;' +
    'font:400 6.2pt "Atkinson Hyperlegible Next Variable",system-ui,sans-serif'
  return toHtml(
    h(null, [
      h('style', fontCss),
      h('div', { style: foot }, [
        h('span', text('report.kind')),
        h('span', [
          `${text('report.page')} `,
          h('span.pageNumber'),
          ` ${text('report.pageOf')} `,
          h('span.totalPages'),
        ]),
      ]),
    ]),
  )
}

function facts(report: Report, text: Text, locale: string): Element {
  const lines: [string, string][] = [
    [text('report.method'), report.templateName],
    [text('report.place'), report.place],
    [text('report.date'), report.plannedFor === null ? '' : dayOf(report.plannedFor, locale)],
    [text('report.state'), text(report.agreed ? 'report.stateAgreed' : 'report.stateOpen')],
  ]
  return h(
    'dl.facts',
    lines
      .filter(([, value]) => value !== '')
      .map(([name, value]) => h('div', [h('dt', name), h('dd', { dir: 'auto' }, value)])),
  )
}

function summary(report: Report, text: Text): Element[] {
  if (report.summaryText === '') return []
  return [h('section.lead.part', [h('h2', text('report.summary')), h('div', paragraphs(report.summaryText))])]
}

function words(report: Report, text: Text): Element[] {
  if (report.phases.length === 0) return []
  return [
    h('section.words', [
      h('div.part', [h('h2', text('report.words')), h('p.hint', text('report.wordsHint'))]),
      ...report.phases.map((phase) => phaseSection(phase, text)),
    ]),
  ]
}

function phaseSection(phase: ReportPhase, text: Text): Element {
  const title = h('h3', { dir: 'auto' }, phase.title || text('report.otherPhase'))
  return h(
    'section.phase.part',
    phase.quotes.map((quote, index) =>
      // The name of the phase stands in one block with its first words, so that no page break parts them.
      h('div', { className: quote.text.length <= shortQuoteLength ? ['short'] : [] }, [
        ...(index === 0 ? [title] : []),
        blockquote(quote),
      ]),
    ),
  )
}

function blockquote({ text, name }: ReportQuote): Element {
  return h('blockquote', { dir: 'auto' }, [
    ...paragraphs(text),
    ...(name === null ? [] : [h('p.name', name)]),
  ])
}

function actions(report: Report, text: Text, locale: string): Element[] {
  if (report.actions.length === 0) return []
  const columns = [text('report.action'), text('report.owner'), text('report.due')]
  return [
    h('section.actions', [
      h('h2', text('report.actions')),
      h('table', [
        h('thead', [
          h(
            'tr',
            columns.map((column) => h('th', { scope: 'col' }, column)),
          ),
        ]),
        h(
          'tbody',
          report.actions.map((action) => actionRow(action, text, locale)),
        ),
      ]),
    ]),
  ]
}

function actionRow(action: ReportAction, text: Text, locale: string): Element {
  const due = action.due === null ? '' : calendarDay(action.due, locale)
  return h('tr', [
    h('td', { dir: 'auto' }, action.text),
    action.owner ? h('td', { dir: 'auto' }, action.owner) : h('td.open', text('report.noOwner')),
    due ? h('td', due) : h('td.open', text('report.noDue')),
  ])
}

function about(report: Report, text: Text): Element {
  return h('footer.about.part', [
    h('h2', text('report.about')),
    h('div', [
      h('p.agreed', text(report.agreed ? 'report.agreed' : 'report.notAgreed')),
      h('p', text('report.isNot')),
      h('p', `${text(`report.record.${report.recordLevel}`)} ${text('report.private')}`),
      h('p', report.attribution),
    ]),
  ])
}

function paragraphs(value: string): Element[] {
  return paragraphsOf(value).map((lines) =>
    h(
      'p',
      lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
    ),
  )
}
