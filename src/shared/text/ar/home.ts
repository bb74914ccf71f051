import type { home as english } from '../en/home.ts'
import type { TextsOf } from '../translation.ts'

export const home = {} as const satisfies TextsOf<typeof english>
