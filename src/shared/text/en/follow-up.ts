export const followUp = {
  'followUp.title': 'When you look after each other again',
  'followUp.hint':
    'A short talk after one to three days, a week and four weeks. Each is an invitation; nobody has to come or say why not.',
  'followUp.plan': 'Plan the three check-ins',
  'followUp.removeName': 'Remove “{when}”',
} as const
