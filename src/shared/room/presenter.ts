import { z } from 'zod'

/**
 * What the room's large screen shows, as it crosses to that window: sentences and nothing behind them. The window has no
 * document, no names and no way to ask for more.
 */

const words = (maxLength: number) => z.string().max(maxLength)

const blockSchema = z.discriminatedUnion('kind', [
  /** A large line: who has the floor, the words of a ritual. */
  z.strictObject({ kind: z.literal('large'), text: words(1_200), label: words(200).optional() }),
  z.strictObject({ kind: z.literal('heading'), text: words(300) }),
  z.strictObject({ kind: z.literal('words'), text: words(20_000), aside: words(100).optional() }),
  /** A count as it may be told, with the part of the longest bar it fills, 0 to 1. */
  z.strictObject({
    kind: z.literal('count'),
    text: words(300),
    says: words(100),
    part: z.number().min(0).max(1),
  }),
  z.strictObject({ kind: z.literal('says'), text: words(400) }),
  /** The calm sign of a pause. */
  z.strictObject({ kind: z.literal('sign') }),
])

export const presenterPageSchema = z.strictObject({
  language: words(20),
  isRightToLeft: z.boolean(),
  theme: z.enum(['light', 'dark']),
  /** The room's neutral name. */
  roomName: words(80),
  part: words(200),
  question: words(200),
  blocks: z.array(blockSchema).max(2_000),
})

export type PresenterPage = z.infer<typeof presenterPageSchema>
export type PresenterBlock = PresenterPage['blocks'][number]
