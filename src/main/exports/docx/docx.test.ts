import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { buildReport } from '#shared/report/report.ts'
import { summaryPage } from '#shared/report/summary-page.ts'
import { sampleSnapshot } from '#shared/report/testing.ts'
import { createText } from '#shared/text/text.ts'
import { pageToDocx } from './docx.ts'

const english = createText('en-GB')

const docxOf = (snapshot = sampleSnapshot(), text = english) =>
  pageToDocx(summaryPage(buildReport(snapshot), text), text)

/** What mammoth, a reader of Word files, makes of it. */
async function read(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='Author'] => cite:fresh",
      ],
    },
  )
  expect(messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'))).toEqual([])
  return value
}

describe('the summary for Word', () => {
  test('has real headings, quotes with names only where wished, and a table of actions', async () => {
    const html = await read(await docxOf())
    expect(html).toContain('<h1>Saying goodbye on the second floor</h1>')
    expect(html).toMatch(/<h1>.*In people’s own words<\/h1>|<h1>In people’s own words<\/h1>/)
    expect(html).toContain('<h2>Welcome and remember</h2>')
    expect(html).toContain('<blockquote>She asked after my children every single morning.</blockquote>')
    expect(html.match(/<cite>[^<]*<\/cite>/g)).toEqual(['<cite>Jonas</cite>', '<cite>Aylin</cite>'])
    expect(html).toMatch(/<table><thead><tr><th>.*What.*Who.*By when/s)
    expect(html).toContain('Put the call sheet by the ward phone')
    expect(html).toContain('not therapy')
  })

  test('says nothing of who made it, with what or when, and is the same every time', async () => {
    const bytes = await docxOf()
    const files = unzipSync(bytes)
    const properties = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
    expect(properties).toContain('<dc:title>Saying goodbye on the second floor</dc:title>')
    expect(properties).not.toMatch(/creator|lastModifiedBy|created|modified|revision/)
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n')
    expect(all).not.toMatch(/Un-named|20\d\d-\d\d-\d\dT|rsid|docx/i)
    expect(Buffer.compare(bytes, await docxOf())).toBe(0)
  })

  test('shows hostile words as the words they are, from right to left where they read so', async () => {
    const sample = sampleSnapshot()
    const words = ['<w:p>&amp;</w:p> ]]> \u0001\uFFFE 👩‍🚒', 'قالت لي كل صباح: صباح الخير']
    const notes = sample.notes.map((note, index) => ({ ...note, text: words[index % 2] ?? '' }))
    const bytes = await docxOf(sampleSnapshot({ notes }))
    const html = await read(bytes)
    expect(html).toContain('&lt;w:p&gt;&amp;amp;&lt;/w:p&gt; ]]&gt;')
    expect(html).toContain('👩‍🚒')
    expect(html).toContain(words[1])
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(body).toMatch(/<w:bidi\/>(?:(?!<w:p>).)*قالت/s)
    expect(body).toContain('<w:rtl/>')
  })
})
