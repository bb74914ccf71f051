import type { report as english } from '../en/report.ts'
import type { TextsOf } from '../translation.ts'

export const report = {
  'report.kind': 'Synthèse d’un débriefing',
  'report.untitled': 'Débriefing',
  'report.place': 'Lieu',
  'report.date': 'Date',
  'report.method': 'Méthode',
  'report.state': 'État',
  'report.stateAgreed': 'Acceptée par le groupe',
  'report.stateOpen': 'Brouillon',
  'report.agreed': 'Le groupe a accepté ce texte.',
  'report.notAgreed': 'Le groupe n’a pas encore accepté ce texte.',
  'report.summary': 'Ce que nous voulons dire',
  'report.words': 'Avec les mots de chacun',
  'report.wordsHint':
    'Chaque phrase est ici parce que son auteur l’a choisi, avec un nom seulement là où il le souhaitait.',
  'report.otherPhase': 'Autres',
  'report.actions': 'Ce que nous avons décidé de faire',
  'report.action': 'Quoi',
  'report.owner': 'Qui',
  'report.due': 'Pour quand',
  'report.noOwner': 'ouvert',
  'report.noDue': 'ouvert',
  'report.about': 'À propos de cette synthèse',
  'report.isNot':
    'Un débriefing est une conversation entre collègues. Cette synthèse n’est ni une thérapie ni un traitement, ni une enquête, ni une évaluation du travail ou de l’aptitude de quiconque. Elle ne remplace pas un rapport qui doit être fait ailleurs.',
  'report.record.R0':
    'Rien de cette séance n’est gardé dans Stillpoint. Ce qui figure ici a été choisi par les personnes présentes.',
  'report.record.R1':
    'De cette séance, seules les actions sont gardées dans Stillpoint. Tout le reste ici a été choisi par les personnes présentes.',
  'report.record.R2':
    'De cette séance, les actions et ce qui a été appris sont gardés dans Stillpoint, sans noms.',
  'report.record.R3': 'De cette séance, tout ce qui a été partagé est gardé dans Stillpoint.',
  'report.private':
    'Merci de la transmettre avec soin. La loi peut demander à la voir, et une copie hors de Stillpoint n’est pas protégée par lui.',
  'report.pages': 'Page {page} sur {pages}',
} as const satisfies TextsOf<typeof english>
