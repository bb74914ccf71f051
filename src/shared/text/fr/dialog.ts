import type { dialog as english } from '../en/dialog.ts'
import type { TextsOf } from '../translation.ts'

export const dialog = {
  'dialog.saveCopy': 'Enregistrer une copie de cette séance',
  'dialog.sessionFile': 'Séance Stillpoint',
  'dialog.saveSummary': 'Enregistrer la synthèse',
  'dialog.saveBackup': 'Enregistrer une sauvegarde de cette séance',
  'dialog.openBackup': 'Choisir la sauvegarde d’une séance',
  'dialog.backupFile': 'Sauvegarde d’une séance',
  'dialog.unsaved': 'Vos derniers mots ne sont pas enregistrés',
  'dialog.unsavedText':
    'Cet ordinateur n’a pas pu les écrire, et ils seront perdus quand Stillpoint se fermera. Revenez libérer de la place ou enregistrer une copie ailleurs.',
  'dialog.unsavedStay': 'Revenir à mes mots',
  'dialog.unsavedClose': 'Fermer et les perdre',
} as const satisfies TextsOf<typeof english>
