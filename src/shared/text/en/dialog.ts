export const dialog = {
  'dialog.saveCopy': 'Save a copy of this session',
  'dialog.sessionFile': 'Stillpoint session',
  'dialog.saveSummary': 'Save the summary',
  'dialog.saveBackup': 'Save a backup of this session',
  'dialog.openBackup': 'Choose a backup of a session',
  'dialog.backupFile': 'Backup of a session',
} as const
