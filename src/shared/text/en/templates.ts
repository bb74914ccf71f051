export const templates = {
  'templates.title': 'Templates',
  'templates.lead': 'Ways of going through it together, and what is known about each.',
  'templates.use': 'Begin with this one',
} as const
