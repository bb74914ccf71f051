import type { app as english } from '../en/app.ts'
import type { TextsOf } from '../translation.ts'

export const app = {
  'app.name': 'Stillpoint',
  'app.startRefused': 'Stillpoint ist nicht gestartet',
  'app.startRefusedBecause':
    'Es wurde mit Einstellungen gestartet, die es für andere öffnen könnten: {names}. Bitte starte es ohne sie.',
} as const satisfies TextsOf<typeof english>
