import type { prepare as english } from '../en/prepare.ts'
import type { TextsOf } from '../translation.ts'

export const prepare = {} as const satisfies TextsOf<typeof english>
