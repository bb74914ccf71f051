import type { settings as english } from '../en/settings.ts'
import type { TextsOf } from '../translation.ts'

export const settings = {} as const satisfies TextsOf<typeof english>
