import type { settings as english } from '../en/settings.ts'
import type { TextsOf } from '../translation.ts'

export const settings = {
  'settings.title': 'Einstellungen',
  'settings.saved': 'Auf diesem Computer gespeichert.',
  'settings.failed': 'Das konnte nicht gespeichert werden.',
  'settings.look': 'Wie es aussieht',
  'settings.theme': 'Farben',
  'settings.theme.system': 'Wie der Computer',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.textSize': 'Größe aller Texte',
  'settings.textSize.option': '{size} %',
  'settings.language': 'Sprache',
  'settings.language.system': 'Wie der Computer',
  'settings.languageText':
    'Das gilt nur für diesen Computer. In einem Raum liest jede Person den Bildschirm in ihrer eigenen Sprache.',
  'settings.keys': 'Die Tastatur',
  'settings.questionKey': 'Die Taste „?“ zeigt in einem Raum die Liste der Tasten',
  'settings.questionKey.on': 'An',
  'settings.questionKey.off': 'Aus',
  'settings.questionKeyText':
    'Schalte es aus, wo einzelne Tasten aus Versehen oder durch Spracheingabe gedrückt werden. F1 zeigt die Liste immer.',
  'settings.you': 'Du',
  'settings.lastName':
    'Zuletzt wurdest du „{name}“ genannt. Der Name wird beim nächsten Mal angeboten und nie von selbst gesendet.',
  'settings.noName': 'Stillpoint merkt sich keinen Namen.',
  'settings.forget': 'Diesen Namen vergessen',
  'settings.contacts': 'Wo es Unterstützung gibt',
  'settings.contactsText':
    'Menschen und Stellen, an die sich dein Team wenden kann: kollegiale Hilfe, Seelsorge, Betriebsarzt, eine Krisenleitung. Neue Sitzungen beginnen mit diesen.',
  'settings.contactsSave': 'Diese Kontakte behalten',
  'settings.contactsIncomplete': 'Jeder Kontakt braucht beides: wer es ist und wie man ihn erreicht.',
  'settings.contactsUnsaved': 'Noch nicht gespeichert.',
} as const satisfies TextsOf<typeof english>
