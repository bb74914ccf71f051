import type { summary as english } from '../en/summary.ts'
import type { TextsOf } from '../translation.ts'

export const summary = {} as const satisfies TextsOf<typeof english>
