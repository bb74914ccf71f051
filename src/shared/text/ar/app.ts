import type { app as english } from '../en/app.ts'
import type { TextsOf } from '../translation.ts'

export const app = {
  'app.name': 'Stillpoint',
  'app.startRefused': 'لم يبدأ Stillpoint',
  'app.startRefusedBecause': 'شُغّل بإعدادات قد تفتحه لآخرين: {names}. نرجو تشغيله من دونها.',
} as const satisfies TextsOf<typeof english>
