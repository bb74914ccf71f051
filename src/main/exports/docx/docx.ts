import {
  AlignmentType,
  Document,
  Footer,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import type { Page } from '#shared/report/page.ts'
import { directionOf } from '#shared/text/languages.ts'
import type { Text } from '#shared/text/text.ts'
import { createBlocks } from './blocks.ts'
import { bulletReference, colours, documentStyles } from './styles.ts'

/** A4 in twentieths of a point, and margins that leave a line of a good length. */
const sheet = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_247, bottom: 1_247, left: 1_417, right: 1_417, header: 567, footer: 567 },
}

/**
 * A document for Word with real headings, lists and tables. It names no author, no program's user and no time, and
 * the same document always gives the same bytes.
 */
export async function pageToDocx(page: Page, text: Text): Promise<Uint8Array> {
  const isRightToLeft = directionOf(text.language) === 'rtl'
  const made = new Document({
    title: page.title,
    styles: documentStyles(text.locale),
    numbering: {
      config: [
        {
          reference: bulletReference,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { start: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: sheet },
        footers: { default: footer(page, text, isRightToLeft) },
        children: contentOf(page, isRightToLeft),
      },
    ],
  })
  return withoutTraces(await Packer.toBuffer(made))
}

function contentOf(page: Page, isRightToLeft: boolean): (Paragraph | Table)[] {
  const blocks = createBlocks(isRightToLeft)
  return [
    blocks.line(page.kind, 'Kind'),
    blocks.title(page.title),
    ...page.facts.map(({ name, value }) => blocks.fact(name, value)),
    ...page.sections.flatMap(({ title, blocks: own, parts }) => [
      blocks.heading(title, 1),
      ...own.flatMap(blocks.block),
      ...parts.flatMap((part) => [blocks.heading(part.title, 2), ...part.blocks.flatMap(blocks.block)]),
    ]),
    blocks.heading(page.about.title, 1),
    blocks.line(page.about.first, 'Strong'),
    ...page.about.rest.map((sentence) => blocks.line(sentence, 'Small')),
  ]
}

function footer({ kind }: Page, text: Text, isRightToLeft: boolean): Footer {
  const run = (options: IRunOptions) =>
    new TextRun({ ...options, size: 16, color: colours.faint, rightToLeft: isRightToLeft })
  const [before = '', between = '', after = ''] = text('report.pages', {
    page: '\u0000',
    pages: '\u0000',
  }).split('\u0000')
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: isRightToLeft,
        children: [
          run({ text: `${kind} · ${before}` }),
          run({ children: [PageNumber.CURRENT] }),
          run({ text: between }),
          run({ children: [PageNumber.TOTAL_PAGES] }),
          run({ text: after }),
        ],
      }),
    ],
  })
}

/** The least a reader asks for, instead of who made it and when. */
const coreProperties = (title: string) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties' +
  ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ` xmlns:dc="http://purl.org/dc/elements/1.1/">${title}</cp:coreProperties>`

/** Earliest day a zip can name: it says nothing of when the file was made. */
const noTime = new Date(1980, 0, 1)

/** Takes out what the file says of its making: the library writes times and "last modified by" on its own. */
function withoutTraces(bytes: Uint8Array): Uint8Array {
  const core = 'docProps/core.xml'
  const title = /<dc:title>[^<]*<\/dc:title>/
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const kept = name === core ? new TextDecoder().decode(content).match(title)?.[0] : undefined
    const data = name === core ? new TextEncoder().encode(coreProperties(kept ?? '')) : content
    entries[name] = [data, { mtime: noTime, level: 6 }]
  }
  return zipSync(entries)
}
