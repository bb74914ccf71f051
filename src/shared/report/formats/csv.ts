import type { Text } from '../../text/text.ts'
import type { Report } from '../report.ts'

/** Tells a spreadsheet that what follows is UTF-8. */
const byteOrderMark = '\uFEFF'

/** A cell that begins like this is calculated by a spreadsheet instead of shown. */
const calculates = /^[\t\r ]*[=+\-@＝＋－＠]/u

/**
 * The actions as a table in CSV (RFC 4180), for a spreadsheet or a task list. A cell that a spreadsheet would
 * calculate has an apostrophe before it, which spreadsheets take for "this is text".
 */
export function actionsToCsv(report: Report, text: Text): string {
  const rows = [
    [text('report.action'), text('report.owner'), text('report.due')],
    ...report.actions.map((action) => [action.text, action.owner, action.due ?? '']),
  ]
  return byteOrderMark + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string): string {
  const harmless = calculates.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
