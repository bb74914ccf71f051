import type { templates as english } from '../en/templates.ts'
import type { TextsOf } from '../translation.ts'

export const templates = {
  'templates.title': 'Modèles',
  'templates.lead': 'Des façons de traverser cela ensemble, et ce que l’on sait de chacune.',
  'templates.use': 'Commencer avec celui-ci',
} as const satisfies TextsOf<typeof english>
