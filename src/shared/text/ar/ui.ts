import type { ui as english } from '../en/ui.ts'
import type { TextsOf } from '../translation.ts'

export const ui = {} as const satisfies TextsOf<typeof english>
