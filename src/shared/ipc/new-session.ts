import { z } from 'zod'
import { supportContactSchema } from '../doc/records.ts'
import { gateConditions, recordLevels } from '../template/schema.ts'

/** What whoever leads decides before a session is made. */
export const newSessionSchema = z.strictObject({
  templateId: z.string().max(64),
  title: z.string().max(200),
  place: z.string().max(200),
  plannedFor: z.int().nullable(),
  hostName: z.string().trim().min(1).max(80),
  supportContacts: z.array(supportContactSchema).max(20),
  contactsCheckedOn: z.iso.date().nullable().optional(),
  /** The template's suggestion when it is missing. */
  recordLevel: z.enum(recordLevels).optional(),
  /** What whoever leads confirmed of the template's conditions; nothing of it is kept. */
  confirmed: z.array(z.enum(gateConditions)).optional(),
})

export type NewSession = z.infer<typeof newSessionSchema>
