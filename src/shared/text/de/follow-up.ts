import type { followUp as english } from '../en/follow-up.ts'
import type { TextsOf } from '../translation.ts'

export const followUp = {} as const satisfies TextsOf<typeof english>
