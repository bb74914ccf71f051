export const app = {
  'app.name': 'Stillpoint',
} as const
