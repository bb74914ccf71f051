import type { settings as english } from '../en/settings.ts'
import type { TextsOf } from '../translation.ts'

export const settings = {
  'settings.title': 'Réglages',
  'settings.saved': 'Enregistré sur cet ordinateur.',
  'settings.failed': 'Cela n’a pas pu être enregistré.',
  'settings.look': 'L’apparence',
  'settings.theme': 'Couleurs',
  'settings.theme.system': 'Comme l’ordinateur',
  'settings.theme.light': 'Clair',
  'settings.theme.dark': 'Sombre',
  'settings.textSize': 'Taille de tous les textes',
  'settings.textSize.option': '{size} %',
  'settings.language': 'Langue',
  'settings.language.system': 'Comme l’ordinateur',
  'settings.languageText':
    'C’est pour cet ordinateur seulement. Dans une salle, chacun lit l’écran dans sa langue.',
  'settings.keys': 'Le clavier',
  'settings.questionKey': 'La touche « ? » affiche la liste des touches dans une salle',
  'settings.questionKey.on': 'Oui',
  'settings.questionKey.off': 'Non',
  'settings.questionKeyText':
    'À désactiver si des touches sont pressées par accident ou par la saisie vocale. F1 affiche toujours la liste.',
  'settings.you': 'Vous',
  'settings.lastName':
    'Le dernier nom par lequel on vous a appelé·e est « {name} ». Il est proposé la fois suivante, et jamais envoyé de soi-même.',
  'settings.noName': 'Stillpoint ne retient aucun nom.',
  'settings.forget': 'Oublier ce nom',
  'settings.contacts': 'Contacts de soutien',
  'settings.contactsText':
    'Des personnes et des lignes vers lesquelles votre équipe peut se tourner : soutien entre pairs, aumônerie, médecine du travail, ligne de crise. Les nouvelles séances commencent avec elles.',
  'settings.contactsSave': 'Garder ces contacts',
  'settings.contactsIncomplete': 'Chaque contact demande les deux : qui c’est et comment le joindre.',
  'settings.contactsUnsaved': 'Pas encore gardé.',
} as const satisfies TextsOf<typeof english>
