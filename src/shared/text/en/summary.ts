export const summary = {
  'summary.kicker': 'Summary',
  'summary.opening': 'In your own words',
  'summary.openingHint':
    'What should someone know who was not there? Write about what happened and what was learned, not about persons.',
  'summary.preview': 'This is all that leaves the room',
  'summary.previewHint': 'Exactly this is written to the file, and nothing else.',
  'summary.agreement': 'Does the group agree?',
  'summary.takeBack': 'Take the agreement back',
  'summary.agree': 'The group agrees to this summary',
  'summary.agreeHint':
    'Read it out or show it, ask everyone, and say so here when nobody objects. Any change afterwards takes it back.',
  'summary.agreed': 'The group agreed to this text.',
  'summary.agreedBefore':
    'It has changed since the group agreed. Show it once more before you give it to anyone.',
  'summary.export': 'Hand it over',
  'summary.exportFirst': 'Once the group agrees, you can export and print it.',
  'summary.exportNotice': 'A file outside Stillpoint is not protected by it. Choose where it goes with care.',
  'summary.pdf': 'Export as PDF',
  'summary.markdown': 'Export as Markdown',
  'summary.print': 'Print',
  'summary.exported': '“{file}” is written.',
  'summary.printed': 'It was sent to the printer.',
  'summary.finish': 'When everyone is done',
  'summary.closeText':
    'Everyone’s connection ends and the copies on their computers are removed. A computer that is off or out of reach right now keeps its copy until its person removes it there.',
  'summary.closeCancel': 'Keep it open',
  'summary.roomClosed': 'The room is not open.',
  'summary.reopen': 'Open the room again',
  'summary.reopenHint':
    'If someone’s computer was away when the debrief ended, open the room again: they can look at their words, and closing it removes their copy.',
  'summary.roomOpen': 'The room is still open. People can change what the summary may use of their words.',
  'summary.backToRoom': 'Go back into the debrief',
  'summary.title': 'Title',

  'summary.guest.thanks': 'Thank you for being here',
  'summary.guest.thanksText':
    'In words, in listening or in silence: it was part of this. Be gentle with yourself and each other today.',
  'summary.guest.choose':
    'You can still choose, note by note, what the summary may use. Nothing is used unless you say so.',
  'summary.guest.holds': 'Your words in the summary',
  'summary.guest.holdsNothing': 'The summary holds none of your words.',
  'summary.guest.holdsNamed': 'with your name, {name}',
  'summary.guest.holdsNameless': 'without a name',
  'summary.guest.later':
    'You can change this until the room closes. A file that was already written does not change.',
  'summary.guest.text': 'The summary so far',
  'summary.guest.noText': 'The facilitator has not written anything yet.',
  'summary.guest.agreed': 'The facilitator noted that the group agrees to this summary.',
  'summary.guest.notAgreed': 'The group has not agreed to it yet. Say so if something should be different.',
  'summary.guest.support': 'If it stays with you',
  'summary.guest.leave': 'Leave the room',
  'summary.guest.leaveHint': 'The copy of this session on this computer is removed when you leave.',
  'summary.guest.leaveTitle': 'Leave the room?',
  'summary.guest.leaveText':
    'The copy on this computer is removed and cannot be brought back. What you shared stays with the room, in the form you chose.',
  'summary.guest.stay': 'Stay a little',
} as const
