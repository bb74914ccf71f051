import type { GuestState, HostRoom, SaveState } from '#shared/ipc/contract.ts'

/** What the screens may say of a session: every value is what is known now, never what is hoped for. */
export interface RoomStatus {
  save: SaveState
  /**
   * `alone`: no room is open, or nobody else is in it. `together`: in touch with the room. `away`: the host cannot be
   * reached; this computer keeps trying. `ended`: this computer is out of the room for good.
   */
  link: 'alone' | 'together' | 'away' | 'ended'
  /** People whose computer is in the room right now, this one included. */
  present: number
  /** People who were let in. */
  expected: number
  /** Other computers this window exchanges changes with directly. */
  meshPeers: number
  someoneWriting: boolean
}

type RoomPart = Pick<RoomStatus, 'link' | 'present' | 'expected' | 'someoneWriting'>

/** The host's view. `people` is the roster, the host among them. */
export function hostPart(room: HostRoom | null, sessionId: string, people: number, hostId: string): RoomPart {
  const expected = Math.max(1, people)
  if (room?.sessionId !== sessionId) return { link: 'alone', present: 1, expected, someoneWriting: false }
  const others = new Set(room.present)
  others.delete(hostId)
  const link = others.size > 0 ? 'together' : 'alone'
  return { link, present: others.size + 1, expected, someoneWriting: room.someoneWriting }
}

/** A guest's view. Before anything is known the host counts as out of reach. */
export function guestPart(state: GuestState | null, sessionId: string, people: number): RoomPart {
  const expected = Math.max(1, people)
  if (state?.state === 'inside' && state.sessionId === sessionId)
    return {
      link: 'together',
      present: state.present,
      expected: state.expected,
      someoneWriting: state.someoneWriting,
    }
  const link = state?.state === 'out' ? 'ended' : 'away'
  return { link, present: 1, expected, someoneWriting: false }
}

const saved: SaveState = { state: 'saved' }

/**
 * Saved only when both documents and main's own replica are; the first thing that went wrong is told. Where nothing is
 * kept nothing is ever on its way to be saved either.
 */
export function combineSaves(saves: readonly SaveState[]): SaveState {
  const of = (state: SaveState['state']) => saves.find((save) => save.state === state)
  return of('notSaved') ?? of('notKept') ?? of('saving') ?? saved
}
