import type { templates as english } from '../en/templates.ts'
import type { TextsOf } from '../translation.ts'

export const templates = {} as const satisfies TextsOf<typeof english>
