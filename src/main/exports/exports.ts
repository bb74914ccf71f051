import { basename } from 'node:path'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import type { ExportChoice, ExportDocument } from '#shared/ipc/export-choice.ts'
import { pageToHtml } from '#shared/report/formats/html.ts'
import { runningFoot } from '#shared/report/formats/running-foot.ts'
import type { Page } from '#shared/report/page.ts'
import { createText, type Text } from '#shared/text/text.ts'
import { type ExportFs, nodeExportFs, toExportError, writeAtomically } from './atomic-write.ts'
import { writeFormat } from './formats.ts'
import { leavingDocument } from './leaving.ts'

/** Turns a page into paper. Electron's is in `main/electron`; tests bring their own. */
export interface ReportPrinter {
  /** An A4 PDF of the page, with the footer on each of its sheets. */
  toPdf: (html: string, footer: string) => Promise<Uint8Array>
  /** False when nothing was printed. */
  print: (html: string) => Promise<boolean>
}

export interface ReportFonts {
  page: string
  runningFoot: string
}

export interface Exports {
  /**
   * Writes what may leave the session now to the path, whole or not at all.
   * @returns the path's last part.
   * @throws AppError export.nothingAgreed, export.noSpace, export.notAllowed or export.failed.
   */
  save: (snapshot: SessionSnapshot, choice: ExportChoice, path: string) => Promise<string>
  /**
   * @returns false when the person changed their mind.
   * @throws AppError export.nothingAgreed or export.failed.
   */
  print: (snapshot: SessionSnapshot, document: ExportDocument) => Promise<boolean>
}

/** The doors through which words leave the program. All of them show the same page. */
export function createExports(options: {
  printer: ReportPrinter
  text?: Text
  loadFonts?: () => Promise<ReportFonts>
  fs?: ExportFs
}): Exports {
  const { printer, text = createText('en-GB'), loadFonts = bundledFonts, fs = nodeExportFs } = options

  async function pdfOf(page: Page): Promise<Uint8Array> {
    const fonts = await loadFonts()
    const foot = runningFoot(page.kind, text, fonts.runningFoot)
    return printed(() => printer.toPdf(pageToHtml(page, text, fonts.page), foot))
  }

  return {
    async save(snapshot, { document, format }, path) {
      const leaving = leavingDocument(snapshot, document, text)
      const fontCss = async () => (await loadFonts()).page
      const bytes =
        format === 'pdf' ? await pdfOf(leaving.page) : await writeFormat(format, leaving, text, fontCss)
      await writeAtomically(fs, path, bytes)
      return basename(path)
    },
    async print(snapshot, document) {
      const { page } = leavingDocument(snapshot, document, text)
      const fonts = await loadFonts()
      return printed(() => printer.print(pageToHtml(page, text, fonts.page)))
    },
  }
}

async function printed<Result>(print: () => Promise<Result>): Promise<Result> {
  try {
    return await print()
  } catch (error) {
    throw toExportError(error)
  }
}

/** Loaded when the first report is made: half a megabyte that a start need not wait for. */
async function bundledFonts(): Promise<ReportFonts> {
  const { reportFontCss, runningFootFontCss } = await import('./report-fonts.ts')
  return { page: reportFontCss(), runningFoot: runningFootFontCss() }
}
