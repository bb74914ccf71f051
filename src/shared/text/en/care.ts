export const care = {
  'care.breathe': 'A minute to breathe',
  'care.breatheTitle': 'A minute to breathe',
  'care.breatheText': 'Only this screen shows it, and nobody is told. Stop whenever you like.',
  'care.breatheStill':
    'Breathe in while you count slowly to four, and out while you count to six. Or only rest here.',
  'care.in': 'Breathe in',
  'care.out': 'Breathe out',
  'care.breatheDone': 'Back to the room',

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
} as const
