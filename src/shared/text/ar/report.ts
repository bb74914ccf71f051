import type { report as english } from '../en/report.ts'
import type { TextsOf } from '../translation.ts'

export const report = {
  'report.kind': 'ملخّص جلسة مراجعة',
  'report.untitled': 'جلسة مراجعة',
  'report.place': 'المكان',
  'report.date': 'التاريخ',
  'report.method': 'الطريقة',
  'report.state': 'الحالة',
  'report.stateAgreed': 'وافقت عليه المجموعة',
  'report.stateOpen': 'مسودّة',
  'report.agreed': 'وافقت المجموعة على هذا النص.',
  'report.notAgreed': 'لم توافق المجموعة على هذا النص بعد.',
  'report.summary': 'ما نودّ قوله',
  'report.words': 'بكلمات أصحابها',
  'report.wordsHint': 'كلٌّ منها هنا لأن كاتبها اختار ذلك، ومع اسم فقط حيث أراد.',
  'report.otherPhase': 'المزيد',
  'report.actions': 'ما اتفقنا على فعله',
  'report.action': 'ماذا',
  'report.owner': 'من',
  'report.due': 'حتى متى',
  'report.noOwner': 'مفتوح',
  'report.noDue': 'مفتوح',
  'report.about': 'عن هذا الملخّص',
  'report.isNot':
    'جلسة المراجعة حديث بين زملاء. هذا الملخّص ليس علاجًا ولا تحقيقًا ولا تقييمًا لعمل أحد أو أهليّته. ولا يحلّ محلّ تقرير يجب تقديمه في مكان آخر.',
  'report.record.R0': 'لا يُحفظ شيء من هذه الجلسة في Stillpoint. ما هنا اختاره من كانوا حاضرين.',
  'report.record.R1':
    'لا يُحفظ من هذه الجلسة في Stillpoint سوى الإجراءات. وكلّ ما عداها هنا اختاره من كانوا حاضرين.',
  'report.record.R2': 'يُحفظ من هذه الجلسة في Stillpoint الإجراءات وما تمّ تعلّمه، بلا أسماء.',
  'report.record.R3': 'يُحفظ من هذه الجلسة في Stillpoint كلّ ما تمّت مشاركته.',
  'report.private':
    'نرجو تمريره بعناية. قد يجب إظهاره حيث يطلب القانون، ونسخة خارج Stillpoint لا يحميها Stillpoint.',
  'report.pages': 'صفحة {page} من {pages}',
} as const satisfies TextsOf<typeof english>
