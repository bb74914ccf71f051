import type { care as english } from '../en/care.ts'
import type { TextsOf } from '../translation.ts'

export const care = {} as const satisfies TextsOf<typeof english>
