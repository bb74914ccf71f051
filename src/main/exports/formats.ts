import type { ExportFormat } from '#shared/ipc/contract.ts'
import { actionsToCsv } from '#shared/report/formats/csv.ts'
import { pageToHtml } from '#shared/report/formats/html.ts'
import { reportToJson } from '#shared/report/formats/json.ts'
import { pageToMarkdown } from '#shared/report/formats/markdown.ts'
import type { Report } from '#shared/report/report.ts'
import { summaryPage } from '#shared/report/summary-page.ts'
import type { Text } from '#shared/text/text.ts'

/** A file name that says nothing of whom, when or what it is about: it is seen by whoever sees the folder. */
export const exportFiles: Readonly<Record<ExportFormat, { name: string; extension: string }>> = {
  pdf: { name: 'debrief-summary', extension: 'pdf' },
  docx: { name: 'debrief-summary', extension: 'docx' },
  html: { name: 'debrief-summary', extension: 'html' },
  markdown: { name: 'debrief-summary', extension: 'md' },
  json: { name: 'debrief-summary', extension: 'json' },
  csv: { name: 'debrief-actions', extension: 'csv' },
}

/** Makes the bytes of a file out of what may leave the room. The PDF is not among them: it needs a printer. */
export async function writeFormat(
  format: Exclude<ExportFormat, 'pdf'>,
  report: Report,
  text: Text,
  fontCss: () => Promise<string>,
): Promise<Uint8Array> {
  const page = () => summaryPage(report, text)
  switch (format) {
    case 'docx': {
      // Large, and needed by few sessions: a start does not wait for it.
      const { pageToDocx } = await import('./docx/docx.ts')
      return pageToDocx(page(), text)
    }
    case 'html':
      return encode(pageToHtml(page(), text, await fontCss()))
    case 'markdown':
      return encode(pageToMarkdown(page()))
    case 'json':
      return encode(reportToJson(report))
    case 'csv':
      return encode(actionsToCsv(report, text))
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
