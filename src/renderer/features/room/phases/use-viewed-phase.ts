import { useState } from 'react'

export interface ViewedPhase {
  /** The phase on this screen. */
  id: string
  /** True when the room went on while this person was writing, and their screen stayed. */
  leftBehind: boolean
  /** The phase this screen followed the room away from, if any: there may be words left in it. */
  cameFrom: string | null
  /** How often the room has moved since this screen opened. */
  moves: number
  look: (phaseId: string) => void
  /** Back to where the room is, and along with it from now on. */
  follow: () => void
}

interface State {
  /** Where the room was when last seen. */
  room: string
  /** What this person chose to look at, or null while they go along with the room. */
  chosen: string | null
  leftBehind: boolean
  cameFrom: string | null
  moves: number
}

/**
 * Which phase this screen shows. It follows the room, except while the person looks elsewhere or is in the middle
 * of writing: then it stays, and says so.
 */
export function useViewedPhase(roomPhaseId: string, isWriting: boolean): ViewedPhase {
  const [state, setState] = useState<State>({
    room: roomPhaseId,
    chosen: null,
    leftBehind: false,
    cameFrom: null,
    moves: 0,
  })
  // Decided while rendering, so that the words being written never leave the screen even for one frame.
  const now = state.room === roomPhaseId ? state : afterMove(state, roomPhaseId, isWriting)
  if (now !== state) setState(now)
  return {
    id: now.chosen ?? roomPhaseId,
    leftBehind: now.leftBehind,
    cameFrom: now.cameFrom,
    moves: now.moves,
    look(phaseId) {
      const chosen = phaseId === roomPhaseId ? null : phaseId
      setState({ ...now, chosen, leftBehind: false, cameFrom: null })
    },
    follow() {
      setState({ ...now, chosen: null, leftBehind: false, cameFrom: now.chosen })
    },
  }
}

function afterMove(before: State, room: string, isWriting: boolean): State {
  const moves = before.moves + 1
  if (before.chosen === null && !isWriting)
    return { room, chosen: null, leftBehind: false, cameFrom: before.room, moves }
  const stays = before.chosen ?? before.room
  const back = stays === room
  return {
    room,
    chosen: back ? null : stays,
    leftBehind: !back && (before.leftBehind || before.chosen === null),
    cameFrom: null,
    moves,
  }
}
