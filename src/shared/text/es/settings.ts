import type { settings as english } from '../en/settings.ts'
import type { TextsOf } from '../translation.ts'

export const settings = {
  'settings.title': 'Ajustes',
  'settings.saved': 'Guardado en este ordenador.',
  'settings.failed': 'No se pudo guardar.',
  'settings.look': 'Aspecto',
  'settings.theme': 'Colores',
  'settings.theme.system': 'Como el ordenador',
  'settings.theme.light': 'Claro',
  'settings.theme.dark': 'Oscuro',
  'settings.textSize': 'Tamaño de todo el texto',
  'settings.textSize.option': '{size} %',
  'settings.language': 'Idioma',
  'settings.language.system': 'Como el ordenador',
  'settings.languageText':
    'Es solo para este ordenador. En una sala, cada persona lee la pantalla en su idioma.',
  'settings.keys': 'El teclado',
  'settings.questionKey': 'La tecla «?» muestra la lista de teclas en una sala',
  'settings.questionKey.on': 'Sí',
  'settings.questionKey.off': 'No',
  'settings.questionKeyText':
    'Desactívala donde se pulsen teclas por accidente o con entrada de voz. F1 siempre muestra la lista.',
  'settings.you': 'Tú',
  'settings.lastName':
    'El último nombre con el que te llamaron es «{name}». Se ofrece la próxima vez y nunca se envía solo.',
  'settings.noName': 'Stillpoint no recuerda ningún nombre.',
  'settings.forget': 'Olvidar este nombre',
  'settings.contacts': 'Contactos de apoyo',
  'settings.contactsText':
    'Personas y líneas a las que tu equipo puede acudir: apoyo entre compañeros, atención espiritual, salud laboral, una línea de crisis. Las sesiones nuevas empiezan con ellas.',
  'settings.contactsSave': 'Conservar estos contactos',
  'settings.contactsIncomplete': 'Cada contacto necesita ambas cosas: quién es y cómo localizarlo.',
  'settings.contactsUnsaved': 'Aún sin guardar.',
} as const satisfies TextsOf<typeof english>
