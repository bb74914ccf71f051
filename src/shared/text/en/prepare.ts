export const prepare = {
  'prepare.title': 'What fits today?',
  'prepare.lead': 'Choose a template. Everything else can be left for later.',
  'prepare.choose': 'Templates',
  'prepare.loading': 'Reading the templates',
  'prepare.failed': 'The templates could not be read.',
  'prepare.none': 'There is no template here',
  'prepare.noneText':
    'The templates that come with Stillpoint are missing. Installing it again brings them back.',
  'prepare.minutes': '{min} to {max} min',
  'prepare.minutesExactly': '{min} min',

  'prepare.problems':
    '{count, plural, one {One template file cannot be used} other {# template files cannot be used}}',
  'prepare.problem': '{file}, line {line}: {problem}',
  'prepare.problemPath': 'At {path}.',

  'prepare.about': 'About this session',
  'prepare.aboutHint': 'All of this may stay empty. People in the room can read it.',
  'prepare.sessionTitle': 'Title',
  'prepare.titlePlaceholder': 'Night of 14 November',
  'prepare.place': 'Place',
  'prepare.placePlaceholder': 'Quiet room, second floor',
  'prepare.time': 'Planned for',
  'prepare.contacts': 'Support contacts',
  'prepare.contactsHint': 'Anyone in the room can open these at any time, without telling anyone.',
  'prepare.contactsFrom': 'These come from your settings; changes here are for this session.',

  'prepare.name': 'What should people call you?',
  'prepare.nameDefault': 'Facilitator',
  'prepare.nameHint': 'Left empty, people see “Facilitator”.',
  'prepare.open': 'Open the room',
  'prepare.opening': 'Opening the room',
  'prepare.openHint': 'Nobody comes in before you let them.',

  'prepare.gate.title': 'Before you start',
  'prepare.gate.G2':
    '“{template}” works well when someone who leads it has had a short training in leading debriefs. Done without, it can stir up more than it settles.',
  'prepare.gate.G2.confirm': 'I have had such training, or someone with me has',
  'prepare.gate.G3':
    '“{template}” belongs in the hands of a trained crisis-support team with a mental health professional. Led by others, it can do harm.',
  'prepare.gate.G3.confirm': 'I am part of such a team, and it leads this together',
  'prepare.gate.G4': '“{template}” may only be led by people licensed in this programme.',
  'prepare.gate.G4.confirm': 'I hold that licence',
  'prepare.gate.other': 'Choose another one',
  'prepare.gate.not': 'It is not for',
} as const
