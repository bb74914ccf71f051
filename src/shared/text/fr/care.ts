import type { care as english } from '../en/care.ts'
import type { TextsOf } from '../translation.ts'

export const care = {
  'care.breathe': 'Une minute pour respirer',
  'care.breatheTitle': 'Une minute pour respirer',
  'care.breatheText': 'Seul cet écran le montre, et personne n’en sait rien. Arrêtez quand vous voulez.',
  'care.breatheStill':
    'Inspirez en comptant lentement jusqu’à quatre, et expirez en comptant jusqu’à six. Ou reposez-vous simplement ici.',
  'care.in': 'Inspirez',
  'care.out': 'Expirez',
  'care.breatheDone': 'Retour à la salle',
  'care.support': 'Soutien',
  'care.supportTitle': 'Des personnes vers qui vous tourner',
  'care.supportText':
    'Vous n’avez pas à porter cela seul·e, ni à être à bout de forces pour appeler. Personne ne sait que vous avez ouvert ceci.',
  'care.supportNow': 'Si quelqu’un est en danger en ce moment, appelez le numéro d’urgence.',
  'care.noContacts':
    'Aucun contact n’a été saisi pour cette séance. Vous pourriez demander à la personne qui anime, à quelqu’un de confiance au travail ou à votre médecin.',
  'care.supportLeave': 'Vous pouvez sortir appeler quelqu’un, à tout moment.',
  'care.close': 'Fermer',
  'care.stepOut': 'Sortir',
  'care.stepOutTitle': 'Sortir',
  'care.stepOutText':
    'Vous pouvez partir à tout moment, sans raison. Rien n’est annoncé ; le nombre d’ordinateurs connectés baisse d’un.',
  'care.stepOutKeeps':
    'Sortir pour l’instant : votre place est gardée. Ce que vous avez partagé reste dans la salle, vos mots non partagés restent sur cet ordinateur, et vous revenez depuis l’accueil.',
  'care.leaveForGood':
    'Partir pour de bon : la copie sur cet ordinateur est supprimée, avec tout ce que vous n’avez pas partagé. Ce que vous avez partagé reste à la salle.',
  'care.stay': 'Rester',
  'care.stepOutNow': 'Sortir pour l’instant',
  'care.leaveNow': 'Partir pour de bon',
  'care.asideTitle': 'Mettre ce débriefing de côté ?',
  'care.asideInMemory':
    'Rien de cette séance n’est sur le disque. Elle attend ici jusqu’à ce que vous la fermiez ou que Stillpoint s’arrête, selon ce qui vient d’abord.',
  'care.asideText':
    'La salle se ferme sur cet ordinateur jusqu’à ce que vous rouvriez la séance depuis l’accueil. Les autres apprennent que votre ordinateur est absent ; ils peuvent continuer d’écrire, et vous rejoignent ensuite.',
  'care.asideKept': 'Tout est gardé.',
  'care.asideAlone': 'Vous pouvez rouvrir la séance depuis l’accueil et reprendre où vous en êtes.',
  'care.asideNotSaved':
    'Une partie de ce qui a été écrit ici n’est PAS ENREGISTRÉE sur cet ordinateur. Restez et enregistrez d’abord une copie ailleurs ; sinon cela peut être perdu.',
  'care.asideLeave': 'Mettre de côté',
  'care.asideStay': 'Rester dans la salle',
} as const satisfies TextsOf<typeof english>
