export const app = {
  'app.name': 'Stillpoint',
  'app.startRefused': 'Stillpoint did not start',
  'app.startRefusedSwitches':
    'It was started with switches that could open it to others: {names}. Please start it without them.',
} as const
