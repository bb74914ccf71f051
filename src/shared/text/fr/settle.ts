import type { settle as english } from '../en/settle.ts'
import type { TextsOf } from '../translation.ts'

export const settle = {} as const satisfies TextsOf<typeof english>
