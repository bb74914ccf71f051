import type { prepare as english } from '../en/prepare.ts'
import type { TextsOf } from '../translation.ts'

export const prepare = {
  'prepare.title': 'Was passt heute?',
  'prepare.lead': 'Wähle eine Vorlage. Alles andere kann später kommen.',
  'prepare.choose': 'Vorlagen',
  'prepare.loading': 'Die Vorlagen werden gelesen',
  'prepare.failed': 'Die Vorlagen konnten nicht gelesen werden.',
  'prepare.none': 'Hier ist keine Vorlage',
  'prepare.noneText':
    'Die Vorlagen, die zu Stillpoint gehören, fehlen. Eine neue Installation bringt sie zurück.',
  'prepare.minutes': '{min} bis {max} Min.',
  'prepare.minutesExactly': '{min} Min.',
  'prepare.problems':
    '{count, plural, one {Eine Vorlagendatei ist nicht zu gebrauchen} other {# Vorlagendateien sind nicht zu gebrauchen}}',
  'prepare.problem': '{file}, Zeile {line}: {problem}',
  'prepare.problemPath': 'Bei {path}.',
  'prepare.about': 'Zu dieser Sitzung',
  'prepare.aboutHint': 'All das darf leer bleiben. Die Menschen im Raum können es lesen.',
  'prepare.sessionTitle': 'Titel',
  'prepare.titlePlaceholder': 'Nacht des 14. November',
  'prepare.place': 'Ort',
  'prepare.placePlaceholder': 'Ruhiger Raum, zweiter Stock',
  'prepare.time': 'Geplant für',
  'prepare.contacts': 'Wo es Unterstützung gibt',
  'prepare.contactsHint': 'Jede Person im Raum kann das jederzeit öffnen, ohne dass jemand davon erfährt.',
  'prepare.contactsFrom': 'Sie kommen aus deinen Einstellungen; Änderungen hier gelten für diese Sitzung.',
  'prepare.name': 'Wie möchtest du genannt werden?',
  'prepare.nameDefault': 'Moderation',
  'prepare.nameHint': 'Bleibt es leer, steht dort „Moderation“.',
  'prepare.open': 'Den Raum öffnen',
  'prepare.opening': 'Der Raum wird geöffnet',
  'prepare.openHint': 'Niemand kommt herein, bevor du es sagst.',
  'prepare.gate.title': 'Bevor du beginnst',
  'prepare.gate.G2':
    '„{template}“ gelingt, wenn jemand leitet, der eine kurze Schulung im Leiten von Nachbesprechungen hatte. Ohne sie kann mehr aufgewühlt werden, als sich wieder setzt.',
  'prepare.gate.G3':
    '„{template}“ gehört in die Hände eines geschulten Teams der Krisenhilfe mit einer psychosozialen Fachkraft. Von anderen geleitet, kann es schaden.',
  'prepare.gate.G4': '„{template}“ dürfen nur Menschen leiten, die für dieses Programm zugelassen sind.',
  'prepare.gate.other': 'Eine andere wählen',
  'prepare.gate.not': 'Nicht geeignet für',
} as const satisfies TextsOf<typeof english>
