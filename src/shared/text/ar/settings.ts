import type { settings as english } from '../en/settings.ts'
import type { TextsOf } from '../translation.ts'

export const settings = {
  'settings.title': 'الإعدادات',
  'settings.saved': 'محفوظ على هذا الحاسوب.',
  'settings.failed': 'تعذّر حفظ هذا.',
  'settings.look': 'المظهر',
  'settings.theme': 'الألوان',
  'settings.theme.system': 'مثل الحاسوب',
  'settings.theme.light': 'فاتح',
  'settings.theme.dark': 'داكن',
  'settings.textSize': 'حجم كلّ النصوص',
  'settings.textSize.option': '{size} %',
  'settings.language': 'اللغة',
  'settings.language.system': 'مثل الحاسوب',
  'settings.languageText': 'هذا لهذا الحاسوب وحده. في الغرفة يقرأ كلٌّ شاشته بلغته.',
  'settings.keys': 'لوحة المفاتيح',
  'settings.questionKey': 'المفتاح «?» يعرض قائمة المفاتيح في الغرفة',
  'settings.questionKey.on': 'نعم',
  'settings.questionKey.off': 'لا',
  'settings.questionKeyText': 'أوقفوه حيث تُضغط المفاتيح سهوًا أو بالإدخال الصوتي. F1 يعرض القائمة دائمًا.',
  'settings.you': 'أنتم',
  'settings.lastName': 'آخر اسم نوديتم به هو «{name}». يُعرض في المرة القادمة ولا يُرسل وحده أبدًا.',
  'settings.noName': 'لا يتذكّر Stillpoint أيّ اسم.',
  'settings.forget': 'نسيان هذا الاسم',
  'settings.contacts': 'جهات الدعم',
  'settings.contactsText':
    'أشخاص وخطوط يمكن لفريقكم اللجوء إليها: دعم الزملاء، الرعاية الروحية، الصحة المهنية، خط الأزمات. تبدأ الجلسات الجديدة بها.',
  'settings.contactsSave': 'حفظ هذه الجهات',
  'settings.contactsIncomplete': 'كلّ جهة تحتاج إلى الأمرين: من هي وكيف يُوصل إليها.',
  'settings.contactsUnsaved': 'لم تُحفظ بعد.',
} as const satisfies TextsOf<typeof english>
