export const care = {
  'care.breathe': 'A minute for yourself',
  'care.groundTitle': 'A minute for yourself',
  'care.ways': 'What helps now',
  'care.way.breathing': 'Breathing',
  'care.way.senses': 'The five senses',
  'care.way.lookAway': 'Looking away',
  'care.breatheText': 'Only this screen shows it, and nobody is told. Stop whenever you like.',
  'care.breatheStill':
    '{pace, select, quicker {Breathe in while you count slowly to three, and out while you count to four or five.} slower {Breathe in while you count slowly to five, and out while you count to seven or eight.} other {Breathe in while you count slowly to four, and out while you count to six.}} Or only rest here.',
  'care.pace': 'Pace',
  'care.pace.quicker': 'Quicker',
  'care.pace.usual': 'Calm',
  'care.pace.slower': 'Slower',
  'care.in': 'Breathe in',
  'care.out': 'Breathe out',
  'care.breatheDone': 'Back to the room',
  'care.senses.five': 'Five things you can see',
  'care.senses.four': 'Four things you can feel: the chair, your feet on the floor',
  'care.senses.three': 'Three things you can hear',
  'care.senses.two': 'Two things you can smell',
  'care.senses.one': 'One slow breath, or a sip of water',
  'care.sensesText': 'Name them in your head, as slowly as you like. It does not matter if you lose count.',
  'care.lookAwayText':
    'Look up from the screen, at something far away: a window, a wall, a colour. Let your shoulders come down and your hands lie open. Stay there for a while, then come back or do not.',
  'care.offered.breathing': 'The facilitator offers everyone a minute to breathe.',
  'care.offered.senses':
    'The facilitator offers everyone a minute to come back to this room with the five senses.',
  'care.offered.lookAway': 'The facilitator offers everyone a minute to look away from the screen.',
  'care.offered.take': 'Show me',
  'care.offered.leave': 'Not now',

  'care.support': 'Support',
  'care.supportTitle': 'People you can turn to',
  'care.supportText':
    'You do not have to carry this alone, and you do not have to be at the end of your strength to call. Nobody is told that you opened this.',
  'care.supportNow': 'If anyone is in danger right now, call your local emergency number.',
  'care.noContacts':
    'No contacts were entered for this session. You could ask the facilitator, someone you trust at work, or your doctor.',
  'care.supportLeave': 'You may step out to call someone, at any time.',
  'care.close': 'Close',

  'care.stepOut': 'Step out',
  'care.stepOutTitle': 'Step out',
  'care.stepOutText':
    'You may go at any time, without a reason. Nothing is announced; the room’s count of connected computers goes down by one.',
  'care.stepOutKeeps':
    'Step out for now: your place is kept. What you shared stays in the room, unshared words stay on this computer, and you come back from the first screen.',
  'care.leaveForGood':
    'Leave for good: the copy on this computer is removed, with anything you did not share. What you shared stays with the room.',
  'care.stay': 'Stay',
  'care.stepOutNow': 'Step out for now',
  'care.leaveNow': 'Leave for good',

  'care.asideTitle': 'Set this debrief aside?',
  'care.asideInMemory':
    'Nothing of this session is on the disk. It waits here until you close it or Stillpoint ends, whichever comes first.',
  'care.asideText':
    'The room closes on this computer until you open the session again from the first screen. The others are told that your computer is away; they can go on writing, and come back together with you.',
  'care.asideKept': 'Everything is kept.',
  'care.asideAlone': 'You can open the session again from the first screen, and go on where you are.',
  'care.asideNotSaved':
    'Some of what was written here is NOT SAVED on this computer. Stay, and save a copy elsewhere first; otherwise it may be lost.',
  'care.asideLeave': 'Set it aside',
  'care.asideStay': 'Stay in the room',

  'care.contactsChecked': 'Somebody tried these on {day}.',
  'care.contactsUnchecked': 'Nobody has said yet that they tried these.',

  'care.lead.title': 'Looking after people',
  'care.lead.offer': 'Offer everyone a minute',
  'care.lead.offerTitle': 'Offer everyone a minute?',
  'care.lead.offerText':
    'A quiet line appears on every screen. Each takes it or leaves it, and nobody is told which. Nothing else stops.',
  'care.lead.offerConfirm': 'Offer it',
  'care.lead.offerSay.breathing':
    'You could say: “Let us take a minute to breathe. Join in if you like, or only be here.”',
  'care.lead.offerSay.senses':
    'You could say: “Let us come back to this room for a minute. What can you see, feel and hear right now?”',
  'care.lead.offerSay.lookAway':
    'You could say: “Let us look away from the screens for a minute, at something far away.”',
  'care.lead.distress': 'Someone is distressed',
  'care.lead.distressTitle': 'When someone is distressed',
  'care.lead.distressSigns':
    'Blank, shaking, leaving, joking hard, very quiet: all of it can be distress. You do not have to be sure before you ask.',
  'care.step.pause': 'Pause',
  'care.step.pauseText':
    'Stop the part you are in. “Let us pause for a moment.” Nobody has to explain, and the room can wait.',
  'care.step.stay': 'Be with them',
  'care.step.stayText':
    'Speak calmly, by name. “I am here. What would help right now?” Water, air, a chair by the window, someone they trust.',
  'care.step.aside': 'Go aside with one person',
  'care.step.asideText':
    'Ask someone to go out with them and stay. Someone else holds the room, or the debrief ends here. Do not let anyone go alone.',
  'care.step.help': 'Get help',
  'care.step.helpText':
    'If it does not ease, or you fear for them: call the contacts below, or the emergency number. Stay until help is there.',

  'care.self.open': 'And how are you?',
  'care.self.title': 'Before you lead',
  'care.self.text':
    'For you alone: nothing of it is kept or sent, and it is gone when you close it. What is so today?',
  'care.self.tired': 'I have hardly slept, or I come off a long shift',
  'care.self.tiredThen':
    'Keep it short, sit down while you lead, or ask somebody rested to lead and be there yourself.',
  'care.self.involved': 'I was part of what happened, or it is close to me',
  'care.self.involvedThen': 'Someone who was not there could lead, so that you can be a person in the room.',
  'care.self.second': 'It is not the first hard conversation I lead these days',
  'care.self.secondThen':
    'Let somebody share it with you, and tell whoever plans these that it is a lot right now.',
  'care.self.alone': 'Nobody leads it with me',
  'care.self.aloneThen':
    'Agree with someone now who would go out with a person in distress, and whom you call afterwards.',

  'care.after.open': 'A moment for you, who led',
  'care.after.title': 'For you, who led',
  'care.after.text':
    'Nothing of this is kept or sent. What you write is gone when you close this; writing it can help all the same.',
  'care.after.carry': 'What do I carry away that is not mine?',
  'care.after.good': 'What was good, that I want to keep doing?',
  'care.after.next': 'What would I do differently, said to myself as I would say it to a friend?',
  'care.after.who': 'Who do I talk to, and when?',
  'care.after.stay':
    'Stay in the room for ten minutes if you can: people often say the most important thing on the way out. Then put it down, and have something warm.',
  'care.after.done': 'Put it down',
} as const
