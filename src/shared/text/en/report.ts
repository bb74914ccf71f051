/** What stands around people's own words in a summary that leaves the room. */
export const report = {
  'report.kind': 'Summary of a debrief',
  'report.untitled': 'Debrief',
  'report.place': 'Place',
  'report.date': 'Date',
  'report.method': 'Method',
  'report.state': 'State',
  'report.stateAgreed': 'Agreed by the group',
  'report.stateOpen': 'Draft',
  'report.agreed': 'The group agreed to this text.',
  'report.notAgreed': 'The group has not agreed to this text yet.',
  'report.actionsOnly': 'The group has not agreed to a summary. Only what was agreed to be done stands here.',
  'report.summary': 'What we want to say',
  'report.words': 'In people’s own words',
  'report.wordsHint': 'Each stands here because its author chose so, with a name only where they wished it.',
  'report.otherPhase': 'More',
  'report.actions': 'What we agreed to do',
  'report.action': 'What',
  'report.owner': 'Who',
  'report.due': 'By when',
  'report.noOwner': 'open',
  'report.noDue': 'open',
  'report.about': 'About this summary',
  'report.isNot':
    'A debrief is a conversation among colleagues. This summary is not therapy and not treatment, not an investigation, and not an assessment of anyone’s work or fitness for it. It does not take the place of a report that has to be made elsewhere.',
  'report.record.R0':
    'Nothing of this session is kept in Stillpoint. What stands here was chosen by the people who were there.',
  'report.record.R1':
    'Of this session only the actions are kept in Stillpoint. Anything else here was chosen by the people who were there.',
  'report.record.R2':
    'Of this session the actions and what was learned are kept in Stillpoint, without names.',
  'report.record.R3': 'Of this session everything that was shared is kept in Stillpoint.',
  'report.private':
    'Please pass it on with care. It may have to be shown where the law asks for it, and a copy outside Stillpoint is not protected by it.',
  'report.takeHome.kind': 'For those who were there',
  'report.takeHome.title': 'To take home',
  'report.takeHome.words': 'What we take with us',
  'report.takeHome.support': 'People to turn to',
  'report.takeHome.supportHint': 'You can call without a reason, and weeks later too.',
  'report.takeHome.meet': 'When we look after each other again',
  'report.takeHome.meetHint': 'Each is an invitation. You can come, stay away, or ask for a talk alone.',
  'report.takeHome.about': 'What this page is',
  'report.takeHome.yours':
    'It is for you. It holds nothing that was said of what happened, and what was learned stands in a summary of its own.',
  'report.takeHome.isNot':
    'A debrief is a conversation among colleagues. It is not therapy and not treatment. If sleep, worry or pictures of it stay with you for more than four weeks, or get in the way earlier, talk to a professional.',
  'report.followUp.days': 'After one to three days',
  'report.followUp.week': 'After a week',
  'report.followUp.month': 'After four weeks',
  'report.followUp.event': 'Check-in',
  'report.pages': 'Page {page} of {pages}',
} as const
