import type { AppError } from '#shared/errors.ts'
import type { CallArgs, FoundRoom } from '#shared/ipc/contract.ts'
import { looksLikeLink } from '#shared/room/join-link.ts'

/** What is known when the join screen opens. */
export interface JoinStart {
  room?: FoundRoom
  code?: string
  name?: string
  address?: string
  byAddress?: boolean
  /** Why the last try ended, when there was one. */
  error?: AppError
}

/** What the person has chosen and typed. */
export interface JoinDraft {
  /** The chosen room, kept even when it is not announced any more. */
  room: FoundRoom | null
  byAddress: boolean
  address: string
  code: string
  name: string
}

export type JoinProblem = 'room' | 'address' | 'code' | 'name'

const codeLength = 6

export function startDraft(start: JoinStart, lastName: string): JoinDraft {
  return {
    room: start.room ?? null,
    byAddress: start.byAddress ?? false,
    address: start.address ?? '',
    code: start.code ?? '',
    name: start.name ?? lastName,
  }
}

/** The room the draft means: the chosen one, or the only one there is. */
function roomOf(draft: JoinDraft, rooms: readonly FoundRoom[]): FoundRoom | null {
  if (draft.byAddress || hasLink(draft)) return null
  return draft.room ?? (rooms.length === 1 ? (rooms[0] ?? null) : null)
}

/** Whether a room's link stands where an address may: then there is no code to type. */
export function hasLink(draft: JoinDraft): boolean {
  return looksLikeLink(draft.address)
}

/** The request to make, or the first thing that is missing. */
export function checkJoin(
  draft: JoinDraft,
  rooms: readonly FoundRoom[],
): { room: FoundRoom | null } & ({ request: CallArgs<'guest.join'>[0] } | { problem: JoinProblem }) {
  const room = roomOf(draft, rooms)
  const address = room ? room.address : draft.address.trim()
  const name = draft.name.trim()
  if (!room && !draft.byAddress && !hasLink(draft) && rooms.length > 1) return { room, problem: 'room' }
  if (address === '') return { room, problem: 'address' }
  if (draft.code.length < codeLength && !hasLink(draft)) return { room, problem: 'code' }
  if (name === '') return { room, problem: 'name' }
  return { room, request: { address, code: hasLink(draft) ? '' : draft.code, name } }
}
