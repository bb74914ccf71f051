import { z } from 'zod'

/** What can be written of each document that leaves a session. */
const summaryFormats = ['pdf', 'docx', 'html', 'markdown', 'json', 'csv'] as const
const takeHomeFormats = ['pdf', 'docx', 'html', 'markdown', 'calendar'] as const

export const exportDocuments = ['summary', 'takeHome'] as const

export const exportChoiceSchema = z.discriminatedUnion('document', [
  /** What was learned and agreed, for whoever the group hands it to. */
  z.strictObject({ document: z.literal('summary'), format: z.enum(summaryFormats) }),
  /** Support, check-ins and thanks, for each of those who were there. */
  z.strictObject({ document: z.literal('takeHome'), format: z.enum(takeHomeFormats) }),
])

export type ExportChoice = z.infer<typeof exportChoiceSchema>
export type ExportDocument = (typeof exportDocuments)[number]
