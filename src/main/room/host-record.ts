import { type HostRecord, readRoomRecord, setRoomRecord } from '#shared/doc/room-record.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import { newJoinCode } from '#shared/room/join-code.ts'
import type { SessionReplica } from '../vault/session-replica.ts'
import type { Seat } from './seats.ts'

/** What the host must not lose: port, code, topic and keys, kept with the session on this computer only. */
export interface KeptRecord {
  now: () => HostRecord
  /** Resolves once the change is on the disk. @throws AppError `disk.*`. */
  change: (change: Partial<HostRecord>) => Promise<void>
  /** Takes everyone's key away and makes the room a new one, on the same port. */
  startAfresh: () => Promise<void>
  addSeat: (seat: Seat) => Promise<void>
  /** Takes a person's key away; with `tell`, their computer hears why when it comes back. */
  dropSeat: (personId: string, tell: boolean) => Promise<void>
}

export function keepHostRecord(replica: SessionReplica, fillRandom: FillRandom): KeptRecord {
  const found = readRoomRecord(replica.own)
  let record = found?.kind === 'host' ? found : freshRecord(fillRandom)

  async function change(part: Partial<HostRecord>): Promise<void> {
    record = { ...record, ...part }
    setRoomRecord(replica.own, record)
    await replica.flushed()
  }

  const removedAnd = (seats: HostRecord['seats']) => [
    ...(record.removedTokens ?? []),
    ...seats.map(({ token }) => token),
  ]

  return {
    now: () => record,
    change,
    // Someone who was away at the end still hears that their place is gone, should the room open again.
    startAfresh: () =>
      change({ ...freshRecord(fillRandom), port: record.port, removedTokens: removedAnd(record.seats) }),
    addSeat: ({ personId, token }) => change({ seats: [...record.seats, { personId, token }] }),
    dropSeat(personId, tell) {
      const gone = record.seats.filter((seat) => seat.personId === personId)
      const seats = record.seats.filter((seat) => seat.personId !== personId)
      return change({ seats, ...(tell ? { removedTokens: removedAnd(gone) } : {}) })
    },
  }
}

function freshRecord(fillRandom: FillRandom): HostRecord {
  return {
    kind: 'host',
    roomId: newId(fillRandom),
    port: 0,
    code: newJoinCode(fillRandom),
    topic: newId(fillRandom),
    seats: [],
    removedTokens: [],
  }
}
