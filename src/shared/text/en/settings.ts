export const settings = {
  'settings.title': 'Settings',
  'settings.saved': 'Saved on this computer.',
  'settings.failed': 'This could not be saved.',
  'settings.look': 'How it looks',
  'settings.theme': 'Colours',
  'settings.theme.system': 'Like the computer',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.textSize': 'Size of all text',
  'settings.textSize.option': '{size} %',
  'settings.language': 'Language',
  'settings.language.system': 'Like the computer',
  'settings.languageText':
    'This is for this computer alone. In a room, everyone reads the screen in a language of their own.',
  'settings.keys': 'The keyboard',
  'settings.questionKey': 'The key “?” shows the list of keys in a room',
  'settings.questionKey.on': 'On',
  'settings.questionKey.off': 'Off',
  'settings.questionKeyText':
    'Switch it off where single keys are pressed by accident or by speech input. F1 always shows the list.',
  'settings.you': 'You',
  'settings.lastName':
    'The name you were last called by is “{name}”. It is offered the next time, and never sent by itself.',
  'settings.noName': 'Stillpoint remembers no name.',
  'settings.forget': 'Forget this name',
  'settings.contacts': 'Support contacts',
  'settings.contactsText':
    'People and lines your team can turn to: peer support, chaplaincy, occupational health, a crisis line. New sessions start with these.',
  'settings.contactsSave': 'Keep these contacts',
  'settings.contactsIncomplete': 'Each contact needs both: who it is and how to reach them.',
  'settings.contactsTried': 'I tried them today',
  'settings.contactsDue':
    'It is more than 90 days since somebody tried these, or nobody has. A number that rings nowhere is worse than none: try each, then say so here.',
  'settings.contactsUnsaved': 'Not kept yet.',
} as const
