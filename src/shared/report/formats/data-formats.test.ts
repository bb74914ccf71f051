import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testId } from '../../doc/testing.ts'
import { createText } from '../../text/text.ts'
import { buildReport } from '../report.ts'
import { sampleSnapshot } from '../testing.ts'
import { actionsToCsv } from './csv.ts'
import { reportToJson, summaryFileSchema } from './json.ts'

const text = createText('en')

/** A reader of RFC 4180 as the RFC's grammar says, and nothing more. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let row: string[] = []
  for (let match = field.exec(csv); match; match = field.exec(csv)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  expect(rows.flat().length > 0 && row).toEqual([])
  return rows
}

const csvOf = (words: string, owner: string) =>
  actionsToCsv(
    buildReport(
      sampleSnapshot({ actions: [{ id: testId(1), text: words, owner, due: '2026-12-01', order: 0 }] }),
    ),
    text,
  )

describe('actions as CSV', () => {
  test('are rows of what, who and by when, with a heading', () => {
    const csv = actionsToCsv(buildReport(sampleSnapshot()), text)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(readCsv(csv.slice(1))).toEqual([
      ['What', 'Who', 'By when'],
      ['Put the call sheet by the ward phone', 'Aylin', '2026-12-01'],
      ['Plant the winter rose by the bench', '', ''],
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '=cmd|"/c calc"!A0', '\t=1'])(
    'never let a spreadsheet calculate %j',
    (words) => {
      const [, [cell] = []] = readCsv(csvOf(words, '').slice(1))
      expect(cell).toBe(`'${words.trim()}`)
    },
  )

  test('read back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\n', ';', 'a', '=', ' ', '؟', '👩‍🚒'), {
          minLength: 1,
          maxLength: 20,
        }),
        (parts) => {
          const words = `x${parts.join('')}`
          const [, row] = readCsv(csvOf(words, `y${words}`).slice(1))
          expect(row).toEqual([
            words.replace(/\s+/g, ' ').trim(),
            `y${words}`.replace(/\s+/g, ' ').trim(),
            '2026-12-01',
          ])
        },
      ),
    )
  })
})

describe('the summary as JSON', () => {
  test('fits its published schema, and the schema is the one in the documents', async () => {
    const published: unknown = JSON.parse(await readFile('docs/specs/summary.schema.json', 'utf8'))
    expect(z.toJSONSchema(summaryFileSchema, { io: 'input' })).toEqual(published)
    const file: unknown = JSON.parse(reportToJson(buildReport(sampleSnapshot())))
    expect(summaryFileSchema.parse(file)).toEqual(file)
  })

  test('holds the agreed words exactly', () => {
    const file = summaryFileSchema.parse(JSON.parse(reportToJson(buildReport(sampleSnapshot()))))
    expect(file.words[0]?.quotes[1]).toEqual({
      text: 'She asked after my children every single morning.',
      name: null,
    })
    expect(JSON.stringify(file)).not.toContain('Nobody had written down')
  })
})
