import type { keep as english } from '../en/keep.ts'
import type { TextsOf } from '../translation.ts'

export const keep = {} as const satisfies TextsOf<typeof english>
