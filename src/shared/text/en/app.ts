export const app = {
  'app.name': 'Stillpoint',
  'app.startRefused': 'Stillpoint did not start',
  'app.startRefusedBecause':
    'It was started with settings that could open it to others: {names}. Please start it without them.',
} as const
