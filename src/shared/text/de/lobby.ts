import type { lobby as english } from '../en/lobby.ts'
import type { TextsOf } from '../translation.ts'

export const lobby = {
  'lobby.kicker': 'Ankommen',
  'lobby.opening': 'Der Raum wird geöffnet…',
  'lobby.tryAgain': 'Noch einmal versuchen',
  'lobby.withoutRoom': 'Du kannst trotzdem allein von diesem Computer aus leiten.',
  'lobby.howToJoinText':
    'Sie öffnen Stillpoint auf ihrem eigenen Computer, wählen „{room}“ und geben diesen Code ein. Er lässt sich auch vorlesen.',
  'lobby.howToJoinByHand':
    'Sie öffnen Stillpoint auf ihrem eigenen Computer, wählen „Eine Adresse eingeben“ und geben eine dieser Adressen und den Code ein.',
  'lobby.code': 'Zutrittscode',
  'lobby.qr': 'Code zum Abfotografieren: Er enthält die Adresse dieses Raums und den Zutrittscode',
  'lobby.addresses': 'Adresse',
  'lobby.noAddress':
    'Dieser Computer ist gerade in keinem Netz. Verbinde ihn, dann erscheinen hier die Adressen; beginnen kannst du auch ohne.',
  'lobby.notAnnounced':
    'Dieses Netz ließ den Raum sich nicht ankündigen. Mit Adresse und Code kommen die anderen trotzdem herein.',
  'lobby.announcedBoth':
    'Computer in diesem Netz sehen den Namen „{room}“, nie den Titel, die Menschen oder das Ereignis.',
  'lobby.waiting': 'An der Tür',
  'lobby.nobodyWaits': 'Niemand wartet.',
  'lobby.nobodyYet':
    'Noch ist niemand sonst hier. Das ist in Ordnung; du kannst allein beginnen und später andere einlassen.',
  'lobby.letIn': 'Einlassen',
  'lobby.letInName': '{name} einlassen',
  'lobby.letAllIn': 'Alle einlassen',
  'lobby.notThisTime': 'Diesmal nicht',
  'lobby.notThisTimeName': 'Diesmal nicht für {name}',
  'lobby.declineTitle': 'Diesmal nicht für {name}?',
  'lobby.declineText':
    'Auf dem anderen Bildschirm steht dann, dass du diesen Computer nicht eingelassen hast und dass man dich persönlich fragen kann. Sonst erfährt es niemand.',
  'lobby.keepWaiting': 'Warten lassen',
  'lobby.someoneWaits':
    '{count, plural, one {Jemand möchte hereinkommen} other {# Personen möchten hereinkommen}}',
  'lobby.inside': 'Im Raum',
  'lobby.you': '{name} (du)',
  'lobby.more': 'Mehr zu {name}',
  'lobby.endPlace': 'Den Platz im Raum beenden…',
  'lobby.placeEnded': 'Dieser Platz ist beendet',
  'lobby.endTitle': 'Den Platz von {name} beenden?',
  'lobby.endFirst': 'Wenn es geht, sprich zuerst miteinander, oder bitte jemanden, dabei zu sein.',
  'lobby.endText':
    'Auf dem anderen Bildschirm steht dann, dass du den Platz beendet hast und wohin man sich wenden kann. Was geteilt wurde, bleibt im Raum; die Kopie auf dem anderen Computer wird entfernt, sobald er davon erfährt. Den anderen wird nichts gesagt.',
  'lobby.endConfirm': 'Den Platz beenden',
  'lobby.endPending': 'Der Platz wird beendet',
  'lobby.endKeep': 'Den Platz behalten',
  'lobby.lock': 'Die Tür für Neue schließen',
  'lobby.unlock': 'Die Tür wieder öffnen',
  'lobby.locked': 'Die Tür ist zu. Wer drin ist, kann zurückkommen; niemand Neues kann um Einlass bitten.',
  'lobby.closedItself':
    'Die Tür hat sich von selbst geschlossen, weil viele falsche Codes eingegeben wurden. Wer drin ist, kann bleiben und zurückkommen. Beim Öffnen entsteht ein neuer Code.',
  'lobby.unlocked': 'Die Tür ist offen. Niemand kommt herein, bevor du es sagst.',
  'lobby.ahead': 'Was kommt, in {minutes}',
  'lobby.aheadText':
    'In jedem Abschnitt findest du Worte, die du sprechen kannst, und einen Knopf, der alle weiterführt, wenn der Raum so weit ist. Nichts geht von selbst weiter.',
  'lobby.begin': 'Mit „{phase}“ beginnen',
  'lobby.beginHint': 'Du kannst auch später jederzeit jemanden einlassen.',
  'lobby.guest.welcome': 'Willkommen, {name}',
  'lobby.guest.waiting':
    'Du bist drin. {leader} leitet diese Nachbesprechung und beginnt, wenn es Zeit ist; du brauchst nichts zu tun.',
  'lobby.guest.waitingUnknown':
    'Du bist drin. Es geht los, wenn die Moderation beginnt; du brauchst nichts zu tun.',
  'lobby.guest.method': 'Sie folgt „{template}“, ungefähr {minutes} Minuten.',
  'lobby.guest.range': '{min} bis {max}',
  'lobby.guest.rules': 'Wie wir miteinander umgehen möchten',
  'lobby.guest.kept': 'Was aufbewahrt wird, und wo',
  'lobby.guest.keptDrafts': 'Was du schreibst, bleibt auf diesem Computer, bis du „Teilen“ wählst.',
  'lobby.guest.keptShared': 'Was du teilst, können alle im Raum lesen, mit deinem Namen.',
  'lobby.guest.keptCopy':
    'Dein Computer hat eine Kopie, solange der Raum offen ist. Stillpoint entfernt sie, wenn du endgültig gehst oder wenn dieser Computer erfährt, dass der Raum geschlossen ist.',
  'lobby.guest.keptCopyNot':
    'Dein Computer hat all das nur im Arbeitsspeicher und schreibt nichts davon auf seinen Datenträger.',
  'lobby.guest.keptSummary':
    'Nichts, was du schreibst, kommt in die Zusammenfassung, außer du wählst es, Notiz für Notiz.',
  'lobby.guest.limits':
    'Menschen können trotzdem darüber sprechen oder Bilder machen, und das Gesetz kann Aufzeichnungen verlangen. Das Schweigen anderer können wir nicht versprechen.',
  'lobby.guest.free': 'Du bist hier frei',
  'lobby.guest.freeText':
    'Alles ist eine Einladung. Du darfst schreiben, sprechen, zuhören, aussetzen oder hinausgehen, jederzeit, und schuldest niemandem einen Grund.',
  'lobby.guest.notTherapy':
    'Dies ist Zeit, um zuzuhören, zu lernen und Unterstützung zu verabreden. Es ist keine Therapie und keine Untersuchung.',
} as const satisfies TextsOf<typeof english>
