import { z } from 'zod'
import { localDay } from '../../doc/keep-until.ts'
import { recordLevels } from '../../template/schema.ts'
import type { Report } from '../report.ts'

const line = z.string()

/**
 * The summary for other programs. `docs/specs/summary.schema.json` is this schema, published; a field may be added
 * without a new version, and a reader leaves out what it does not know.
 */
export const summaryFileSchema = z.object({
  format: z.literal('stillpoint summary'),
  version: z.literal(1),
  title: line,
  place: line,
  /** The calendar day (YYYY-MM-DD) on which it was planned, where the facilitator's computer is. */
  day: z.iso.date().nullable(),
  method: z.object({ name: line, attribution: line }),
  /** What Stillpoint keeps of the session itself. */
  recordLevel: z.enum(recordLevels),
  /** Whether the group agreed to exactly this. */
  agreed: z.boolean(),
  /** What the facilitator wrote above people's words. */
  summary: z.string(),
  words: z.array(
    z.object({
      part: line,
      quotes: z.array(z.object({ text: z.string(), name: line.nullable() })),
    }),
  ),
  actions: z.array(z.object({ text: line, owner: line, due: z.iso.date().nullable() })),
})

export type SummaryFile = z.infer<typeof summaryFileSchema>

export function reportToJson(report: Report): string {
  const file: SummaryFile = {
    format: 'stillpoint summary',
    version: 1,
    title: report.title,
    place: report.place,
    day: report.plannedFor === null ? null : localDay(report.plannedFor),
    method: { name: report.templateName, attribution: report.attribution },
    recordLevel: report.recordLevel,
    agreed: report.agreed,
    summary: report.summaryText,
    words: report.phases.map((phase) => ({
      part: phase.title,
      quotes: phase.quotes.map(({ text, name }) => ({ text, name })),
    })),
    actions: report.actions,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
