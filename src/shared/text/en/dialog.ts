export const dialog = {
  'dialog.saveCopy': 'Save a copy of this session',
  'dialog.sessionFile': 'Stillpoint session',
  'dialog.saveSummary': 'Save the summary',
} as const
