import type { prepare as english } from '../en/prepare.ts'
import type { TextsOf } from '../translation.ts'

export const prepare = {
  'prepare.title': '¿Qué encaja hoy?',
  'prepare.lead': 'Elige una plantilla. Todo lo demás puede esperar.',
  'prepare.choose': 'Plantillas',
  'prepare.loading': 'Leyendo las plantillas',
  'prepare.failed': 'No se pudieron leer las plantillas.',
  'prepare.none': 'Aquí no hay ninguna plantilla',
  'prepare.noneText':
    'Faltan las plantillas que vienen con Stillpoint. Instalarlo otra vez las trae de vuelta.',
  'prepare.minutes': '{min} a {max} min',
  'prepare.minutesExactly': '{min} min',
  'prepare.problems':
    '{count, plural, one {Un archivo de plantilla no se puede usar} other {# archivos de plantilla no se pueden usar}}',
  'prepare.problem': '{file}, línea {line}: {problem}',
  'prepare.problemPath': 'En {path}.',
  'prepare.about': 'Sobre esta sesión',
  'prepare.aboutHint': 'Todo esto puede quedar vacío. Las personas de la sala pueden leerlo.',
  'prepare.sessionTitle': 'Título',
  'prepare.titlePlaceholder': 'Noche del 14 de noviembre',
  'prepare.place': 'Lugar',
  'prepare.placePlaceholder': 'Sala tranquila, segunda planta',
  'prepare.time': 'Prevista para',
  'prepare.contacts': 'Contactos de apoyo',
  'prepare.contactsHint': 'Cualquiera en la sala puede abrirlos en cualquier momento, sin decírselo a nadie.',
  'prepare.contactsFrom': 'Vienen de tus ajustes; los cambios aquí son para esta sesión.',
  'prepare.name': '¿Cómo quieres que te llamen?',
  'prepare.nameDefault': 'Moderación',
  'prepare.nameHint': 'Si queda vacío, se lee «Moderación».',
  'prepare.open': 'Abrir la sala',
  'prepare.opening': 'Abriendo la sala',
  'prepare.openHint': 'Nadie entra antes de que tú lo digas.',
  'prepare.gate.title': 'Antes de empezar',
  'prepare.gate.G2':
    '«{template}» funciona bien cuando quien modera ha tenido una formación breve en moderar debriefings. Sin ella puede remover más de lo que calma.',
  'prepare.gate.G3':
    '«{template}» corresponde a un equipo formado en apoyo en crisis con un profesional de salud mental. En otras manos puede hacer daño.',
  'prepare.gate.G4': '«{template}» solo puede moderarlo quien esté acreditado en este programa.',
  'prepare.gate.other': 'Elegir otra',
  'prepare.gate.not': 'No es para',
} as const satisfies TextsOf<typeof english>
