import type { dialog as english } from '../en/dialog.ts'
import type { TextsOf } from '../translation.ts'

export const dialog = {
  'dialog.saveCopy': 'Guardar una copia de esta sesión',
  'dialog.sessionFile': 'Sesión de Stillpoint',
  'dialog.saveSummary': 'Guardar el resumen',
  'dialog.saveBackup': 'Guardar una copia de seguridad de esta sesión',
  'dialog.openBackup': 'Elegir la copia de seguridad de una sesión',
  'dialog.backupFile': 'Copia de seguridad de una sesión',
  'dialog.unsaved': 'Tus últimas palabras no están guardadas',
  'dialog.unsavedText':
    'Este ordenador no pudo escribirlas y se perderán cuando Stillpoint se cierre. Vuelve para liberar espacio o guardar una copia en otro lugar.',
  'dialog.unsavedStay': 'Volver a mis palabras',
  'dialog.unsavedClose': 'Cerrar y perderlas',
} as const satisfies TextsOf<typeof english>
