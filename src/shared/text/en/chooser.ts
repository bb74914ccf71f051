/** What happened, and which template fits, or what comes before any group. */
export const chooser = {
  'chooser.open': 'What happened? Help me choose',
  'chooser.title': 'What happened?',
  'chooser.lead': 'A few plain questions. Your answers stay on this screen; nothing of them is kept.',
  'chooser.back': 'Back to all templates',
  'chooser.again': 'Start again',

  'chooser.q.over': 'Is it over?',
  'chooser.q.over.yes': 'Yes',
  'chooser.q.over.no': 'No, it is still going on',
  'chooser.q.outcome': 'How was it?',
  'chooser.q.outcome.hard': 'It was hard',
  'chooser.q.outcome.well': 'It went well, and we want to learn from it',
  'chooser.q.hurt': 'How are the people who would meet?',
  'chooser.q.hurt.nobody': 'On their feet',
  'chooser.q.hurt.shaken': 'Someone is very shaken, or worn out',
  'chooser.q.hurt.now': 'Someone is injured, in danger, or may harm themselves',
  'chooser.q.what': 'Was any of this part of it?',
  'chooser.q.death': 'Someone died',
  'chooser.q.suicide': 'A suicide, or an attempt',
  'chooser.q.violence': 'Violence or threats',
  'chooser.q.none': 'None of these',
  'chooser.q.group': 'Who would meet?',
  'chooser.q.group.adults': 'Adults',
  'chooser.q.group.children': 'Children or young people',
  'chooser.q.since': 'When was it?',
  'chooser.q.since.shift': 'In this shift or today',
  'chooser.q.since.days': 'In the last three days',
  'chooser.q.since.weeks': 'In the last two weeks',
  'chooser.q.since.longer': 'Longer ago',
  'chooser.q.time': 'How long do you have?',
  'chooser.q.time.minutes': 'Ten minutes',
  'chooser.q.time.halfHour': 'Half an hour',
  'chooser.q.time.hour': 'An hour',
  'chooser.q.time.long': 'Longer',
  'chooser.q.leads': 'Who leads?',
  'chooser.q.leads.anyone': 'Someone of the team',
  'chooser.q.leads.trained': 'Someone trained, who was not in charge of it and does not manage those present',
  'chooser.q.leads.team': 'A crisis-support team with a mental health professional',
  'chooser.q.place': 'Where do you work?',
  'chooser.q.place.any': 'None of these',
  'chooser.q.place.health': 'Hospital or clinic',
  'chooser.q.place.response': 'Ambulance, fire or disaster response',
  'chooser.q.place.social': 'Social work',
  'chooser.q.place.school': 'School',
  'chooser.q.place.elder': 'Elder care',
  'chooser.q.place.software': 'Software or operations',

  'chooser.offer': 'This may fit',
  'chooser.offerHint': 'The choice is yours. All templates stay in the list.',
  'chooser.waiting': 'What fits appears here once the questions have an answer.',
  'chooser.none': 'Nothing here fits all of that',
  'chooser.noneText':
    'With more time, or with someone trained to lead, more is open. Until then: see how each person is, one to one, and agree when you meet.',
  'chooser.use': 'Choose this one',
  'chooser.useName': 'Choose this one: {name}',
  'chooser.meanwhile': 'For one person, or a few, this may help meanwhile',
  'chooser.support': 'Show support contacts',

  'chooser.stop.notOver': 'Not now: first let it be over',
  'chooser.stop.notOver.text':
    'While it goes on, people need their heads and hands. See that everyone is safe and relieved in turn. A few words of thanks are enough for now. Come back when it is over.',
  'chooser.stop.careFirst': 'Not now: first care for the person',
  'chooser.stop.careFirst.text':
    'Someone needs medical help, protection or a person beside them. Stay with them and call for help. The others can go on resting. A group can wait until that person is looked after.',
  'chooser.stop.children': 'Not with Stillpoint alone',
  'chooser.stop.children.text':
    'Children and young people need mental-health staff of the school or service, confirmed facts, and a look at each child first. Those who were closest are seen one to one. Please call these people in. The adults around them can meet on their own.',
  'chooser.stop.suicide': 'Not as a group yet: first get professional help',
  'chooser.stop.suicide.text':
    'After a suicide or an attempt, first come true information, practical help, and someone beside those who are closest. A group needs a mental health professional, and usually a day or two. If anyone may harm themselves, stay with them and get help now.',
  'chooser.stop.shaken': 'Not as a group yet: rest and one-to-one care first',
  'chooser.stop.shaken.text':
    'Someone who is very shaken or worn out needs rest, food, warmth and one calm person. See to them first, and to their way home. The group can meet tomorrow.',

  'chooser.because.stop5': 'Short, right after, and made for learning from one event, good ones as well.',
  'chooser.because.ok-stop': 'It asks how people are before it asks about the work, and it takes minutes.',
  'chooser.because.pause': 'Someone died, and a minute of silence honours them. Anyone may begin it.',
  'chooser.because.talk': 'Ten minutes on the one thing that is worth learning.',
  'chooser.because.info': 'A short talk of all professions, led by a charge nurse or equal.',
  'chooser.because.teamstepps': 'A look at how you worked together, before the shift ends.',
  'chooser.because.pearls': 'Time to think a few moments through, with someone skilled in leading.',
  'chooser.because.aar': 'It compares what was planned with what came, when there is time to think.',
  'chooser.because.pfa-checkin':
    'Quiet and practical, for one person or a few: what they need, and who can help. Nobody has to tell what happened.',
  'chooser.because.defusing-3': 'A gentle stop before going home, led by your support team.',
  'chooser.because.cisd-7':
    'Only as one part of a wider programme, by a trained team, with people who want it. Read first what is known about it.',
  'chooser.because.reflective-round':
    'Some time has passed, and there is an hour for the human side of the work.',
  'chooser.because.pm-blameless': 'It looks for conditions and not for persons, and ends with owned actions.',
  'chooser.because.pm-learning-review':
    'There was time to talk with those closest to it, so learning can come first.',
  'chooser.because.school-staff': 'It sees to staff, shares confirmed facts, and makes tomorrow calm.',
  'chooser.because.school-students': 'Facts are confirmed and mental-health staff lead it.',
  'chooser.because.sw-reflective':
    'It makes room for what the work asked of you, apart from any case decision.',
  'chooser.because.elder-death': 'Everyone who knew the resident can remember, learn and say goodbye.',
  'chooser.because.disaster-shift': 'Bodies first, then the handover, then a word about the day, then rest.',
  'chooser.because.disaster-deploy':
    'It keeps findings and what is personal apart, and thinks ahead to going home.',
  'chooser.because.suicide-postvention':
    'A mental health professional leads it, with agreed facts, safe words and support over time.',
  'chooser.because.violence': 'It sees to injuries, safety and support at once, and leaves causes for later.',
  'chooser.because.violence-review':
    'It looks at what led up to it without asking the person attacked to explain.',
  'chooser.because.follow-up':
    'If you have met before, it asks how things have been and what became of promises.',
} as const
