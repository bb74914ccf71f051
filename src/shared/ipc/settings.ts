import { z } from 'zod'
import { supportContactSchema } from '../doc/records.ts'
import { languages } from '../text/languages.ts'
import { themes } from '../themes.ts'

/** What one computer keeps about how the program is used on it. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  /** Size of all text in per cent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  /** The language of the program; the computer's where it is missing. */
  language: z.enum(['system', ...languages]).optional(),
  /** The name this person was last called by; offered, never sent by itself. */
  lastName: z.string().max(80),
  /** Whether “?” alone shows the list of keys (WCAG 2.2, 2.1.4); on where it is missing. */
  questionKey: z.boolean().optional(),
  /** Whether a soft chime tells the one who leads that a suggested time is over; off where it is missing. */
  chime: z.boolean().optional(),
  supportContacts: z.array(supportContactSchema).max(20),
  /** Minutes without a touch after which the sessions here are locked. */
  lockAfterMinutes: z.union([z.literal(5), z.literal(15), z.literal(30), z.literal(60)]).optional(),
})
