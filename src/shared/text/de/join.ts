import type { join as english } from '../en/join.ts'
import type { TextsOf } from '../translation.ts'

export const join = {
  'join.title': 'In einen Raum kommen',
  'join.titleRoom': 'In {room} kommen',
  'join.lead': 'Code und Adresse stehen auf dem Bildschirm der Moderation.',
  'join.leadRoom': 'Der Code steht auf dem Bildschirm der Moderation; man kann ihn dir auch vorlesen.',
  'join.room': 'Raum',
  'join.whichRoom': 'In diesem Netz gibt es mehr als einen Raum. Welcher ist deiner?',
  'join.address': 'Adresse',
  'join.addressHint':
    'Wie auf dem Bildschirm der Moderation, zum Beispiel 192.168.1.20:41234. Auch ein Link der Moderation kann hier eingefügt werden; dann braucht es keinen Code.',
  'join.addressMissing': 'Gib die Adresse ein, die auf dem Bildschirm der Moderation steht.',
  'join.noRoom':
    'In diesem Netz wurde bisher kein Raum gefunden. Die Adresse auf dem Bildschirm der Moderation geht ebenso, zum Beispiel 192.168.1.20:41234.',
  'join.byAddress': 'Eine Adresse eingeben',
  'join.byRoom': 'Einen gefundenen Raum wählen',
  'join.code': 'Zutrittscode',
  'join.codeMissing': 'Der Code hat sechs Buchstaben und Ziffern.',
  'join.name': 'Wie möchtest du genannt werden?',
  'join.nameHint': 'Ein Vorname oder ein Spitzname. Die anderen im Raum sehen ihn neben dem, was du teilst.',
  'join.nameMissing': 'Gib den Namen ein, mit dem du angesprochen werden möchtest.',
  'join.ask': 'Um Einlass bitten',
  'join.asking': 'Bitte um Einlass',
  'join.invitation':
    'Die Moderation lässt dich ein. Du kannst jederzeit gehen und schuldest niemandem einen Grund.',
  'join.failed': 'Du bist nicht im Raum',
  'join.waiting.title': 'Du bist an der Tür',
  'join.waiting.room': 'Die Moderation von {room} sieht, dass du hereinkommen möchtest.',
  'join.waiting.text': 'Du brauchst nichts zu tun. Diese Seite wechselt von selbst.',
  'join.waiting.status': 'Warten auf Einlass',
  'join.waiting.connecting': 'Der Raum wird gesucht',
  'join.waiting.connectingText': 'Das dauert höchstens ein paar Sekunden.',
  'join.waiting.away':
    'Der Computer der Moderation ist gerade nicht zu erreichen. Dieser Computer versucht es weiter.',
  'join.waiting.leave': 'Doch nicht, zurück',
} as const satisfies TextsOf<typeof english>
