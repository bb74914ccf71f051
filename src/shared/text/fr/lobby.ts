import type { lobby as english } from '../en/lobby.ts'
import type { TextsOf } from '../translation.ts'

export const lobby = {
  'lobby.kicker': 'Arrivée',
  'lobby.opening': 'Ouverture de la salle…',
  'lobby.tryAgain': 'Réessayer',
  'lobby.withoutRoom': 'Vous pouvez quand même animer depuis ce seul ordinateur.',
  'lobby.howToJoinText':
    'Les autres ouvrent Stillpoint sur leur ordinateur, choisissent « {room} » et tapent ce code. On peut le lire à voix haute.',
  'lobby.howToJoinByHand':
    'Les autres ouvrent Stillpoint sur leur ordinateur, choisissent « Taper une adresse » et tapent l’une de ces adresses et le code.',
  'lobby.code': 'Code d’entrée',
  'lobby.qr': 'Code à scanner : il contient l’adresse de cette salle et le code d’entrée',
  'lobby.addresses': 'Adresse',
  'lobby.noAddress':
    'Cet ordinateur n’est sur aucun réseau en ce moment. Connectez-le et les adresses apparaîtront ici ; vous pouvez commencer sans.',
  'lobby.notAnnounced':
    'Ce réseau n’a pas laissé la salle s’annoncer. On peut tout de même entrer avec l’adresse et le code.',
  'lobby.announcedBoth':
    'Les ordinateurs de ce réseau voient le nom « {room} », jamais le titre, les personnes ni l’événement.',
  'lobby.waiting': 'À la porte',
  'lobby.nobodyWaits': 'Personne n’attend.',
  'lobby.nobodyYet':
    'Il n’y a encore personne d’autre. C’est très bien ; vous pouvez commencer seul·e et faire entrer les autres plus tard.',
  'lobby.letIn': 'Faire entrer',
  'lobby.letInName': 'Faire entrer {name}',
  'lobby.letAllIn': 'Faire entrer tout le monde',
  'lobby.notThisTime': 'Pas cette fois',
  'lobby.notThisTimeName': 'Pas cette fois pour {name}',
  'lobby.declineTitle': 'Pas cette fois pour {name} ?',
  'lobby.declineText':
    'Son écran dira que vous n’avez pas fait entrer cet ordinateur, et qu’on peut vous le demander de vive voix. Personne d’autre n’en est informé.',
  'lobby.keepWaiting': 'Laisser attendre',
  'lobby.someoneWaits':
    '{count, plural, one {Quelqu’un aimerait entrer} other {# personnes aimeraient entrer}}',
  'lobby.inside': 'Dans la salle',
  'lobby.you': '{name} (vous)',
  'lobby.more': 'Plus pour {name}',
  'lobby.endPlace': 'Mettre fin à sa place dans la salle…',
  'lobby.placeEnded': 'Sa place a pris fin',
  'lobby.endTitle': 'Mettre fin à la place de {name} ?',
  'lobby.endFirst':
    'Si possible, parlez d’abord avec cette personne, ou demandez à quelqu’un d’être près d’elle.',
  'lobby.endText':
    'Son écran dira que vous avez mis fin à sa place, et vers qui se tourner. Ce qu’elle a partagé reste dans la salle ; la copie sur son ordinateur est supprimée dès qu’il l’apprend. Rien n’est annoncé aux autres.',
  'lobby.endConfirm': 'Mettre fin à sa place',
  'lobby.endPending': 'Fin de sa place en cours',
  'lobby.endKeep': 'Garder sa place',
  'lobby.lock': 'Fermer la porte aux nouveaux',
  'lobby.unlock': 'Rouvrir la porte',
  'lobby.locked':
    'La porte est fermée. Celles et ceux qui sont dedans peuvent revenir ; personne de nouveau ne peut demander à entrer.',
  'lobby.closedItself':
    'La porte s’est fermée d’elle-même, car beaucoup de codes faux ont été tapés. Celles et ceux qui sont dedans peuvent rester et revenir. La rouvrir crée un nouveau code.',
  'lobby.unlocked': 'La porte est ouverte. Personne n’entre avant que vous le disiez.',
  'lobby.ahead': 'Ce qui vient, en {minutes}',
  'lobby.aheadText':
    'Dans chaque partie vous trouvez des mots à dire et un bouton qui fait avancer tout le monde quand la salle est prête. Rien n’avance de soi-même.',
  'lobby.begin': 'Commencer par « {phase} »',
  'lobby.beginHint': 'Vous pourrez faire entrer quelqu’un à tout moment.',
  'lobby.guest.welcome': 'Bienvenue, {name}',
  'lobby.guest.waiting':
    'Vous êtes dans la salle. {leader} anime ce débriefing et commencera quand ce sera le moment ; vous n’avez rien à faire.',
  'lobby.guest.waitingUnknown':
    'Vous êtes dans la salle. On commence quand la personne qui anime commence ; vous n’avez rien à faire.',
  'lobby.guest.method': 'Il suit « {template} », environ {minutes} minutes.',
  'lobby.guest.range': '{min} à {max}',
  'lobby.guest.rules': 'Comment nous aimerions être les uns avec les autres',
  'lobby.guest.kept': 'Ce qui est gardé, et où',
  'lobby.guest.keptDrafts':
    'Ce que vous écrivez reste sur cet ordinateur jusqu’à ce que vous choisissiez « Partager ».',
  'lobby.guest.keptShared': 'Ce que vous partagez peut être lu par toute la salle, avec votre nom.',
  'lobby.guest.keptCopy':
    'Votre ordinateur a une copie tant que la salle est ouverte. Stillpoint la supprime quand vous partez pour de bon, ou quand cet ordinateur apprend que la salle est fermée.',
  'lobby.guest.keptCopyNot':
    'Votre ordinateur n’a tout cela qu’en mémoire et n’en écrit rien sur son disque.',
  'lobby.guest.keptSummary':
    'Rien de ce que vous écrivez n’entre dans la synthèse sans que vous le choisissiez, note par note.',
  'lobby.guest.limits':
    'On peut toujours parler ou prendre des images, et la loi peut demander des documents. Nous ne pouvons pas promettre le silence des autres.',
  'lobby.guest.free': 'Ici, vous êtes libre',
  'lobby.guest.freeText':
    'Tout est une invitation. Vous pouvez écrire, parler, écouter, passer ou sortir à tout moment, sans devoir de raison à personne.',
  'lobby.guest.notTherapy':
    'C’est un temps pour écouter, apprendre et convenir d’un soutien. Ce n’est ni une thérapie ni une enquête.',
} as const satisfies TextsOf<typeof english>
