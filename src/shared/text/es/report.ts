import type { report as english } from '../en/report.ts'
import type { TextsOf } from '../translation.ts'

export const report = {
  'report.kind': 'Resumen de un debriefing',
  'report.untitled': 'Debriefing',
  'report.place': 'Lugar',
  'report.date': 'Fecha',
  'report.method': 'Método',
  'report.state': 'Estado',
  'report.stateAgreed': 'Acordado por el grupo',
  'report.stateOpen': 'Borrador',
  'report.agreed': 'El grupo acordó este texto.',
  'report.notAgreed': 'El grupo aún no ha acordado este texto.',
  'report.summary': 'Lo que queremos decir',
  'report.words': 'En palabras de cada persona',
  'report.wordsHint':
    'Cada frase está aquí porque quien la escribió lo eligió, con nombre solo donde lo quiso.',
  'report.otherPhase': 'Más',
  'report.actions': 'Lo que acordamos hacer',
  'report.action': 'Qué',
  'report.owner': 'Quién',
  'report.due': 'Para cuándo',
  'report.noOwner': 'abierto',
  'report.noDue': 'abierto',
  'report.about': 'Sobre este resumen',
  'report.isNot':
    'Un debriefing es una conversación entre colegas. Este resumen no es terapia ni tratamiento, ni una investigación, ni una valoración del trabajo o la aptitud de nadie. No sustituye a un informe que deba hacerse en otro lugar.',
  'report.record.R0':
    'De esta sesión no se guarda nada en Stillpoint. Lo que está aquí lo eligieron quienes estuvieron.',
  'report.record.R1':
    'De esta sesión solo se guardan las acciones en Stillpoint. Todo lo demás lo eligieron quienes estuvieron.',
  'report.record.R2': 'De esta sesión se guardan en Stillpoint las acciones y lo aprendido, sin nombres.',
  'report.record.R3': 'De esta sesión se guarda en Stillpoint todo lo que se compartió.',
  'report.private':
    'Pásalo con cuidado, por favor. Puede que haya que mostrarlo donde la ley lo pida, y una copia fuera de Stillpoint no está protegida por él.',
  'report.pages': 'Página {page} de {pages}',
} as const satisfies TextsOf<typeof english>
