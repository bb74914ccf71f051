import { z } from 'zod'

/** What a text of a template may not hold, by the name of its sentence in `text/en/template.ts`. */
export const textFaults = ['hiddenCharacter', 'lineBreak', 'markup', 'address'] as const

export type TextFault = (typeof textFaults)[number]

/**
 * Control characters, marks that turn the direction of writing, zero-width and tag characters, halves of a
 * pair: nobody sees them, and they can make a line read as something else. Joiners stay: several scripts and
 * many emoji need them.
 */
const hiddenCharacters =
  /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u
const markup = /<[a-z/!?]|&#?[a-z0-9]{2,8};|\]\(|`/i
const address = /:\/\/|\bwww\.|\b(?:javascript|data|mailto|file):\S/i

/** The first thing in the text that a template may not hold, or null. */
export function textFault(text: string, options: { lineBreaks: boolean }): TextFault | null {
  if (!options.lineBreaks && text.includes('\n')) return 'lineBreak'
  if (hiddenCharacters.test(text.replaceAll('\n', ''))) return 'hiddenCharacter'
  if (markup.test(text)) return 'markup'
  return address.test(text) ? 'address' : null
}

/** Words for people to read: trimmed, not empty, nothing hidden, no markup and no addresses. */
export function plainText(maxLength: number, options: { lineBreaks: boolean } = { lineBreaks: false }) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .superRefine((text, context) => {
      const fault = textFault(text, options)
      if (fault) context.addIssue({ code: 'custom', message: fault, params: { fault } })
    })
}
