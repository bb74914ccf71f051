import type { prepare as english } from '../en/prepare.ts'
import type { TextsOf } from '../translation.ts'

export const prepare = {
  'prepare.title': 'ما الذي يناسب اليوم؟',
  'prepare.lead': 'اختاروا قالبًا. كلّ ما عداه يمكن أن ينتظر.',
  'prepare.choose': 'القوالب',
  'prepare.loading': 'جارية قراءة القوالب',
  'prepare.failed': 'تعذّرت قراءة القوالب.',
  'prepare.none': 'لا قالب هنا',
  'prepare.noneText': 'القوالب التي تأتي مع Stillpoint مفقودة. إعادة تثبيته تعيدها.',
  'prepare.minutes': '{min} إلى {max} دقيقة',
  'prepare.minutesExactly': '{min} دقيقة',
  'prepare.problems':
    '{count, plural, zero {كلّ الملفات صالحة} one {ملف قالب واحد لا يمكن استخدامه} two {ملفا قالب لا يمكن استخدامهما} few {# ملفات قوالب لا يمكن استخدامها} many {# ملفّ قالب لا يمكن استخدامها} other {# ملف قالب لا يمكن استخدامها}}',
  'prepare.problem': '{file}، السطر {line}: {problem}',
  'prepare.problemPath': 'عند {path}.',
  'prepare.about': 'عن هذه الجلسة',
  'prepare.aboutHint': 'يمكن أن يبقى كلّ هذا فارغًا. يستطيع من في الغرفة قراءته.',
  'prepare.sessionTitle': 'العنوان',
  'prepare.titlePlaceholder': 'ليلة 14 نوفمبر',
  'prepare.place': 'المكان',
  'prepare.placePlaceholder': 'غرفة هادئة، الطابق الثاني',
  'prepare.time': 'الموعد',
  'prepare.contacts': 'جهات الدعم',
  'prepare.contactsHint': 'يمكن لأيّ شخص في الغرفة فتحها في أيّ وقت، من دون إخبار أحد.',
  'prepare.contactsFrom': 'هذه من إعداداتكم؛ والتغييرات هنا لهذه الجلسة.',
  'prepare.name': 'بأيّ اسم تحبّون أن تُنادَوا؟',
  'prepare.nameDefault': 'الميسّر',
  'prepare.nameHint': 'إن بقي فارغًا يظهر «الميسّر».',
  'prepare.open': 'فتح الغرفة',
  'prepare.opening': 'جارٍ فتح الغرفة',
  'prepare.openHint': 'لا يدخل أحد قبل أن تسمحوا.',
  'prepare.gate.title': 'قبل أن تبدأوا',
  'prepare.gate.G2':
    'ينجح «{template}» حين يقوده من تلقّى تدريبًا قصيرًا على قيادة جلسات المراجعة. من دون ذلك قد يثير أكثر ممّا يهدّئ.',
  'prepare.gate.G3':
    'مكان «{template}» في يد فريق مدرّب على دعم الأزمات فيه مختصّ في الصحة النفسية. إن قاده غيرهم فقد يؤذي.',
  'prepare.gate.G4': 'لا يجوز أن يقود «{template}» إلا المرخّصون في هذا البرنامج.',
  'prepare.gate.other': 'اختيار آخر',
  'prepare.gate.not': 'ليس لـ',
} as const satisfies TextsOf<typeof english>
