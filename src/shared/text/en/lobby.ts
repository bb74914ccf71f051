export const lobby = {
  'lobby.kicker': 'Gathering',
  'lobby.opening': 'Opening the room…',
  'lobby.tryAgain': 'Try again',
  'lobby.withoutRoom': 'You can still lead from this computer alone.',
  'lobby.howToJoinText':
    'They open Stillpoint on their own computer, choose “{room}” and type this code. It can be read out.',
  'lobby.howToJoinByHand':
    'They open Stillpoint on their own computer, choose “Type an address” and type one of these addresses and the code.',
  'lobby.code': 'Join code',
  'lobby.qr': 'Code to scan: it holds the address of this room and the join code',
  'lobby.addresses': 'Address',
  'lobby.noAddress':
    'This computer is on no network right now. Join one and the addresses appear here; you can begin without.',
  'lobby.notAnnounced':
    'This network did not let the room announce itself. People can still come in with the address and the code.',
  'lobby.announcedBoth':
    'Computers on this network see the name “{room}”, never the title, the people or the event.',
  'lobby.waiting': 'Waiting at the door',
  'lobby.nobodyWaits': 'Nobody is waiting.',
  'lobby.nobodyYet':
    'Nobody else is here yet. That is fine; you can begin on your own and let people in later.',
  'lobby.letIn': 'Let in',
  'lobby.letInName': 'Let in {name}',
  'lobby.letAllIn': 'Let everyone in',
  'lobby.notThisTime': 'Not this time',
  'lobby.notThisTimeName': 'Not this time for {name}',
  'lobby.declineTitle': 'Not this time for {name}?',
  'lobby.declineText':
    'Their screen will say that you did not let this computer in, and that they can ask you in person. Nobody else is told.',
  'lobby.keepWaiting': 'Let them wait',
  'lobby.someoneWaits':
    '{count, plural, one {Someone would like to come in} other {# people would like to come in}}',
  'lobby.inside': 'In the room',
  'lobby.you': '{name} (you)',
  'lobby.more': 'More for {name}',
  'lobby.endPlace': 'End their place in the room…',
  'lobby.placeEnded': 'Their place has ended',
  'lobby.endTitle': 'End the place of {name}?',
  'lobby.endFirst': 'If you can, speak with them first, or ask someone to be with them.',
  'lobby.endText':
    'Their screen says that you ended their place, and where to turn. What they shared stays in the room; the copy on their computer is removed when it hears of this. Nothing is announced to the others.',
  'lobby.endConfirm': 'End their place',
  'lobby.endPending': 'Ending their place',
  'lobby.endKeep': 'Keep their place',
  'lobby.breach':
    'The computer of {name} tried to change something that belongs to someone else. Nothing was changed. It may be a fault in a program; speak with them, and if you need to, end their place from their name in the list of people.',
  'lobby.breachRead': 'I have read this',
  'lobby.lock': 'Close the door to new people',
  'lobby.unlock': 'Open the door again',
  'lobby.locked': 'The door is closed. People who are in can come back; nobody new can ask to come in.',
  'lobby.closedItself':
    'The door closed by itself, because many wrong codes were typed. People who are in can stay and come back. Opening it makes a new code.',
  'lobby.unlocked': 'The door is open. Nobody comes in before you let them.',
  'lobby.ahead': 'What comes, in {minutes}',
  'lobby.aheadText':
    'In each part you find words you can say, and one button that takes everyone on when the room is ready. Nothing moves by itself.',
  'lobby.begin': 'Begin with “{phase}”',
  'lobby.beginHint': 'You can let people in at any time later.',

  'lobby.guest.welcome': 'Welcome, {name}',
  'lobby.guest.waiting':
    'You are in. {leader} leads this debrief and begins when it is time; there is nothing you need to do.',
  'lobby.guest.waitingUnknown':
    'You are in. The room begins when the facilitator begins; there is nothing you need to do.',
  'lobby.guest.method': 'It follows “{template}”, about {minutes} minutes.',
  'lobby.guest.range': '{min} to {max}',
  'lobby.guest.rules': 'How we would like to be with each other',
  'lobby.guest.kept': 'What is kept, and where',
  'lobby.guest.keptDrafts': 'What you write stays on this computer until you choose “Share”.',
  'lobby.guest.keptShared': 'What you share can be read by everyone in the room, with your name.',
  'lobby.guest.keptCopy':
    'Your computer holds a copy while the room is open. Stillpoint removes it when you leave for good, or when this computer learns that the room has closed.',
  'lobby.guest.keptCopyNot':
    'Your computer holds all of this in its memory only, and writes none of it to its disk.',
  'lobby.guest.keptSummary': 'Nothing you write goes into the summary unless you choose so, note by note.',
  'lobby.guest.limits':
    'People can still talk or take pictures, and the law may ask for records. We cannot promise other people’s silence.',
  'lobby.guest.free': 'You are free here',
  'lobby.guest.freeText':
    'Everything is an invitation. You may write, speak, listen, pass, or step out at any time, and you owe nobody a reason.',
  'lobby.guest.notTherapy':
    'This is time to listen, learn and agree on support. It is not therapy and not an investigation.',
} as const
