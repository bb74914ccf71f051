import type { templates as english } from '../en/templates.ts'
import type { TextsOf } from '../translation.ts'

export const templates = {
  'templates.title': 'Plantillas',
  'templates.lead': 'Maneras de recorrerlo juntos, y lo que se sabe de cada una.',
  'templates.use': 'Empezar con esta',
} as const satisfies TextsOf<typeof english>
