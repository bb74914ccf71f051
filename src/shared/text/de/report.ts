import type { report as english } from '../en/report.ts'
import type { TextsOf } from '../translation.ts'

export const report = {
  'report.kind': 'Zusammenfassung einer Nachbesprechung',
  'report.untitled': 'Nachbesprechung',
  'report.place': 'Ort',
  'report.date': 'Datum',
  'report.method': 'Methode',
  'report.state': 'Stand',
  'report.stateAgreed': 'Von der Gruppe angenommen',
  'report.stateOpen': 'Entwurf',
  'report.agreed': 'Die Gruppe hat diesem Text zugestimmt.',
  'report.notAgreed': 'Die Gruppe hat diesem Text noch nicht zugestimmt.',
  'report.summary': 'Was wir sagen möchten',
  'report.words': 'In eigenen Worten',
  'report.wordsHint':
    'Jedes steht hier, weil die Person, die es schrieb, es so wollte; mit Namen nur, wo sie es wünschte.',
  'report.otherPhase': 'Weiteres',
  'report.actions': 'Was wir verabredet haben',
  'report.action': 'Was',
  'report.owner': 'Wer',
  'report.due': 'Bis wann',
  'report.noOwner': 'offen',
  'report.noDue': 'offen',
  'report.about': 'Über diese Zusammenfassung',
  'report.isNot':
    'Eine Nachbesprechung ist ein Gespräch unter Kolleginnen und Kollegen. Diese Zusammenfassung ist keine Therapie und keine Behandlung, keine Untersuchung und keine Beurteilung der Arbeit oder Eignung von irgendjemandem. Sie ersetzt keinen Bericht, der anderswo erstattet werden muss.',
  'report.record.R0':
    'Von dieser Sitzung wird in Stillpoint nichts aufbewahrt. Was hier steht, haben die Menschen gewählt, die dabei waren.',
  'report.record.R1':
    'Von dieser Sitzung werden in Stillpoint nur die Vereinbarungen aufbewahrt. Alles andere hier haben die Menschen gewählt, die dabei waren.',
  'report.record.R2':
    'Von dieser Sitzung werden in Stillpoint die Vereinbarungen und das Gelernte aufbewahrt, ohne Namen.',
  'report.record.R3': 'Von dieser Sitzung wird in Stillpoint alles aufbewahrt, was geteilt wurde.',
  'report.private':
    'Bitte gib sie mit Bedacht weiter. Wo das Gesetz es verlangt, muss sie vielleicht gezeigt werden, und eine Kopie außerhalb von Stillpoint ist durch Stillpoint nicht geschützt.',
  'report.pages': 'Seite {page} von {pages}',
} as const satisfies TextsOf<typeof english>
