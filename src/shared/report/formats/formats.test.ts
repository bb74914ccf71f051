import fc from 'fast-check'
import type { Element, Nodes as HastNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import type { SessionSnapshot } from '../../doc/reads.ts'
import { consents } from '../../doc/records.ts'
import { testId } from '../../doc/testing.ts'
import { createText } from '../../text/text.ts'
import { paragraphsOf } from '../clean-text.ts'
import { buildReport, type Report } from '../report.ts'
import { summaryPage } from '../summary-page.ts'
import { sampleSnapshot } from '../testing.ts'
import { pageToHtml } from './html.ts'
import { pageToMarkdown } from './markdown.ts'
import { runningFoot } from './running-foot.ts'

const text = createText('en-GB')
const toMarkdown = (report: Report) => pageToMarkdown(summaryPage(report, text))
const toHtml = (report: Report, fontCss = '') => pageToHtml(summaryPage(report, text), text, fontCss)

interface ReadBack {
  title: string
  quotes: string[]
  summary: string
  actions: string[][]
}

/** What a reader sees of words, apart from how their lines and spaces are laid out. */
const layout = (value: string) => value.replace(/\s+/gu, ' ').trim()

function expected(report: Report): ReadBack {
  const words = (value: string) => layout(paragraphsOf(value).flat().join(' '))
  return {
    title: layout(report.title || 'Debrief'),
    quotes: report.phases.flatMap((phase) =>
      phase.quotes.map((quote) =>
        layout(`${words(quote.text)}${quote.name === null ? '' : ` ${quote.name}`}`),
      ),
    ),
    summary: words(report.summaryText),
    actions: report.actions.map((action) => [layout(action.text), layout(action.owner || 'open')]),
  }
}

function fromMarkdownFile(markdown: string): ReadBack {
  const root: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const blocks = (type: string) => root.children.filter((node) => node.type === type)
  const begin = root.children.findIndex(
    (node) => node.type === 'heading' && said(node) === 'What we want to say',
  )
  const end = root.children.findIndex((node, index) => index > begin && node.type !== 'paragraph')
  return {
    title: layout(said(blocks('heading')[0]!)),
    quotes: blocks('blockquote').map((node) => layout(said(node).replace(/— ([^—]*)$/u, '$1'))),
    summary:
      begin === -1
        ? ''
        : layout(
            root.children
              .slice(begin + 1, end)
              .map(said)
              .join(' '),
          ),
    actions: blocks('table').flatMap((table) =>
      'children' in table
        ? table.children
            .slice(1)
            .map((row) =>
              'children' in row ? row.children.slice(0, 2).map((cell) => layout(said(cell as Nodes))) : [],
            )
        : [],
    ),
  }
}

/** The words of a node; anything but words, lines and emphasis would be markup that came out of them. */
function said(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  // An address that someone wrote may be recognised as one, as long as it shows itself and leads nowhere else.
  if (node.type === 'link') {
    const shown = node.children.map((child) => said(child)).join('')
    return ['', 'http://', 'mailto:'].some((scheme) => node.url === scheme + shown) ? shown : '(link)'
  }
  const plain = ['root', 'paragraph', 'heading', 'blockquote', 'emphasis', 'tableCell']
  if (!plain.includes(node.type)) return `(${node.type})`
  return 'children' in node
    ? node.children.map((child) => said(child)).join(node.type === 'blockquote' ? ' ' : '')
    : ''
}

function fromPage(html: string): ReadBack {
  const page = fromHtml(html)
  const inert = new Set([
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'header',
    'main',
    'footer',
    'section',
    'div',
  ])
  for (const name of ['h1', 'h2', 'h3', 'p', 'br', 'blockquote', 'ul', 'li', 'dl', 'dt', 'dd'])
    inert.add(name)
  for (const name of ['table', 'thead', 'tbody', 'tr', 'th', 'td']) inert.add(name)
  for (const element of all(page, () => true)) {
    expect(inert).toContain(element.tagName)
    expect(Object.keys(element.properties).filter((name) => /^(on|src|href)/i.test(name))).toEqual([])
  }
  const lead = all(page, (element) => String(element.properties['className']).startsWith('lead'))
  const tag = (name: string) => (element: Element) => element.tagName === name
  return {
    title: layout(all(page, tag('h1')).map(shown).join(' ')),
    quotes: all(page, tag('blockquote')).map((quote) => layout(all(quote, tag('p')).map(shown).join(' '))),
    summary: layout(
      lead
        .flatMap((part) => all(part, tag('p')))
        .map(shown)
        .join(' '),
    ),
    actions: all(page, tag('tbody'))
      .flatMap((body) => all(body, tag('tr')))
      .map((row) =>
        all(row, tag('td'))
          .slice(0, 2)
          .map((cell) => layout(shown(cell))),
      ),
  }
}

function all(node: HastNodes, fits: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => {
    const inside = all(child, fits)
    return child.type === 'element' && fits(child) ? [child, ...inside] : inside
  })
}

function shown(node: HastNodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return ' '
  return 'children' in node ? node.children.map(shown).join('') : ''
}

function holds(snapshot: SessionSnapshot): void {
  const report = buildReport(snapshot)
  const wanted = expected(report)
  expect(fromMarkdownFile(toMarkdown(report))).toEqual(wanted)
  expect(fromPage(toHtml(report))).toEqual(wanted)
}

