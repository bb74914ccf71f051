import type { templates as english } from '../en/templates.ts'
import type { TextsOf } from '../translation.ts'

export const templates = {
  'templates.title': 'Vorlagen',
  'templates.lead': 'Wege, es zusammen durchzugehen, und was man über jeden weiß.',
  'templates.use': 'Mit dieser beginnen',
} as const satisfies TextsOf<typeof english>
