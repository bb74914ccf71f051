import type { dialog as english } from '../en/dialog.ts'
import type { TextsOf } from '../translation.ts'

export const dialog = {
  'dialog.saveCopy': 'حفظ نسخة من هذه الجلسة',
  'dialog.sessionFile': 'جلسة Stillpoint',
  'dialog.saveSummary': 'حفظ الملخّص',
  'dialog.saveBackup': 'حفظ نسخة احتياطية من هذه الجلسة',
  'dialog.openBackup': 'اختيار نسخة احتياطية لجلسة',
  'dialog.backupFile': 'نسخة احتياطية لجلسة',
  'dialog.unsaved': 'كلماتكم الأخيرة غير محفوظة',
  'dialog.unsavedText':
    'لم يستطع هذا الحاسوب كتابتها، وستضيع عند إغلاق Stillpoint. عودوا لإخلاء بعض المساحة أو لحفظ نسخة في مكان آخر.',
  'dialog.unsavedStay': 'العودة إلى كلماتي',
  'dialog.unsavedClose': 'الإغلاق وفقدانها',
} as const satisfies TextsOf<typeof english>
