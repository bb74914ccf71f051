import type { app as english } from '../en/app.ts'
import type { TextsOf } from '../translation.ts'

export const app = {
  'app.name': 'Stillpoint',
  'app.startRefused': 'Stillpoint no ha arrancado',
  'app.startRefusedBecause':
    'Se inició con ajustes que podrían abrirlo a otras personas: {names}. Inícialo sin ellos, por favor.',
} as const satisfies TextsOf<typeof english>
