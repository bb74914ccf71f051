export const help = {
  'help.title': 'What is kept, and where',
  'help.lead': 'What this version of Stillpoint does with your words, and what it cannot promise.',

  'help.where.title': 'On the facilitator’s computer',
  'help.where.text':
    'A session is a file on the computer of the person who leads it. It is encrypted, and opens with the passphrase, the recovery key or this computer’s own key store. While it is open, whoever sits at the computer can read it. Turn on the computer’s own disk encryption as well.',
  'help.keep.title': 'How much is kept',
  'help.keep.text':
    'It is chosen before each session, and everyone sees it: nothing at all, only the actions, what was learned without names, or everything that is shared. It can become less at the end, never more. While a session runs, everything is kept so that a crash loses nothing, except where nothing is kept: such a session is in memory only.',

  'help.guests.title': 'On the computers of those who join',
  'help.guests.text':
    'While you are in a room, your computer holds a copy, so that nothing is lost when the network fails; where nothing is kept, it holds it in memory only. Stillpoint removes it when you leave for good, or when your computer learns that the room has closed. If it was switched off or away at that moment, the copy stays until you remove it from the start page.',
  'help.drafts.title': 'Words you have not shared',
  'help.drafts.text':
    'What you write stays on your own computer until you choose “Share”. It is never sent before that.',
  'help.network.title': 'On the way between computers',
  'help.network.text':
    'Words travel only between the computers in the room, on your local network, and never through the internet. All of it is encrypted on the way, and your computer makes sure that it speaks to the facilitator’s and to no other. Someone who watches the network can see that computers talk to each other, and when.',
  'help.network.check': 'Check the connection',
  'help.summary.title': 'In the summary',
  'help.summary.text':
    'A summary holds only the notes whose authors chose so, note by note, with a name only where they wished it, and the actions the group agreed.',
  'help.delete.title': 'When something is removed',
  'help.delete.text':
    'Stillpoint deletes files from this computer. It cannot reach backups, copies somebody saved, or photographs, and traces can stay on a disk until its space is used again.',
  'help.people.title': 'What no software can promise',
  'help.people.text':
    'People remember, talk and take pictures, and the law may ask for records. Agree with each other on what stays in the room, and share only what you can live with.',
  'help.not.title': 'What Stillpoint is not',
  'help.not.text':
    'It is not therapy and not an investigation. If someone is in danger or cannot go on, leave the debrief and get help for them first.',
  'help.contacts.title': 'Who to turn to',
  'help.contacts.none':
    'No support contacts are kept on this computer yet. You can add them in the settings.',
  'help.contacts.add': 'Add support contacts',
} as const
