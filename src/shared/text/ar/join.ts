import type { join as english } from '../en/join.ts'
import type { TextsOf } from '../translation.ts'

export const join = {} as const satisfies TextsOf<typeof english>
