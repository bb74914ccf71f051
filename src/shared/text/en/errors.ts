import type { ErrorCode } from '../../errors.ts'

/** One sentence per error: what happened, that nothing is lost where that is so, and the way out. */
export const errors = {
  'disk.full':
    'This computer has no space left. Your words are still here in the window; free some space and they will be saved.',
  'disk.readOnly':
    'This computer does not allow writing to the folder of your sessions. You can read, and save a copy elsewhere.',
  'disk.failed':
    'Writing to this computer failed. Your words are still here in the window; save a copy elsewhere to be safe.',
  'session.notFound': 'This session is no longer on this computer.',
  'session.unreadable':
    'This session file cannot be read. Nothing in it was changed. A copy from a backup may still open.',
  'session.newer':
    'This session was written by a newer Stillpoint. Update this one to open it; the file was left as it is.',
  'session.openElsewhere': 'This session is open in another window. Close it there, or go on there.',
  'session.onHold': 'This session is on hold. End the hold first if it may be deleted.',
  'backup.wrongPassphrase': 'This passphrase does not open the backup. Nothing was changed.',
  'backup.notOne': 'This file is not a backup of a Stillpoint session. Nothing was changed.',
  'backup.tooLarge': 'This file is larger than any backup of a session. Nothing was changed.',
  'backup.damaged':
    'This backup is damaged: the passphrase fits, but what is inside is not whole. Nothing was changed.',
  'backup.keptLess':
    'This computer keeps less of this session than the backup holds, as people were told. Nothing was changed.',
  'backup.holdsLess':
    'The session on this computer is still whole, and the backup holds only a part of it. Nothing was changed.',
  'backup.notClosed':
    'Close the session first. Until then it holds more than people were told is kept, and a backup would too.',
  'backup.noFile': 'Choose a backup file first.',
  'template.invalid': 'The template file {file} cannot be used: {problem} (line {line}, {path}). {remedy}',
  'template.notFound': 'This template is not here any more. Choose another one.',
  'room.badAddress':
    'This does not look like an address. It reads like 192.168.1.20:41234, as shown on the facilitator’s screen.',
  'room.unreachable':
    'No room answers at this address. Check that both computers are on the same network and that the room is open.',
  'room.wrongCode': 'This code does not open the room. Look at the facilitator’s screen and try once more.',
  'room.wrongLink': 'This link does not open the room any more. Ask the facilitator for a new one.',
  'room.notGenuine':
    'Someone is between this computer and the facilitator’s, or another computer has this address. Nothing was sent. Tell the facilitator.',
  'room.tooManyTries':
    'There were too many wrong codes from this computer. Ask the facilitator for a new code.',
  'room.declined': 'The facilitator did not let this computer in. You could ask them in person.',
  'room.removed':
    'The facilitator has ended your place in this room. What you shared stays there, and nothing of it is kept on this computer. You could ask them in person.',
  'room.locked': 'The room is closed to new people right now. Ask the facilitator to open the door.',
  'room.full': 'The room is full.',
  'room.ended': 'The room is closed. Nothing of it is kept on this computer.',
  'room.olderApp': 'The facilitator uses a newer Stillpoint. Update this one to join.',
  'room.newerApp': 'The facilitator uses an older Stillpoint. It needs an update before you can join.',
  'room.protocol': 'The other computer sent something Stillpoint does not understand. Try to join again.',
  'room.notOpen': 'The room is not open right now.',
  'room.cannotListen': 'This computer did not allow the room to open. A firewall may be in the way.',
  'export.nothingAgreed': 'Nothing was agreed for the summary yet, so there is nothing to write.',
  'export.noPlace': 'Choose a place for the file first.',
  'export.noSpace':
    'There is not enough space at this place. Nothing half-done was left behind. Try another place.',
  'export.notAllowed':
    'This place does not allow writing, or the file is open in another program. Choose another folder or name.',
  'export.failed': 'The file could not be written. Nothing half-done was left behind. Try another place.',
  'ipc.refused': 'That did not work. Nothing was changed.',
  internal: 'Something went wrong inside Stillpoint. What was saved is safe.',
} as const satisfies Record<ErrorCode, string>
