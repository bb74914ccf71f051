import type { care as english } from '../en/care.ts'
import type { TextsOf } from '../translation.ts'

export const care = {
  'care.breathe': 'Eine Minute atmen',
  'care.breatheTitle': 'Eine Minute atmen',
  'care.breatheText': 'Nur dieser Bildschirm zeigt es, und niemand erfährt davon. Hör auf, wann du magst.',
  'care.breatheStill':
    'Atme ein, während du langsam bis vier zählst, und aus, während du bis sechs zählst. Oder ruh dich hier nur aus.',
  'care.in': 'Einatmen',
  'care.out': 'Ausatmen',
  'care.breatheDone': 'Zurück in den Raum',
  'care.support': 'Unterstützung',
  'care.supportTitle': 'Menschen, an die du dich wenden kannst',
  'care.supportText':
    'Du musst das nicht allein tragen, und du musst nicht am Ende deiner Kraft sein, um anzurufen. Niemand erfährt, dass du das geöffnet hast.',
  'care.supportNow': 'Ist jemand jetzt gleich in Gefahr, ruf den Notruf an.',
  'care.noContacts':
    'Für diese Sitzung wurden keine Kontakte eingetragen. Du könntest die Moderation fragen, jemanden bei der Arbeit, dem du vertraust, oder deine Ärztin, deinen Arzt.',
  'care.supportLeave': 'Du darfst jederzeit hinausgehen, um jemanden anzurufen.',
  'care.close': 'Schließen',
  'care.stepOut': 'Hinausgehen',
  'care.stepOutTitle': 'Hinausgehen',
  'care.stepOutText':
    'Du darfst jederzeit gehen, ohne einen Grund. Nichts wird angekündigt; die Zahl der verbundenen Computer im Raum wird um eins kleiner.',
  'care.stepOutKeeps':
    'Für jetzt hinausgehen: Dein Platz bleibt frei. Was du geteilt hast, bleibt im Raum, ungeteilte Worte bleiben auf diesem Computer, und du kommst vom Startbildschirm aus zurück.',
  'care.leaveForGood':
    'Endgültig gehen: Die Kopie auf diesem Computer wird entfernt, mit allem, was du nicht geteilt hast. Was du geteilt hast, bleibt beim Raum.',
  'care.stay': 'Bleiben',
  'care.stepOutNow': 'Für jetzt hinausgehen',
  'care.leaveNow': 'Endgültig gehen',
  'care.asideTitle': 'Diese Nachbesprechung beiseitelegen?',
  'care.asideInMemory':
    'Von dieser Sitzung liegt nichts auf dem Datenträger. Sie wartet hier, bis du sie schließt oder Stillpoint endet, was zuerst kommt.',
  'care.asideText':
    'Der Raum schließt auf diesem Computer, bis du die Sitzung vom Startbildschirm aus wieder öffnest. Die anderen erfahren, dass dein Computer weg ist; sie können weiterschreiben und kommen mit dir wieder zusammen.',
  'care.asideKept': 'Alles bleibt erhalten.',
  'care.asideAlone':
    'Du kannst die Sitzung vom Startbildschirm aus wieder öffnen und weitermachen, wo du bist.',
  'care.asideNotSaved':
    'Ein Teil von dem, was hier geschrieben wurde, ist auf diesem Computer NICHT GESPEICHERT. Bleib und speichere zuerst eine Kopie an einem anderen Ort; sonst kann es verloren gehen.',
  'care.asideLeave': 'Beiseitelegen',
  'care.asideStay': 'Im Raum bleiben',
} as const satisfies TextsOf<typeof english>
