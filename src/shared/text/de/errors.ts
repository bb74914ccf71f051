import type { errors as english } from '../en/errors.ts'
import type { TextsOf } from '../translation.ts'

export const errors = {
  'disk.full':
    'Dieser Computer hat keinen Platz mehr. Deine Worte sind noch hier im Fenster; schaffe Platz, dann werden sie gespeichert.',
  'disk.readOnly':
    'Dieser Computer erlaubt kein Schreiben in den Ordner deiner Sitzungen. Du kannst lesen und eine Kopie an einem anderen Ort speichern.',
  'disk.failed':
    'Das Schreiben auf diesen Computer hat nicht geklappt. Deine Worte sind noch hier im Fenster; speichere zur Sicherheit eine Kopie an einem anderen Ort.',
  'session.notFound': 'Diese Sitzung ist nicht mehr auf diesem Computer.',
  'session.unreadable':
    'Diese Sitzungsdatei kann nicht gelesen werden. Nichts darin wurde geändert. Eine Kopie aus einer Sicherung geht vielleicht noch auf.',
  'session.newer':
    'Diese Sitzung wurde mit einem neueren Stillpoint geschrieben. Aktualisiere dieses, um sie zu öffnen; die Datei blieb, wie sie war.',
  'session.openElsewhere':
    'Diese Sitzung ist in einem anderen Fenster offen. Schließe sie dort oder mach dort weiter.',
  'session.onHold':
    'Das Löschen dieser Sitzung ist angehalten. Beende das zuerst, wenn sie gelöscht werden darf.',
  'backup.wrongPassphrase': 'Dieser Passwortsatz öffnet die Sicherung nicht. Nichts wurde geändert.',
  'backup.notOne': 'Diese Datei ist keine Sicherung einer Stillpoint-Sitzung. Nichts wurde geändert.',
  'backup.tooLarge': 'Diese Datei ist größer als jede Sicherung einer Sitzung. Nichts wurde geändert.',
  'backup.damaged':
    'Diese Sicherung ist beschädigt: Der Passwortsatz passt, aber der Inhalt ist nicht ganz. Nichts wurde geändert.',
  'backup.keptLess':
    'Dieser Computer behält von dieser Sitzung weniger, als die Sicherung enthält, wie es allen gesagt wurde. Nichts wurde geändert.',
  'backup.holdsLess':
    'Die Sitzung auf diesem Computer ist noch ganz, und die Sicherung enthält nur einen Teil davon. Nichts wurde geändert.',
  'backup.notClosed':
    'Schließe zuerst die Sitzung. Bis dahin enthält sie mehr, als allen gesagt wurde, und eine Sicherung täte das auch.',
  'backup.noFile': 'Wähle zuerst eine Sicherungsdatei.',
  'template.invalid':
    'Die Vorlagendatei {file} ist nicht zu gebrauchen: {problem} (Zeile {line}, {path}). {remedy}',
  'template.notFound': 'Diese Vorlage ist nicht mehr da. Wähle eine andere.',
  'room.badAddress':
    'Das sieht nicht wie eine Adresse aus. Sie liest sich wie 192.168.1.20:41234, so wie auf dem Bildschirm der Moderation.',
  'room.unreachable':
    'Unter dieser Adresse antwortet kein Raum. Sieh nach, ob beide Computer im selben Netz sind und der Raum offen ist.',
  'room.wrongCode':
    'Dieser Code öffnet den Raum nicht. Sieh auf den Bildschirm der Moderation und versuch es noch einmal.',
  'room.wrongLink': 'Dieser Link öffnet den Raum nicht mehr. Bitte die Moderation um einen neuen.',
  'room.notGenuine':
    'Jemand ist zwischen diesem Computer und dem der Moderation, oder ein anderer Computer hat diese Adresse. Es wurde nichts gesendet. Sag es der Moderation.',
  'room.tooManyTries':
    'Von diesem Computer kamen zu viele falsche Codes. Bitte die Moderation um einen neuen.',
  'room.declined': 'Die Moderation hat diesen Computer nicht eingelassen. Du kannst sie persönlich fragen.',
  'room.removed':
    'Die Moderation hat deinen Platz in diesem Raum beendet. Was du geteilt hast, bleibt dort, und auf diesem Computer bleibt nichts davon. Du kannst sie persönlich fragen.',
  'room.locked': 'Der Raum ist gerade für Neue geschlossen. Bitte die Moderation, die Tür zu öffnen.',
  'room.full': 'Der Raum ist voll.',
  'room.ended': 'Der Raum ist geschlossen. Auf diesem Computer bleibt nichts davon.',
  'room.olderApp': 'Die Moderation benutzt ein neueres Stillpoint. Aktualisiere dieses, um hereinzukommen.',
  'room.newerApp':
    'Die Moderation benutzt ein älteres Stillpoint. Es muss aktualisiert werden, bevor du hereinkommen kannst.',
  'room.protocol':
    'Der andere Computer hat etwas gesendet, das Stillpoint nicht versteht. Versuch noch einmal hereinzukommen.',
  'room.notOpen': 'Der Raum ist gerade nicht offen.',
  'room.cannotListen': 'Dieser Computer ließ den Raum nicht aufgehen. Vielleicht steht eine Firewall im Weg.',
  'export.nothingAgreed':
    'Für die Zusammenfassung wurde noch nichts freigegeben, also gibt es nichts zu schreiben.',
  'export.noSpace':
    'An diesem Ort ist nicht genug Platz. Nichts Halbes blieb zurück. Versuch einen anderen Ort.',
  'export.notAllowed':
    'Dieser Ort erlaubt kein Schreiben, oder die Datei ist in einem anderen Programm offen. Wähle einen anderen Ordner oder Namen.',
  'export.failed':
    'Die Datei konnte nicht geschrieben werden. Nichts Halbes blieb zurück. Versuch einen anderen Ort.',
  'ipc.refused': 'Das hat nicht geklappt. Nichts wurde geändert.',
  internal: 'In Stillpoint ist etwas schiefgegangen. Was gespeichert war, ist sicher.',
} as const satisfies TextsOf<typeof english>
