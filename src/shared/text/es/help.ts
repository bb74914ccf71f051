import type { help as english } from '../en/help.ts'
import type { TextsOf } from '../translation.ts'

export const help = {} as const satisfies TextsOf<typeof english>
