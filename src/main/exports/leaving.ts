import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { AppError } from '#shared/errors.ts'
import type { ExportDocument } from '#shared/ipc/export-choice.ts'
import type { Page } from '#shared/report/page.ts'
import { buildReport, isEmptyReport, leavingReport, type Report } from '#shared/report/report.ts'
import { summaryPage } from '#shared/report/summary-page.ts'
import { buildTakeHome, isEmptyTakeHome, type TakeHome, takeHomePage } from '#shared/report/take-home.ts'
import type { Text } from '#shared/text/text.ts'

/** All that a file is made from: nothing else of the session reaches a format. */
export interface Leaving {
  page: Page
  report: Report
  takeHome: TakeHome
}

/**
 * What may leave the session now as this document.
 * @throws AppError export.nothingAgreed where that is nothing.
 */
export function leavingDocument(snapshot: SessionSnapshot, document: ExportDocument, text: Text): Leaving {
  const report = leavingReport(buildReport(snapshot))
  const takeHome = buildTakeHome(snapshot)
  const isSummary = document === 'summary'
  if (isSummary ? isEmptyReport(report) : isEmptyTakeHome(takeHome))
    throw new AppError('export.nothingAgreed')
  return { page: isSummary ? summaryPage(report, text) : takeHomePage(takeHome, text), report, takeHome }
}
