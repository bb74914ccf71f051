import type { lobby as english } from '../en/lobby.ts'
import type { TextsOf } from '../translation.ts'

export const lobby = {
  'lobby.kicker': 'التجمّع',
  'lobby.opening': 'جارٍ فتح الغرفة…',
  'lobby.tryAgain': 'محاولة أخرى',
  'lobby.withoutRoom': 'ما زال بإمكانكم القيادة من هذا الحاسوب وحده.',
  'lobby.howToJoinText':
    'يفتحون Stillpoint على حواسيبهم، ويختارون «{room}» ويكتبون هذا الرمز. يمكن قراءته بصوت عالٍ.',
  'lobby.howToJoinByHand':
    'يفتحون Stillpoint على حواسيبهم، ويختارون «كتابة عنوان» ويكتبون أحد هذه العناوين والرمز.',
  'lobby.code': 'رمز الدخول',
  'lobby.qr': 'رمز للمسح: يحمل عنوان هذه الغرفة ورمز الدخول',
  'lobby.addresses': 'العنوان',
  'lobby.noAddress': 'هذا الحاسوب ليس على شبكة الآن. صلوه بشبكة تظهر العناوين هنا؛ ويمكنكم البدء من دونها.',
  'lobby.notAnnounced': 'لم تسمح هذه الشبكة للغرفة بأن تعلن عن نفسها. يمكن الدخول مع ذلك بالعنوان والرمز.',
  'lobby.announcedBoth':
    'ترى الحواسيب في هذه الشبكة الاسم «{room}»، ولا ترى العنوان ولا الأشخاص ولا الحدث أبدًا.',
  'lobby.waiting': 'عند الباب',
  'lobby.nobodyWaits': 'لا أحد ينتظر.',
  'lobby.nobodyYet': 'لا أحد غيركم هنا بعد. لا بأس؛ يمكنكم البدء وحدكم وإدخال الآخرين لاحقًا.',
  'lobby.letIn': 'إدخال',
  'lobby.letInName': 'إدخال {name}',
  'lobby.letAllIn': 'إدخال الجميع',
  'lobby.notThisTime': 'ليس هذه المرة',
  'lobby.notThisTimeName': 'ليس هذه المرة: {name}',
  'lobby.declineTitle': 'ليس هذه المرة: {name}؟',
  'lobby.declineText':
    'ستقول الشاشة الأخرى إنكم لم تُدخلوا هذا الحاسوب، وإن بالإمكان سؤالكم شخصيًا. لا يُخبَر أحد سواه.',
  'lobby.keepWaiting': 'إبقاؤه منتظرًا',
  'lobby.someoneWaits':
    '{count, plural, zero {لا أحد ينتظر} one {هناك من يودّ الدخول} two {شخصان يودّان الدخول} few {# أشخاص يودّون الدخول} many {# شخصًا يودّون الدخول} other {# شخص يودّون الدخول}}',
  'lobby.inside': 'في الغرفة',
  'lobby.you': '{name} (أنتم)',
  'lobby.more': 'المزيد عن {name}',
  'lobby.endPlace': 'إنهاء المكان في الغرفة…',
  'lobby.placeEnded': 'انتهى هذا المكان',
  'lobby.endTitle': 'إنهاء مكان {name}؟',
  'lobby.endFirst': 'إن أمكن، تحدّثوا معًا أولًا، أو اطلبوا من أحد أن يكون حاضرًا.',
  'lobby.endText':
    'ستقول الشاشة الأخرى إنكم أنهيتم المكان، وإلى أين يمكن التوجّه. ما تمّت مشاركته يبقى في الغرفة، وتُزال النسخة من الحاسوب الآخر عندما يعلم بذلك. لا يُعلن شيء للآخرين.',
  'lobby.endConfirm': 'إنهاء المكان',
  'lobby.endPending': 'جارٍ إنهاء المكان',
  'lobby.endKeep': 'الإبقاء على المكان',
  'lobby.lock': 'إغلاق الباب أمام الجدد',
  'lobby.unlock': 'فتح الباب من جديد',
  'lobby.locked': 'الباب مغلق. يمكن لمن في الداخل العودة، ولا يمكن لأحد جديد طلب الدخول.',
  'lobby.closedItself':
    'أُغلق الباب وحده لأن رموزًا خاطئة كثيرة كُتبت. يمكن لمن في الداخل البقاء والعودة. فتحه يصنع رمزًا جديدًا.',
  'lobby.unlocked': 'الباب مفتوح. لا يدخل أحد قبل أن تسمحوا.',
  'lobby.ahead': 'ما سيأتي، في {minutes}',
  'lobby.aheadText':
    'في كلّ جزء تجدون كلمات يمكن قولها، وزرًّا واحدًا ينقل الجميع حين تكون الغرفة مستعدّة. لا شيء يتحرّك وحده.',
  'lobby.begin': 'البدء بـ«{phase}»',
  'lobby.beginHint': 'يمكنكم إدخال أشخاص في أيّ وقت لاحق.',
  'lobby.guest.welcome': 'أهلًا {name}',
  'lobby.guest.waiting': 'أنتم في الداخل. يقود {leader} هذه الجلسة ويبدأ حين يحين الوقت؛ لا شيء عليكم فعله.',
  'lobby.guest.waitingUnknown': 'أنتم في الداخل. تبدأ الغرفة حين يبدأ الميسّر؛ لا شيء عليكم فعله.',
  'lobby.guest.method': 'تتبع «{template}»، نحو {minutes} دقيقة.',
  'lobby.guest.range': '{min} إلى {max}',
  'lobby.guest.rules': 'كيف نودّ أن نكون معًا',
  'lobby.guest.kept': 'ما يُحفظ، وأين',
  'lobby.guest.keptDrafts': 'ما تكتبونه يبقى على هذا الحاسوب حتى تختاروا «مشاركة».',
  'lobby.guest.keptShared': 'ما تشاركونه يستطيع كلّ من في الغرفة قراءته، مع اسمكم.',
  'lobby.guest.keptCopy':
    'يحتفظ حاسوبكم بنسخة ما دامت الغرفة مفتوحة. يزيلها Stillpoint عند مغادرتكم نهائيًا، أو عندما يعلم هذا الحاسوب أن الغرفة أُغلقت.',
  'lobby.guest.keptCopyNot': 'يحتفظ حاسوبكم بكلّ هذا في ذاكرته فقط، ولا يكتب منه شيئًا على قرصه.',
  'lobby.guest.keptSummary': 'لا يدخل شيء ممّا تكتبونه في الملخّص إلا إذا اخترتم ذلك، ملاحظة بعد ملاحظة.',
  'lobby.guest.limits':
    'يمكن للناس أن يتحدّثوا أو يلتقطوا صورًا، وقد يطلب القانون سجلّات. لا يمكننا أن نعد بصمت الآخرين.',
  'lobby.guest.free': 'أنتم أحرار هنا',
  'lobby.guest.freeText':
    'كلّ شيء دعوة. يمكنكم الكتابة أو الكلام أو الإصغاء أو تخطّي الدور أو الخروج في أيّ وقت، ولا تدينون لأحد بسبب.',
  'lobby.guest.notTherapy': 'هذا وقت للإصغاء والتعلّم والاتفاق على الدعم. ليس علاجًا وليس تحقيقًا.',
} as const satisfies TextsOf<typeof english>
