import type { ExportFormat } from '#shared/ipc/contract.ts'

export const extensions: Readonly<Record<ExportFormat, string>> = { pdf: 'pdf', markdown: 'md' }

/** A file name that says nothing of whom, when or what it is about: it is seen by whoever sees the folder. */
export function defaultFileName(format: ExportFormat): string {
  return `debrief-summary.${extensions[format]}`
}
