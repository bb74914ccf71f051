import type { RoomStatus } from '#renderer/room/room-status.ts'
import type { Text } from '#shared/text/text.ts'

export interface StatusWords {
  words: string
  tone: 'good' | 'waiting' | 'care' | 'risk'
}

export interface StatusViewer {
  /** Whether this computer hosts an open room or belongs to one. */
  hasRoom: boolean
  /** Whether this person leads: who is missing, and which way the words go, is for them alone. */
  leads: boolean
  /** Whether the room is on this computer. */
  hosts: boolean
}

/**
 * Where things stand, never more than is known: what is on this computer's disk, and with how many others it is in
 * touch. A guest out of reach is told about its own words first, because that is the worry.
 */
export function statusWords(text: Text, status: RoomStatus, viewer: StatusViewer): StatusWords {
  const { state } = status.save
  if (state === 'notSaved') return { words: text('room.notSaved'), tone: 'risk' }
  const isKept = state !== 'notKept'
  if (status.link === 'away' && status.meshPeers === 0 && state !== 'saving')
    return { words: text(isKept ? 'room.onYourOwn' : 'room.onYourOwnNotKept'), tone: 'waiting' }
  if (status.link === 'away' && status.meshPeers === 0) return { words: text('room.saving'), tone: 'waiting' }
  const words = text('room.statusBoth', {
    save: saveWords(text, state),
    link: linkWords(text, status, viewer),
  })
  const isGood = state === 'saved' && viewer.hasRoom && status.link !== 'away'
  return { words, tone: isGood ? 'good' : 'waiting' }
}

/** A session in memory: what is said of it never sounds like a disk. */
function saveWords(text: Text, state: RoomStatus['save']['state']): string {
  if (state === 'notKept') return text('room.notKept')
  return text(state === 'saved' ? 'room.saved' : 'room.saving')
}

function linkWords(text: Text, status: RoomStatus, viewer: StatusViewer): string {
  if (!viewer.hasRoom) return text('room.roomNotOpen')
  if (status.link === 'away') return text('room.directly', { count: status.meshPeers })
  if (status.link !== 'together' || status.expected < 2) return text('room.alone')
  const [present, expected] = [status.present - 1, status.expected - 1]
  if (present >= expected) return withWay(text, text('room.together', { present, expected }), status, viewer)
  if (!viewer.leads) return text('room.inTouch', { present })
  return withWay(text, text('room.partly', { present, expected }), status, viewer)
}

/** If the only way is over one computer, the room stands still without it: whoever leads may want to know. */
function withWay(text: Text, link: string, status: RoomStatus, { leads, hosts }: StatusViewer): string {
  if (!leads) return link
  const one = hosts ? 'room.wayThisComputer' : 'room.wayHost'
  return text('room.linkAndWay', { link, way: text(status.meshPeers > 0 ? 'room.wayBoth' : one) })
}
