import type { keep as english } from '../en/keep.ts'
import type { TextsOf } from '../translation.ts'

export const keep = {
  'keep.title': 'Was aufbewahrt wird',
  'keep.hint': 'Alle im Raum sehen das. Am Ende kann es weniger werden, nie mehr.',
  'keep.level.R0': 'Nichts',
  'keep.level.R1': 'Nur die Vereinbarungen',
  'keep.level.R2': 'Was wir gelernt haben, ohne Namen',
  'keep.level.R3': 'Alles, was geteilt wird',
  'keep.suggested': 'vorgeschlagen',
  'keep.says.R0':
    'Stillpoint schreibt davon nichts auf einen Datenträger, auf keinem Computer im Raum. Es ist weg, wenn die Sitzung geschlossen wird, wenn Stillpoint bei der Moderation endet oder wenn deren Computer stehen bleibt.',
  'keep.says.R1':
    'Während der Nachbesprechung behält der Computer der Moderation alles, damit ein Absturz nichts kostet; beim Schließen bleiben nur die Vereinbarungen, mit Titel, Ort, Zeit und Vorlage.',
  'keep.says.R2':
    'Während der Nachbesprechung behält der Computer der Moderation alles, damit ein Absturz nichts kostet; beim Schließen bleiben nur die Vereinbarungen, die Zusammenfassung und die freigegebenen Notizen, ohne die Namen ihrer Verfasser.',
  'keep.says.R3':
    'Alles, was geteilt wird, bleibt mit Namen auf dem Computer der Moderation, auch wenn die Sitzung geschlossen ist.',
  'keep.closes.R0': 'Alles davon wird von diesem Computer entfernt, wenn die Sitzung geschlossen wird.',
  'keep.closes.R1':
    'Die Vereinbarungen bleiben, mit Titel, Ort, Zeit und Vorlage. Alles andere wird von diesem Computer entfernt.',
  'keep.closes.R2':
    'Die Vereinbarungen, die Zusammenfassung und die freigegebenen Notizen bleiben, ohne die Namen ihrer Verfasser. Alles andere wird von diesem Computer entfernt.',
  'keep.closes.R3': 'Alles, was geteilt wurde, bleibt auf diesem Computer, mit Namen.',
  'keep.short.R0': 'Aufbewahrt: nichts',
  'keep.short.R1': 'Am Ende aufbewahrt: nur die Vereinbarungen',
  'keep.short.R2': 'Am Ende aufbewahrt: was wir gelernt haben, ohne Namen',
  'keep.short.R3': 'Aufbewahrt: alles, was geteilt wird',
  'keep.now.R1': 'Hier sind nur die Vereinbarungen. Alles andere wurde beim Schließen der Sitzung entfernt.',
  'keep.now.R2':
    'Hier sind nur die Vereinbarungen, die Zusammenfassung und die freigegebenen Notizen, ohne die Namen ihrer Verfasser. Alles andere wurde beim Schließen der Sitzung entfernt.',
  'keep.ending': 'Was bleibt, und wie lange',
  'keep.less': 'Was beim Schließen bleibt',
  'keep.time': 'Wie lange es bleibt',
  'keep.time.always': 'Behalten',
  'keep.time.until': 'Bis zu einem Tag behalten',
  'keep.time.destroy': 'Jetzt vernichten',
  'keep.timeSays.always': 'Es bleibt, bis jemand es entfernt.',
  'keep.timeSays.until': 'Es wird nach dem {day} von selbst gelöscht, sobald Stillpoint läuft.',
  'keep.timeSays.destroy': 'Es wird gelöscht, wenn die Sitzung geschlossen wird.',
  'keep.date': 'Letzter Tag',
  'keep.day': '{day, date, ::dMMMMy}',
  'keep.guest.always': 'Was aufbewahrt wird, bleibt auf dem Computer der Moderation, bis jemand es entfernt.',
  'keep.guest.until':
    'Was aufbewahrt wird, bleibt bis zum {day} auf dem Computer der Moderation und wird danach gelöscht.',
  'keep.guest.destroy':
    'Alles davon wird vom Computer der Moderation gelöscht, wenn die Sitzung geschlossen wird.',
  'keep.close': 'Die Sitzung schließen',
  'keep.closeTitle': 'Die Sitzung schließen?',
  'keep.closeSure':
    'Das lässt sich nicht zurücknehmen. Eine Zusammenfassung, die gebraucht wird, muss vorher gespeichert werden.',
  'keep.closing': 'Die Sitzung wird geschlossen',
  'keep.limits':
    'Was Stillpoint nicht versprechen kann: gespeicherte Dateien bleiben, wo sie sind; Sicherungen und andere Kopien können etwas davon enthalten; das System kann Arbeitsspeicher auf den Datenträger auslagern; und Spuren können bleiben, bis der Platz wieder gebraucht wird. Davor schützt nur die Verschlüsselung des ganzen Datenträgers.',
  'keep.closed': 'Die Sitzung ist geschlossen.',
  'keep.home.until': 'Aufbewahrt bis {day}',
  'keep.home.over': 'Die Zeit ist seit {day} um',
  'keep.home.notClosed': 'Noch nicht geschlossen: alles davon ist noch hier',
  'keep.home.inMemory': 'Nur im Arbeitsspeicher, auf keinem Datenträger',
  'keep.home.onHold': 'Angehalten: kann nicht gelöscht werden',
  'keep.home.hold': 'Löschen anhalten',
  'keep.home.release': 'Nicht mehr anhalten',
  'keep.home.removeHeld': 'Angehalten',
  'keep.home.failed': 'Das hat nicht geklappt. {reason}',
  'keep.due.title':
    '{count, plural, one {Die Zeit einer Sitzung ist um.} other {Die Zeit von # Sitzungen ist um.}}',
  'keep.due.forward':
    'Die Uhr dieses Computers sagt {day}. Es ist mehr als ein Tag vergangen, seit Stillpoint zuletzt auf sie gesehen hat, deshalb wurde nichts gelöscht. Stimmt das Datum?',
  'keep.due.back':
    'Die Uhr dieses Computers sagt {day}, das ist früher als beim letzten Blick von Stillpoint auf sie, deshalb wurde nichts gelöscht. Stimmt das Datum?',
  'keep.due.confirm': 'Das Datum stimmt, löschen',
  'keep.due.pending': 'Wird gelöscht',
  'backup.save': 'Eine Sicherung speichern…',
  'backup.saveTitle': 'Eine Sicherung von „{title}“ speichern',
  'backup.saveText':
    'Eine Datei, die sich nur mit einem Passwortsatz öffnen lässt, hier oder mit jedem „age“-Programm. Wer beides hat, kann alles davon lesen, auch nachdem es hier gelöscht wurde.',
  'backup.closeFirst': 'Möglich, sobald die Sitzung geschlossen ist',
  'backup.passphrase': 'Passwortsatz',
  'backup.passphraseHint':
    'Mindestens 8 Zeichen; vier oder fünf Wörter sind gut. Niemand kann ihn für dich wiederfinden.',
  'backup.again': 'Derselbe Passwortsatz noch einmal',
  'backup.differs': 'Die beiden sind nicht gleich.',
  'backup.confirm': 'Die Sicherung speichern',
  'backup.pending': 'Die Sicherung wird gespeichert',
  'backup.saved': 'Die Sicherung ist gespeichert.',
  'backup.bringIn': 'Eine Sicherung hereinholen…',
  'backup.bringInTitle': 'Eine Sicherung hereinholen',
  'backup.bringInText':
    'Eine Sitzung, die schon hier ist, behält alles und bekommt dazu, was die Sicherung hat.',
  'backup.choose': 'Die Datei auswählen',
  'backup.chosen': 'Ausgewählt: {file}',
  'backup.open': 'Hereinholen',
  'backup.opening': 'Die Sicherung wird geöffnet',
  'backup.new': 'Die Sitzung ist wieder da.',
  'backup.added': 'Die Sitzung war schon hier. Was die Sicherung enthält, wurde ergänzt.',
  'backup.cancel': 'Abbrechen',
  'backup.done': 'Fertig',
} as const satisfies TextsOf<typeof english>