const hostile: [string, string][] = [
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; &#60;b&#62; </style></body>'],
  [
    'Markdown',
    '# no\n> no\n- no\n1. no\n---\n**b** _i_ `c` ~~s~~ [x](javascript:1) ![i](http://e/i.png)\n```\ncode',
  ],
  ['links', 'www.example.org and https://example.org/?a=b&c=d and someone@example.org <https://example.org>'],
  ['tables', '| a | b |\n| - | - |\n| c \\| d | e |'],
  ['references', '[a]: http://example.org\n\n[^1]: note\n\n[a] [^1] <!-- hidden --> \\'],
  ['Arabic', 'قالت لي كل صباح: صباح الخير'],
  ['zero-width', 'a\u200Bb\u200Dc\u200Ed'],
  ['emoji', '👩‍🚒🕯️ 🇩🇪 é e\u0301'],
  ['indented', '    code?\n\n\tcode?\n\n* * *\n\n+ no\n\n= = =\n==='],
  ['20 kB', 'long '.repeat(4_000)],
]

describe('every format of the report', () => {
  test('says what was agreed, word for word', () => holds(sampleSnapshot()))

  test.each(hostile)('shows %s as the words they are', (_, words) => {
    const line = words.slice(0, 900)
    holds(
      sampleSnapshot({
        notes: sampleSnapshot().notes.map((note) => ({ ...note, text: words })),
        people: sampleSnapshot().people.map((person) => ({
          ...person,
          name: words.slice(0, 60).trim().replaceAll('—', ''),
        })),
        actions: [{ id: testId(1), text: line, owner: line.slice(0, 100), due: '2026-12-01', order: 0 }],
        session: { title: line.slice(0, 180), place: line.slice(0, 180), summaryText: words },
      }),
    )
  })

  test('shows any words as the words they are', { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '#',
        '>',
        '-',
        '+',
        '|',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '<',
        '&',
        '!',
        '~',
        '=',
        ':',
        '1.',
        '\n',
        '\n\n',
        '  ',
        '\t',
        'http://',
        'www.',
        '@',
        'a',
        'B',
        '\u00a0',
        '\u202E',
        '\u0000',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    const words = fc.array(piece, { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, words, (one, two, three) => {
        const sample = sampleSnapshot()
        const notes = sample.notes.map((note, index) => ({ ...note, text: index % 2 === 0 ? one : two }))
        const actions = [{ id: testId(1), text: three, owner: one.slice(0, 60), due: null, order: 0 }]
        holds(sampleSnapshot({ notes, actions, session: { title: two, summaryText: three } }))
      }),
      { numRuns: 120 },
    )
  })

  test('never lets out words that were not agreed, nor the name of anyone who wished to be nameless', {
    timeout: 30_000,
  }, () => {
    const note = fc.record({
      author: fc.integer({ min: 0, max: 4 }),
      phase: fc.constantFrom('remember', 'learning', 'gone'),
      consent: fc.constantFrom(...consents),
    })
    fc.assert(
      fc.property(fc.array(note, { maxLength: 25 }), fc.boolean(), (notes, named) => {
        const people = [0, 1, 2, 3].map((index) => ({
          id: testId(index + 1),
          name: `Canaryname${index}x`,
          role: 'participant' as const,
        }))
        const snapshot = sampleSnapshot({
          people,
          // Author 4 is not on the roster.
          notes: notes.map(({ author, phase, consent }, index) => ({
            id: testId(100 + index),
            authorId: testId(author + 1),
            phaseId: phase,
            consent,
            text: `canaryword${index}x`,
            order: index,
          })),
          actions: named ? sampleSnapshot().actions : [],
        })
        const report = buildReport(snapshot)
        const outputs = [
          JSON.stringify(report),
          toMarkdown(report),
          toHtml(report),
          runningFoot('Summary', text),
        ]
        for (const [index, { author, consent }] of notes.entries()) {
          const allowed = consent !== 'out' && author < 4
          for (const output of outputs.slice(0, 3))
            expect(output.includes(`canaryword${index}x`)).toBe(allowed)
        }
        for (const [index] of people.entries()) {
          const mayBeNamed = notes.some(({ author, consent }) => author === index && consent === 'named')
          for (const output of outputs.slice(0, 3))
            expect(output.includes(`Canaryname${index}x`)).toBe(mayBeNamed)
        }
        expect(outputs.join()).not.toContain('Quiet Harbour')
      }),
      { numRuns: 300 },
    )
  })

  test('is one page that asks for nothing from anywhere', () => {
    const html = toHtml(buildReport(sampleSnapshot()), '@font-face{src:url(data:font/woff2;base64,AA)}')
    expect(html).not.toMatch(/https?:|<script|<link|@import|url\((?!data:)/)
    expect(html).toContain('default-src &#x27;none&#x27;')
  })

  test('says what it is not, what was meant to be kept, and whether the group agreed', () => {
    const report = buildReport(sampleSnapshot())
    for (const output of [toMarkdown(report), toHtml(report)]) {
      expect(output).toContain('not therapy')
      expect(output).toContain('not an investigation')
      expect(output).toContain(text('report.record.R1'))
      expect(output).toContain('Built on published work; the words are our own.')
      expect(output).toContain('The group has not agreed to this text yet.')
    }
    const agreed = { ...report, agreed: true }
    expect(toMarkdown(agreed)).toContain('The group agreed to this text.')
    expect(toHtml(agreed)).toContain('The group agreed to this text.')
  })

  test('keeps the calendar day of an action in every time zone', () => {
    const report = buildReport(sampleSnapshot())
    const zone = process.env['TZ']
    for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = each
      expect(toMarkdown(report)).toContain('1 December 2026')
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
})
