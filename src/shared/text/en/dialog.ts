export const dialog = {
  'dialog.saveCopy': 'Save a copy of this session',
  'dialog.sessionFile': 'Stillpoint session',
  'dialog.saveSummary': 'Save the summary',
  'dialog.saveBackup': 'Save a backup of this session',
  'dialog.openBackup': 'Choose a backup of a session',
  'dialog.backupFile': 'Backup of a session',

  'dialog.unsaved': 'Your last words are not saved',
  'dialog.unsavedText':
    'This computer could not write them down, and they are lost when Stillpoint closes. Go back to free some space or to save a copy elsewhere.',
  'dialog.unsavedStay': 'Back to my words',
  'dialog.unsavedClose': 'Close and lose them',
} as const
