import type { prepare as english } from '../en/prepare.ts'
import type { TextsOf } from '../translation.ts'

export const prepare = {
  'prepare.title': 'Qu’est-ce qui convient aujourd’hui ?',
  'prepare.lead': 'Choisissez un modèle. Tout le reste peut attendre.',
  'prepare.choose': 'Modèles',
  'prepare.loading': 'Lecture des modèles',
  'prepare.failed': 'Les modèles n’ont pas pu être lus.',
  'prepare.none': 'Il n’y a pas de modèle ici',
  'prepare.noneText': 'Les modèles fournis avec Stillpoint manquent. Une nouvelle installation les ramène.',
  'prepare.minutes': '{min} à {max} min',
  'prepare.minutesExactly': '{min} min',
  'prepare.problems':
    '{count, plural, one {Un fichier de modèle est inutilisable} other {# fichiers de modèle sont inutilisables}}',
  'prepare.problem': '{file}, ligne {line} : {problem}',
  'prepare.problemPath': 'À {path}.',
  'prepare.about': 'À propos de cette séance',
  'prepare.aboutHint': 'Tout cela peut rester vide. Les personnes dans la salle peuvent le lire.',
  'prepare.sessionTitle': 'Titre',
  'prepare.titlePlaceholder': 'Nuit du 14 novembre',
  'prepare.place': 'Lieu',
  'prepare.placePlaceholder': 'Salle calme, deuxième étage',
  'prepare.time': 'Prévu pour',
  'prepare.contacts': 'Contacts de soutien',
  'prepare.contactsHint': 'Chacun dans la salle peut les ouvrir à tout moment, sans le dire à personne.',
  'prepare.contactsFrom': 'Ils viennent de vos réglages ; les changements ici valent pour cette séance.',
  'prepare.name': 'Comment souhaitez-vous qu’on vous appelle ?',
  'prepare.nameDefault': 'Animation',
  'prepare.nameHint': 'Si c’est vide, on lit « Animation ».',
  'prepare.open': 'Ouvrir la salle',
  'prepare.opening': 'Ouverture de la salle',
  'prepare.openHint': 'Personne n’entre avant que vous le disiez.',
  'prepare.gate.title': 'Avant de commencer',
  'prepare.gate.G2':
    '« {template} » marche bien quand la personne qui l’anime a suivi une courte formation à l’animation de débriefings. Sans elle, on peut remuer plus qu’on n’apaise.',
  'prepare.gate.G3':
    '« {template} » revient à une équipe formée au soutien de crise, avec un ou une professionnelle de la santé mentale. Animé par d’autres, il peut faire du mal.',
  'prepare.gate.G4': '« {template} » ne peut être animé que par des personnes agréées dans ce programme.',
  'prepare.gate.other': 'En choisir un autre',
  'prepare.gate.not': 'Ce n’est pas pour',
} as const satisfies TextsOf<typeof english>
