import type { app as english } from '../en/app.ts'
import type { TextsOf } from '../translation.ts'

export const app = {
  'app.name': 'Stillpoint',
  'app.startRefused': 'Stillpoint n’a pas démarré',
  'app.startRefusedBecause':
    'Il a été lancé avec des réglages qui pourraient l’ouvrir à d’autres : {names}. Merci de le lancer sans eux.',
} as const satisfies TextsOf<typeof english>
