import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#shared/ids.ts'

/** A person's place in the room, and the personal key that opens it. */
export interface Seat {
  personId: Id
  token: string
  /** Opens the session's file on this person's computer. */
  guestKey: string
  name: string
  role: 'cofacilitator' | 'participant'
}

/** Who may be in the room right now, in the room's own process. */
export interface Seats {
  add: (seat: Seat) => void
  /** Takes the person's key away; says whether there was one. */
  remove: (personId: Id) => boolean
  find: (token: string) => Seat | null
  /** Whether the key belonged to someone whose place was ended. */
  wasRemoved: (token: string) => boolean
  count: () => number
}

export function createSeats(initial: readonly Seat[], removedTokens: readonly string[]): Seats {
  const seats = new Map(initial.map((seat) => [seat.personId, seat]))
  const removed = new Set(removedTokens)
  return {
    add: (seat) => seats.set(seat.personId, seat),
    remove(personId) {
      const seat = seats.get(personId)
      if (seat) removed.add(seat.token)
      return seats.delete(personId)
    },
    find(token) {
      for (const seat of seats.values()) if (sameSecret(seat.token, token)) return seat
      return null
    },
    wasRemoved: (token) => removed.has(token),
    count: () => seats.size,
  }
}

/** Compares without telling by its duration how much was right. */
export function sameSecret(one: string, other: string): boolean {
  const left = Buffer.from(one)
  const right = Buffer.from(other)
  return left.length === right.length && timingSafeEqual(left, right)
}
