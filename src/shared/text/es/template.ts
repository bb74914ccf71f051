import type { templateText as english } from '../en/template.ts'
import type { TextsOf } from '../translation.ts'

export const templateText = {} as const satisfies TextsOf<typeof english>
