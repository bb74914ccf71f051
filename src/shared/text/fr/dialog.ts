import type { dialog as english } from '../en/dialog.ts'
import type { TextsOf } from '../translation.ts'

export const dialog = {} as const satisfies TextsOf<typeof english>
