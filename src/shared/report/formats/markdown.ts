import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Lines, Page, Section } from '../page.ts'

/** Behind "www." a reader takes what escapes a character for part of an address, so that none may begin there. */
const noBareAddress: Options = { unsafe: [{ character: '.', before: '[Ww]', inConstruct: 'phrasing' }] }

/** A document as GitHub-flavoured Markdown. What people wrote is escaped by construction: it is text, never markup. */
export function pageToMarkdown({ title, facts, sections, about }: Page): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      paragraph(facts.map(({ name, value }) => `${name}: ${value}`)),
      ...sections.flatMap(section),
      { type: 'thematicBreak' },
      heading(2, about.title),
      ...[about.first, ...about.rest].map((sentence) => paragraph([sentence])),
    ],
  }
  return toMarkdown(root, { extensions: [gfmToMarkdown(), noBareAddress], bullet: '-', rule: '-' })
}

function section({ title, blocks, parts }: Section): RootContent[] {
  return [
    heading(2, title),
    ...blocks.map(block),
    ...parts.flatMap((part) => [heading(3, part.title), ...part.blocks.map(block)]),
  ]
}

function block(from: Block): RootContent {
  switch (from.kind) {
    case 'paragraph':
      return paragraph(from.lines)
    case 'heading':
      return heading(3, from.text)
    case 'hint':
      return paragraph([from.text])
    case 'list':
      return {
        type: 'list',
        spread: false,
        children: from.items.map((lines) => ({
          type: 'listItem',
          spread: false,
          children: [paragraph(lines)],
        })),
      }
    case 'quote':
      return { type: 'blockquote', children: [...from.paragraphs.map(paragraph), ...signature(from.name)] }
    case 'table':
      return table([from.columns, ...from.rows.map((cells) => cells.map((cell) => cell.text))])
  }
}

function signature(name: string | null): Paragraph[] {
  if (name === null) return []
  return [{ type: 'paragraph', children: [{ type: 'emphasis', children: [words(`— ${name}`)] }] }]
}

function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [words(cell)] })),
    })),
  }
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [words(value)] }
}

function paragraph(lines: Lines): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? [words(line)] : [{ type: 'break' }, words(line)],
  )
  return { type: 'paragraph', children }
}

function words(value: string): PhrasingContent {
  return { type: 'text', value }
}
