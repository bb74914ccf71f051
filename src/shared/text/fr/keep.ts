import type { keep as english } from '../en/keep.ts'
import type { TextsOf } from '../translation.ts'

export const keep = {
  'keep.title': 'Ce qui est gardé',
  'keep.hint': 'Tout le monde dans la salle voit cela. À la fin, ce peut être moins, jamais plus.',
  'keep.level.R0': 'Rien',
  'keep.level.R1': 'Les actions seulement',
  'keep.level.R2': 'Ce que nous avons appris, sans noms',
  'keep.level.R3': 'Tout ce qui est partagé',
  'keep.suggested': 'proposé',
  'keep.says.R0':
    'Stillpoint n’en écrit rien sur un disque, sur aucun ordinateur de la salle. Tout disparaît quand la séance est fermée, quand le Stillpoint de la personne qui anime s’arrête ou quand son ordinateur s’éteint.',
  'keep.says.R1':
    'Pendant le débriefing, l’ordinateur de la personne qui anime garde tout pour qu’une panne ne fasse rien perdre ; à la fermeture, seules les actions restent, avec titre, lieu, date et modèle.',
  'keep.says.R2':
    'Pendant le débriefing, l’ordinateur de la personne qui anime garde tout pour qu’une panne ne fasse rien perdre ; à la fermeture, seules restent les actions, la synthèse et les notes acceptées, sans le nom de leurs auteurs.',
  'keep.says.R3':
    'Tout ce qui est partagé reste sur l’ordinateur de la personne qui anime, avec les noms, même quand la séance est fermée.',
  'keep.closes.R0': 'Tout est supprimé de cet ordinateur quand la séance est fermée.',
  'keep.closes.R1':
    'Les actions restent, avec titre, lieu, date et modèle. Tout le reste est supprimé de cet ordinateur.',
  'keep.closes.R2':
    'Les actions, la synthèse et les notes acceptées restent, sans le nom de leurs auteurs. Tout le reste est supprimé de cet ordinateur.',
  'keep.closes.R3': 'Tout ce qui a été partagé reste sur cet ordinateur, avec les noms.',
  'keep.short.R0': 'Gardé : rien',
  'keep.short.R1': 'Gardé à la fin : les actions seulement',
  'keep.short.R2': 'Gardé à la fin : ce que nous avons appris, sans noms',
  'keep.short.R3': 'Gardé : tout ce qui est partagé',
  'keep.now.R1': 'Il n’y a ici que les actions. Tout le reste a été supprimé à la fermeture de la séance.',
  'keep.now.R2':
    'Il n’y a ici que les actions, la synthèse et les notes acceptées, sans le nom de leurs auteurs. Tout le reste a été supprimé à la fermeture de la séance.',
  'keep.ending': 'Ce qui reste, et combien de temps',
  'keep.less': 'Ce qui reste à la fermeture',
  'keep.time': 'Combien de temps cela reste',
  'keep.time.always': 'Garder',
  'keep.time.until': 'Garder jusqu’à une date',
  'keep.time.destroy': 'Détruire maintenant',
  'keep.timeSays.always': 'Cela reste jusqu’à ce que quelqu’un le supprime.',
  'keep.timeSays.until': 'Cela s’efface de soi-même après le {day}, quand Stillpoint fonctionne.',
  'keep.timeSays.destroy': 'Cela s’efface à la fermeture de la séance.',
  'keep.date': 'Dernier jour',
  'keep.day': '{day, date, ::dMMMMy}',
  'keep.guest.always':
    'Ce qui est gardé reste sur l’ordinateur de la personne qui anime jusqu’à ce que quelqu’un le supprime.',
  'keep.guest.until':
    'Ce qui est gardé reste sur l’ordinateur de la personne qui anime jusqu’au {day}, puis est effacé.',
  'keep.guest.destroy':
    'Tout est effacé de l’ordinateur de la personne qui anime à la fermeture de la séance.',
  'keep.close': 'Fermer la séance',
  'keep.closeTitle': 'Fermer la séance ?',
  'keep.closeSure': 'Cela ne peut pas être annulé. Une synthèse dont on a besoin doit être exportée avant.',
  'keep.closing': 'Fermeture de la séance',
  'keep.limits':
    'Ce que Stillpoint ne peut pas promettre : les fichiers exportés restent où ils sont, des sauvegardes et d’autres copies peuvent en contenir, le système peut écrire de la mémoire sur le disque, et des traces peuvent y rester jusqu’à ce que la place resserve. Seul le chiffrement de tout le disque en protège.',
  'keep.closed': 'La séance est fermée.',
  'keep.home.until': 'Gardée jusqu’au {day}',
  'keep.home.over': 'Son temps a pris fin le {day}',
  'keep.home.notClosed': 'Pas encore fermée : tout est encore ici',
  'keep.home.inMemory': 'En mémoire seulement, sur aucun disque',
  'keep.home.onHold': 'Suspendue : elle ne peut pas être effacée',
  'keep.home.hold': 'Suspendre l’effacement',
  'keep.home.release': 'Ne plus suspendre',
  'keep.home.removeHeld': 'Suspendue',
  'keep.home.failed': 'Cela n’a pas marché. {reason}',
  'keep.due.title':
    '{count, plural, one {Le temps d’une séance est écoulé.} other {Le temps de # séances est écoulé.}}',
  'keep.due.forward':
    'L’horloge de cet ordinateur indique le {day}. Plus d’un jour a passé depuis que Stillpoint l’a regardée, donc rien n’a été effacé. La date est-elle juste ?',
  'keep.due.back':
    'L’horloge de cet ordinateur indique le {day}, plus tôt que la dernière fois que Stillpoint l’a regardée, donc rien n’a été effacé. La date est-elle juste ?',
  'keep.due.confirm': 'La date est juste, effacer',
  'keep.due.pending': 'Effacement en cours',
  'backup.save': 'Enregistrer une sauvegarde…',
  'backup.saveTitle': 'Enregistrer une sauvegarde de « {title} »',
  'backup.saveText':
    'Un fichier qui ne s’ouvre qu’avec une phrase secrète, ici ou avec tout programme « age ». Qui a les deux peut tout lire, même après l’effacement ici.',
  'backup.closeFirst': 'Possible une fois la séance fermée',
  'backup.passphrase': 'Phrase secrète',
  'backup.passphraseHint':
    'Au moins 8 caractères ; quatre ou cinq mots conviennent. Personne ne pourra la retrouver pour vous.',
  'backup.again': 'La même phrase secrète encore une fois',
  'backup.differs': 'Les deux ne sont pas identiques.',
  'backup.confirm': 'Enregistrer la sauvegarde',
  'backup.pending': 'Enregistrement de la sauvegarde',
  'backup.saved': 'La sauvegarde est enregistrée.',
  'backup.bringIn': 'Faire entrer une sauvegarde…',
  'backup.bringInTitle': 'Faire entrer une sauvegarde',
  'backup.bringInText':
    'Une séance déjà présente garde ce qu’elle a et reçoit ce que contient la sauvegarde.',
  'backup.choose': 'Choisir le fichier',
  'backup.chosen': 'Choisi : {file}',
  'backup.open': 'Faire entrer',
  'backup.opening': 'Ouverture de la sauvegarde',
  'backup.new': 'La séance est de nouveau ici.',
  'backup.added': 'La séance était déjà ici. Ce que contient la sauvegarde y a été ajouté.',
  'backup.cancel': 'Annuler',
  'backup.done': 'Terminé',
} as const satisfies TextsOf<typeof english>
