/** What stays of a session, how long, and how it is brought to safety. True on every computer in the room. */
export const keep = {
  'keep.title': 'What is kept',
  'keep.hint': 'Everyone in the room sees this. It can become less at the end, never more.',
  'keep.level.R0': 'Nothing',
  'keep.level.R1': 'Only the actions',
  'keep.level.R2': 'What we learned, without names',
  'keep.level.R3': 'Everything that is shared',
  'keep.suggested': 'suggested',
  'keep.says.R0':
    'Stillpoint writes nothing of this to a disk, on no computer in the room. It is gone when the session is closed, when the facilitator’s Stillpoint ends or when that computer stops.',
  'keep.says.R1':
    'While the debrief runs, the facilitator’s computer keeps everything so that a crash loses nothing; when it is closed, only the actions stay, with title, place, time and template.',
  'keep.says.R2':
    'While the debrief runs, the facilitator’s computer keeps everything so that a crash loses nothing; when it is closed, only the actions, the summary and the agreed notes stay, without the names of their authors.',
  'keep.says.R3':
    'Everything people share stays on the facilitator’s computer with their names, also when the session is closed.',
  'keep.closes.R0': 'All of it is removed from this computer when the session is closed.',
  'keep.closes.R1':
    'The actions stay, with title, place, time and template. Everything else is removed from this computer.',
  'keep.closes.R2':
    'The actions, the summary and the agreed notes stay, without the names of their authors. Everything else is removed from this computer.',
  'keep.closes.R3': 'Everything people shared stays on this computer, with their names.',
  'keep.short.R0': 'Kept: nothing',
  'keep.short.R1': 'Kept at the end: only the actions',
  'keep.short.R2': 'Kept at the end: what we learned, without names',
  'keep.short.R3': 'Kept: everything that is shared',
  'keep.now.R1': 'Only the actions are here. Everything else was removed when the session was closed.',
  'keep.now.R2':
    'Only the actions, the summary and the agreed notes are here, without the names of their authors. Everything else was removed when the session was closed.',

  'keep.ending': 'What is kept, and how long',
  'keep.less': 'What stays when it is closed',
  'keep.time': 'How long it stays',
  'keep.time.always': 'Keep',
  'keep.time.until': 'Keep until a date',
  'keep.time.destroy': 'Destroy now',
  'keep.timeSays.always': 'It stays until someone removes it.',
  'keep.timeSays.until': 'It is deleted by itself after {day}, when Stillpoint runs.',
  'keep.timeSays.destroy': 'It is deleted when the session is closed.',
  'keep.date': 'Last day',
  'keep.day': '{day, date, ::dMMMMy}',
  'keep.guest.always': 'What is kept stays on the facilitator’s computer until someone removes it.',
  'keep.guest.until':
    'What is kept stays on the facilitator’s computer until {day}, and is deleted after it.',
  'keep.guest.destroy': 'All of it is deleted from the facilitator’s computer when the session is closed.',

  'keep.close': 'Close the session',
  'keep.closeTitle': 'Close the session?',
  'keep.closeSure': 'This cannot be taken back. A summary that is needed has to be exported first.',
  'keep.closing': 'Closing the session',
  'keep.limits':
    'What Stillpoint cannot promise: files that were exported stay where they are, backups and other copies may hold it, memory can be moved to the disk by the system, and traces can remain on a disk until its space is used again. Full disk encryption is what protects those.',
  'keep.closed': 'The session is closed.',

  'keep.home.until': 'Kept until {day}',
  'keep.home.over': 'Its time ended on {day}',
  'keep.home.notClosed': 'Not closed yet: all of it is still here',
  'keep.home.inMemory': 'In memory only, on no disk',
  'keep.home.onHold': 'On hold: it cannot be deleted',
  'keep.home.hold': 'Put on hold',
  'keep.home.release': 'End the hold',
  'keep.home.removeHeld': 'On hold',
  'keep.home.failed': 'That did not work. {reason}',

  'keep.due.title':
    '{count, plural, one {The time of one session is over.} other {The time of # sessions is over.}}',
  'keep.due.forward':
    'This computer’s clock says {day}. It is more than a day since Stillpoint last looked at it, so nothing was deleted. Is the date right?',
  'keep.due.back':
    'This computer’s clock says {day}, which is earlier than when Stillpoint last looked at it, so nothing was deleted. Is the date right?',
  'keep.due.confirm': 'The date is right, delete',
  'keep.due.pending': 'Deleting',

  'backup.save': 'Save a backup…',
  'backup.saveTitle': 'Save a backup of “{title}”',
  'backup.saveText':
    'One file that opens only with a passphrase, here or with any “age” program. Whoever has both can read all of it, also after it was deleted here.',
  'backup.closeFirst': 'Possible once the session is closed',
  'backup.passphrase': 'Passphrase',
  'backup.passphraseHint':
    'At least 8 characters; four or five words are good. Nobody can find it again for you.',
  'backup.again': 'The same passphrase once more',
  'backup.differs': 'The two are not the same.',
  'backup.confirm': 'Save the backup',
  'backup.pending': 'Saving the backup',
  'backup.saved': 'The backup is saved.',
  'backup.bringIn': 'Bring in a backup…',
  'backup.bringInTitle': 'Bring in a backup',
  'backup.bringInText': 'A session that is here already keeps what it has and gains what the backup has.',
  'backup.choose': 'Choose the file',
  'backup.chosen': 'Chosen: {file}',
  'backup.open': 'Bring it in',
  'backup.opening': 'Opening the backup',
  'backup.new': 'The session is here again.',
  'backup.added': 'The session was here already. What the backup holds was added to it.',
  'backup.cancel': 'Cancel',
  'backup.done': 'Done',
} as const
