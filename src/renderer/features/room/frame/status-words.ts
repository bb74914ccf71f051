import type { RoomStatus } from '#renderer/room/room-status.ts'
import type { Text } from '#shared/text/text.ts'

export interface StatusWords {
  words: string
  tone: 'good' | 'waiting' | 'care' | 'risk'
}

/**
 * Where things stand, never more than is known: what is on this computer's disk, and with how many others it is in
 * touch. A guest out of reach is told about its own words first, because that is the worry.
 * @param hasRoom whether this computer hosts an open room or belongs to one.
 */
export function statusWords(text: Text, status: RoomStatus, hasRoom: boolean): StatusWords {
  if (status.save.state === 'notSaved') return { words: text('room.notSaved'), tone: 'risk' }
  if (status.save.state === 'notKept') return notKeptWords(text, status, hasRoom)
  const saved = status.save.state === 'saved'
  if (status.link === 'away')
    return { words: text(saved ? 'room.onYourOwn' : 'room.saving'), tone: 'waiting' }
  const save = text(saved ? 'room.saved' : 'room.saving')
  const words = text('room.statusBoth', { save, link: linkWords(text, status, hasRoom) })
  return { words, tone: saved && hasRoom ? 'good' : 'waiting' }
}

/** A session in memory: what is said of it never sounds like a disk. */
function notKeptWords(text: Text, status: RoomStatus, hasRoom: boolean): StatusWords {
  if (status.link === 'away') return { words: text('room.onYourOwnNotKept'), tone: 'waiting' }
  const words = text('room.statusBoth', {
    save: text('room.notKept'),
    link: linkWords(text, status, hasRoom),
  })
  return { words, tone: 'waiting' }
}

function linkWords(text: Text, status: RoomStatus, hasRoom: boolean): string {
  if (!hasRoom) return text('room.roomNotOpen')
  if (status.link !== 'together' || status.expected < 2) return text('room.alone')
  const [present, expected] = [status.present - 1, status.expected - 1]
  return text(present < expected ? 'room.partly' : 'room.together', { present, expected })
}
