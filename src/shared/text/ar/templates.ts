import type { templates as english } from '../en/templates.ts'
import type { TextsOf } from '../translation.ts'

export const templates = {
  'templates.title': 'القوالب',
  'templates.lead': 'طرق لعبور ذلك معًا، وما هو معروف عن كلٍّ منها.',
  'templates.use': 'البدء بهذا',
} as const satisfies TextsOf<typeof english>
