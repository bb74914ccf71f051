import type { Element, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { directionOf } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'
import type { Block, Lines, Page, Part, Section } from '../page.ts'
import { pageStyle } from './html-style.ts'

/** A page that shows itself and nothing else, wherever it is opened: no script, no request. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/** Quotes up to this length are kept on one sheet. */
const shortQuoteLength = 600

/**
 * A document as one self-contained page for paper and screen. People's words become text nodes of a tree that is
 * serialised afterwards, so nothing in them can become markup.
 * @param text the language of the page’s own words.
 * @param fontCss @font-face rules with data URLs; without them the page falls back to the reader's fonts.
 */
export function pageToHtml(page: Page, text: Text, fontCss = ''): string {
  const { kind, title, facts, sections, about } = page
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: text.locale, dir: directionOf(text.language) }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', title),
        h('style', fontCss + pageStyle),
      ]),
      h('body', [
        h('header', [
          h('p.kind', kind),
          h('h1', { dir: 'auto' }, title),
          h(
            'dl.facts',
            facts.map(({ name, value }) => h('div', [h('dt', name), h('dd', { dir: 'auto' }, value)])),
          ),
        ]),
        h('main', sections.map(section)),
        h('footer.about.part', [
          h('h2', about.title),
          h('div', [h('p.agreed', about.first), ...about.rest.map((sentence) => h('p', sentence))]),
        ]),
      ]),
    ]),
  ])
  return toHtml(tree as Nodes)
}

function section({ look, title, blocks, parts }: Section): Element {
  const opening = [h('h2', title), h('div.blocks', blocks.map(block))]
  if (look === 'table') return h('section.table', opening)
  if (parts.length === 0) return h(`section.${look}.part`, opening)
  return h(`section.${look}`, [h('div.part', opening), ...parts.map(partSection)])
}

function partSection({ title, blocks }: Part): Element {
  // The title stands in one block with the first words, so that no new sheet parts them.
  return h(
    'section.phase.part',
    blocks.map((each, index) =>
      h('div', { className: isShort(each) ? ['short'] : [] }, [
        ...(index === 0 ? [h('h3', { dir: 'auto' }, title)] : []),
        block(each),
      ]),
    ),
  )
}

function isShort(from: Block): boolean {
  if (from.kind !== 'quote') return from.kind !== 'table'
  return from.paragraphs.flat().join(' ').length <= shortQuoteLength
}

function block(from: Block): Element {
  switch (from.kind) {
    case 'paragraph':
      return paragraph(from.lines)
    case 'heading':
      return h('h3', { dir: 'auto' }, from.text)
    case 'hint':
      return h('p.hint', from.text)
    case 'list':
      return h(
        'ul',
        from.items.map((lines) => h('li', { dir: 'auto' }, withBreaks(lines))),
      )
    case 'quote':
      return h('blockquote', { dir: 'auto' }, [
        ...from.paragraphs.map(paragraph),
        ...(from.name === null ? [] : [h('p.name', from.name)]),
      ])
    case 'table':
      return table(from)
  }
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): Element {
  return h('table', [
    h('thead', [
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ]),
    h(
      'tbody',
      rows.map((cells) =>
        h(
          'tr',
          cells.map(({ text, isOpen }) => (isOpen ? h('td.open', text) : h('td', { dir: 'auto' }, text))),
        ),
      ),
    ),
  ])
}

function paragraph(lines: Lines): Element {
  return h('p', { dir: 'auto' }, withBreaks(lines))
}

function withBreaks(lines: Lines): (Element | string)[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))
}
