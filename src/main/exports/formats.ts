import type { ExportChoice } from '#shared/ipc/export-choice.ts'
import { followUpsToCalendar } from '#shared/report/formats/calendar.ts'
import { actionsToCsv } from '#shared/report/formats/csv.ts'
import { pageToHtml } from '#shared/report/formats/html.ts'
import { reportToJson } from '#shared/report/formats/json.ts'
import { pageToMarkdown } from '#shared/report/formats/markdown.ts'
import type { Text } from '#shared/text/text.ts'
import type { Leaving } from './leaving.ts'

const extensions: Readonly<Record<ExportChoice['format'], string>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  calendar: 'ics',
}

/** A file name that says nothing of whom, when or what it is about: it is seen by whoever sees the folder. */
export function fileNameOf({ document, format }: ExportChoice): { name: string; extension: string } {
  const extension = extensions[format]
  if (format === 'csv') return { name: 'debrief-actions', extension }
  if (format === 'calendar') return { name: 'debrief-check-ins', extension }
  return { name: document === 'summary' ? 'debrief-summary' : 'debrief-take-home', extension }
}

/** Makes the bytes of a file out of what may leave the room. The PDF is not among them: it needs a printer. */
export async function writeFormat(
  format: Exclude<ExportChoice['format'], 'pdf'>,
  { page, report, takeHome }: Leaving,
  text: Text,
  fontCss: () => Promise<string>,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      // Large, and needed by few sessions: a start does not wait for it.
      const { pageToDocx } = await import('./docx/docx.ts')
      return pageToDocx(page, text)
    }
    case 'html':
      return encode(pageToHtml(page, text, await fontCss()))
    case 'markdown':
      return encode(pageToMarkdown(page))
    case 'json':
      return encode(reportToJson(report))
    case 'csv':
      return encode(actionsToCsv(report, text))
    case 'calendar':
      return encode(followUpsToCalendar(takeHome.followUps, text))
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
