import type { join as english } from '../en/join.ts'
import type { TextsOf } from '../translation.ts'

export const join = {
  'join.title': 'Rejoindre une salle',
  'join.titleRoom': 'Rejoindre {room}',
  'join.lead': 'Le code et l’adresse sont sur l’écran de la personne qui anime.',
  'join.leadRoom': 'Le code est sur l’écran de la personne qui anime ; on peut aussi vous le lire.',
  'join.room': 'Salle',
  'join.whichRoom': 'Il y a plusieurs salles sur ce réseau. Laquelle est la vôtre ?',
  'join.address': 'Adresse',
  'join.addressHint':
    'Comme sur l’écran de la personne qui anime, par exemple 192.168.1.20:41234. Vous pouvez aussi coller ici un lien reçu d’elle ; il n’y a alors pas de code à taper.',
  'join.addressMissing': 'Tapez l’adresse affichée sur l’écran de la personne qui anime.',
  'join.noRoom':
    'Aucune salle trouvée sur ce réseau pour l’instant. L’adresse affichée sur l’écran de la personne qui anime marche aussi, par exemple 192.168.1.20:41234.',
  'join.byAddress': 'Taper une adresse',
  'join.byRoom': 'Choisir une salle trouvée',
  'join.code': 'Code d’entrée',
  'join.codeMissing': 'Le code a six lettres et chiffres.',
  'join.name': 'Comment souhaitez-vous qu’on vous appelle ?',
  'join.nameHint': 'Un prénom ou un surnom. Les autres le voient à côté de ce que vous partagez.',
  'join.nameMissing': 'Tapez le nom par lequel vous aimeriez être appelé·e.',
  'join.ask': 'Demander à entrer',
  'join.asking': 'Demande d’entrée en cours',
  'join.invitation':
    'La personne qui anime vous fait entrer. Vous pouvez partir à tout moment, sans donner de raison à personne.',
  'join.failed': 'Vous n’êtes pas dans la salle',
  'join.waiting.title': 'Vous êtes à la porte',
  'join.waiting.room': 'La personne qui anime {room} voit que vous aimeriez entrer.',
  'join.waiting.text': 'Vous n’avez rien à faire. Cette page change d’elle-même.',
  'join.waiting.status': 'En attente à la porte',
  'join.waiting.connecting': 'Recherche de la salle',
  'join.waiting.connectingText': 'Cela prend quelques secondes au plus.',
  'join.waiting.away':
    'L’ordinateur de la personne qui anime n’est pas joignable en ce moment. Cet ordinateur continue d’essayer.',
  'join.waiting.leave': 'Finalement non, partir',
} as const satisfies TextsOf<typeof english>
