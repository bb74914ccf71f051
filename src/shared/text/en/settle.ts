/** Settling in: what everyone reads and agrees on before the first part. */
export const settle = {
  'settle.title': 'Settling in',
  'settle.lead': 'Read this together, or each for yourself. There is no hurry.',
  'settle.leadBar': 'Read aloud what helps, and leave out the rest. You can begin at any time.',

  'settle.needs': 'First, what the body needs',
  'settle.needsText':
    'Is everyone safe, warm and off duty? Water, something to eat, the toilet, a call home: whatever is missing comes first.',
  'settle.later': 'Start later',
  'settle.laterTitle': 'Start a little later?',
  'settle.laterText':
    'Everyone goes back to waiting and sees about when it begins. Nothing begins by itself; you begin when people are ready.',
  'settle.laterWhen': 'In about',
  'settle.laterMinutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'settle.laterConfirm': 'Start later',
  'settle.laterCancel': 'Stay here',
  'settle.beginsAbout':
    'It begins at about {time, time, short}. Until then: water, something to eat, a call home.',
  'settle.timeToBegin': 'It is about the time you set. Begin when people are ready.',

  'settle.what': 'What this is',
  'settle.rules': 'How we would like to be with each other',
  'settle.rulesAsk': 'Can everyone live with this? What is missing, what should go?',
  'settle.rulesChange': 'Change these',
  'settle.rulesField': 'One line for each',
  'settle.rulesKeep': 'Keep these',
  'settle.rulesCancel': 'Leave as they were',
  'settle.rulesTooLong': 'Each line holds up to 200 characters, and there can be 20 lines.',
  'settle.noRules': 'There are none written down.',

  'settle.stays': 'What stays here',
  'settle.staysText':
    'What people say here is theirs: it is not carried out of the room without their word. Stillpoint keeps it private by practice; the law does not make it secret.',
  'settle.staysLimits':
    'There are limits: danger to a life, harm to a child or to an adult who cannot protect themselves, a serious crime, a duty to report harm to a patient, an order of a court. And nobody can promise another person’s silence.',

  'settle.about': 'How would you like to be met?',
  'settle.aboutText': 'All of it may stay empty. Everyone in the room can read it.',
  'settle.address': 'How to address you',
  'settle.addressHint': 'A title, a first name, she, he or they',
  'settle.language': 'The language you would like to speak or read',
  'settle.listening': 'I would like to listen only. Please do not ask me.',
  'settle.wishes': 'How people would like to be met',
  'settle.wish.listening': 'would like to listen only',
  'settle.settleIn': 'Settle in together first',
  'settle.backToDoor': 'Back to the door',
} as const
