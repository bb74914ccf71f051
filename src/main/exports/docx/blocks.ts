import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { readsRightToLeft } from '#shared/report/direction.ts'
import type { Block, Cell, Lines } from '#shared/report/page.ts'
import { bulletReference, colours } from './styles.ts'

type Style = 'Kind' | 'Fact' | 'Hint' | 'Small' | 'Strong' | 'Words' | 'Quote' | 'Author' | 'Cell'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

/** Width of a column in per cent; the first takes what the others leave. */
const columnWidths = [52, 26, 22]

const thin = { style: BorderStyle.SINGLE, size: 4, color: colours.line }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Makes Word's paragraphs and tables out of the document's blocks. Each paragraph reads in the direction of its words. */
export function createBlocks(isRightToLeft: boolean) {
  function paragraph(lines: Lines, options: Omit<IParagraphOptions, 'children'>): Paragraph {
    const whole = lines.join(' ')
    const rightToLeft = /\p{L}/u.test(whole) ? readsRightToLeft(whole) : isRightToLeft
    const children = lines.map(
      (text, index) => new TextRun({ text, rightToLeft, ...(index > 0 && { break: 1 }) }),
    )
    return new Paragraph({ ...options, bidirectional: rightToLeft, children })
  }

  const line = (text: string, style: Style) => paragraph([text], { style })
  const heading = (text: string, level: 1 | 2 | 3) =>
    paragraph([text], { heading: levels[level - 1] ?? HeadingLevel.HEADING_3 })

  function fact(name: string, value: string): Paragraph {
    const run = (text: string, isName: boolean) =>
      new TextRun({
        text,
        rightToLeft: readsRightToLeft(text),
        ...(isName && { color: colours.faint }),
      })
    return new Paragraph({
      style: 'Fact',
      bidirectional: isRightToLeft,
      children: [run(`${name}: `, true), run(value, false)],
    })
  }

  function block(from: Block): (Paragraph | Table)[] {
    switch (from.kind) {
      case 'paragraph':
        return [paragraph(from.lines, { style: 'Words' })]
      case 'heading':
        return [heading(from.text, 2)]
      case 'hint':
        return [line(from.text, 'Hint')]
      case 'list':
        return from.items.map((lines) =>
          paragraph(lines, { style: 'Words', numbering: { reference: bulletReference, level: 0 } }),
        )
      case 'quote':
        return [
          ...from.paragraphs.map((lines) => paragraph(lines, { style: 'Quote', keepLines: true })),
          ...(from.name === null ? [] : [line(from.name, 'Author')]),
        ]
      case 'table':
        return [table(from.columns, from.rows)]
    }
  }

  function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): Table {
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map((text, index) => cell({ text, isOpen: true }, index)),
    })
    const body = rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((each, index) => cell(each, index)) }),
    )
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: isRightToLeft,
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: thin,
        insideHorizontal: thin,
        insideVertical: none,
      },
      rows: [head, ...body],
    })
  }

  function cell({ text, isOpen }: Cell, index: number): TableCell {
    const rightToLeft = /\p{L}/u.test(text) ? readsRightToLeft(text) : isRightToLeft
    const run = new TextRun({ text, rightToLeft, ...(isOpen && { color: colours.faint }) })
    return new TableCell({
      width: { size: columnWidths[index] ?? 25, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ style: 'Cell', bidirectional: rightToLeft, children: [run] })],
    })
  }

  return {
    line,
    heading,
    fact,
    block,
    title: (text: string) => paragraph([text], { heading: HeadingLevel.TITLE }),
  }
}
