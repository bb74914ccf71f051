import type { join as english } from '../en/join.ts'
import type { TextsOf } from '../translation.ts'

export const join = {
  'join.title': 'الانضمام إلى غرفة',
  'join.titleRoom': 'الانضمام إلى {room}',
  'join.lead': 'الرمز والعنوان على شاشة الميسّر.',
  'join.leadRoom': 'الرمز على شاشة الميسّر، ويمكن أيضًا أن يُقرأ لكم.',
  'join.room': 'الغرفة',
  'join.whichRoom': 'في هذه الشبكة أكثر من غرفة. أيّها غرفتكم؟',
  'join.address': 'العنوان',
  'join.addressHint':
    'كما يظهر على شاشة الميسّر، مثلًا 192.168.1.20:41234. ويمكن لصق رابط من الميسّر هنا، فلا حاجة حينها إلى رمز.',
  'join.addressMissing': 'اكتبوا العنوان الظاهر على شاشة الميسّر.',
  'join.noRoom':
    'لم يُعثر على غرفة في هذه الشبكة حتى الآن. العنوان على شاشة الميسّر يفي بالغرض أيضًا، مثلًا 192.168.1.20:41234.',
  'join.byAddress': 'كتابة عنوان',
  'join.byRoom': 'اختيار غرفة عُثر عليها',
  'join.code': 'رمز الدخول',
  'join.codeMissing': 'الرمز من ستة أحرف وأرقام.',
  'join.name': 'بأيّ اسم تحبّون أن تُنادَوا؟',
  'join.nameHint': 'اسم أول أو لقب. يراه من في الغرفة بجانب ما تشاركونه.',
  'join.nameMissing': 'اكتبوا الاسم الذي تحبّون أن تُنادَوا به.',
  'join.ask': 'طلب الدخول',
  'join.asking': 'جارٍ طلب الدخول',
  'join.invitation': 'الميسّر يُدخلكم. يمكنكم المغادرة في أيّ وقت، ولا تدينون لأحد بسبب.',
  'join.failed': 'لستم في الغرفة',
  'join.waiting.title': 'أنتم عند الباب',
  'join.waiting.room': 'يرى ميسّر {room} أنكم تودّون الدخول.',
  'join.waiting.text': 'لا شيء عليكم فعله. هذه الصفحة تتغيّر وحدها.',
  'join.waiting.status': 'بانتظار الدخول',
  'join.waiting.connecting': 'البحث عن الغرفة',
  'join.waiting.connectingText': 'يستغرق هذا بضع ثوانٍ على الأكثر.',
  'join.waiting.away': 'تعذّر الوصول إلى حاسوب الميسّر الآن. هذا الحاسوب يواصل المحاولة.',
  'join.waiting.leave': 'لا بأس، مغادرة',
} as const satisfies TextsOf<typeof english>
