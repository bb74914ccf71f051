import type { dialog as english } from '../en/dialog.ts'
import type { TextsOf } from '../translation.ts'

export const dialog = {
  'dialog.saveCopy': 'Eine Kopie dieser Sitzung speichern',
  'dialog.sessionFile': 'Stillpoint-Sitzung',
  'dialog.saveSummary': 'Die Zusammenfassung speichern',
  'dialog.saveBackup': 'Eine Sicherung dieser Sitzung speichern',
  'dialog.openBackup': 'Die Sicherung einer Sitzung auswählen',
  'dialog.backupFile': 'Sicherung einer Sitzung',
  'dialog.unsaved': 'Deine letzten Worte sind nicht gespeichert',
  'dialog.unsavedText':
    'Dieser Computer konnte sie nicht aufschreiben, und sie gehen verloren, wenn Stillpoint schließt. Geh zurück, um Platz zu schaffen oder eine Kopie an einem anderen Ort zu speichern.',
  'dialog.unsavedStay': 'Zurück zu meinen Worten',
  'dialog.unsavedClose': 'Schließen und sie verlieren',
} as const satisfies TextsOf<typeof english>
