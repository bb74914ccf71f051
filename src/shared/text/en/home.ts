export const home = {
  'home.title': 'Take a breath. Then choose.',
  'home.lead': 'Nothing you write leaves this network.',
  'home.nav': 'More',
  'home.nav.templates': 'Templates',
  'home.nav.help': 'What is kept, and where',
  'home.nav.support': 'Support',
  'home.nav.settings': 'Settings',

  'home.lead.title': 'Lead a debrief',
  'home.lead.text':
    'Choose a template and you have words to say, a structure to lean on, and a room that others can join.',
  'home.lead.begin': 'Begin',
  'home.lead.quick': 'Five minutes, right now',
  'home.lead.not':
    'People hurt, in danger or overwhelmed need care first. A debrief can wait, and nobody has to take part.',

  'home.quick.title': 'Five minutes, right now',
  'home.quick.with': 'You will be led through “{template}”, {minutes}.',
  'home.quick.name': 'What should people call you?',
  'home.quick.nameHint': 'People who join see this name.',
  'home.quick.open': 'Open the room',
  'home.quick.opening': 'Opening the room',
  'home.quick.notKept':
    'Nothing of it is kept: what people write stays in memory and ends with the session. To keep it, you need a passphrase.',
  'home.quick.keep': 'Keep it, with a passphrase',
  'home.quick.other': 'Choose another template',

  'home.join.title': 'Join one',
  'home.join.looking': 'Looking for rooms on this network. They appear here by themselves.',
  'home.join.found': 'Rooms on this network',
  'home.join.join': 'Join',
  'home.join.joinRoom': 'Join {room}',
  'home.join.code': 'Or type the code you were given',
  'home.join.address': 'Type an address',
  'home.join.notFound': 'This computer could not look around on the network. The address always works.',

  'home.return.text': 'You were in {room}. Your place is kept if the room is still open.',
  'home.return.untitled': 'You were in a room. Your place is kept if it is still open.',
  'home.return.action': 'Return',
  'home.return.pending': 'Looking for the room',
  'home.return.remove': 'Remove from this computer',

  'home.sessions': 'Your sessions',
  'home.sessions.empty': 'No sessions yet',
  'home.sessions.emptyText': 'Sessions you lead are listed here for as long as they are kept.',
  'home.sessions.loading': 'Looking for your sessions',
  'home.sessions.failed':
    'The list of your sessions could not be read. The sessions themselves were not touched.',
  'home.sessions.untitled': 'Untitled session',
  'home.sessions.room': 'Session in {room}',
  'home.sessions.detail': '{template} · {place}',
  'home.sessions.people': '{people, plural, =0 {nobody yet} one {# person} other {# people}}',
  'home.sessions.status.gathering': 'Not begun',
  'home.sessions.status.settling': 'Settling in',
  'home.sessions.status.running': 'Under way',
  'home.sessions.status.closed': 'Closed',
  'home.sessions.changed': '{status}, {day}',
  'home.sessions.day': '{day, date, ::dMMMM}',
  'home.sessions.more': 'More for “{title}”',
  'home.sessions.open': 'Open',
  'home.sessions.remove': 'Remove…',

  'home.remove.title': 'Remove “{title}”?',
  'home.remove.text':
    'Stillpoint deletes the file of this session from this computer. It cannot be brought back from here.',
  'home.remove.limits':
    'What Stillpoint cannot promise: summaries that were saved or sent stay where they are, backups of this computer may hold a copy, and traces can remain on the disk until its space is used again. Full disk encryption is what protects those.',
  'home.remove.keep': 'Keep it',
  'home.remove.confirm': 'Remove it',
  'home.remove.pending': 'Removing',
} as const
