import type { Person } from '#shared/doc/records.ts'
import { type HostRecord, readRoomRecord, setRoomRecord } from '#shared/doc/room-record.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import { newJoinCode } from '#shared/room/join-code.ts'
import type { SessionReplica } from '../vault/session-replica.ts'
import type { DoorKeys } from './doorkeeper.ts'
import { fingerprintOf, newIdentity } from './identity.ts'
import type { Seat } from './seats.ts'

/** What the host must not lose: certificate, port, code, topic and keys, kept with the session on this computer only. */
export interface KeptRecord {
  now: () => HostRecord
  /** SHA-256 of the room's certificate. */
  fingerprint: () => string
  /** Resolves once the change is on the disk. @throws AppError `disk.*`. */
  change: (change: Partial<HostRecord>) => Promise<void>
  /** Takes everyone's key away and makes the room a new one, on the same port. */
  startAfresh: () => Promise<void>
  addSeat: (seat: Seat) => Promise<void>
  /** A person gave up their place: takes their key away. */
  dropSeat: (personId: string) => Promise<void>
  /** Takes a person's key away, so that their computer hears why when it comes back, and moves the mesh. */
  removeSeat: (personId: string, topic: string) => Promise<void>
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
    fingerprint: () => fingerprintOf(record.identity.cert),
    change,
    // Someone who was away at the end still hears that their place is gone, should the room open again.
    startAfresh() {
      const { port, identity, seats } = record
      return change({
        ...freshRecord(fillRandom),
        port,
        identity,
        removedTokens: removedAnd(seats),
      })
    },
    addSeat: ({ personId, token, guestKey }) =>
      change({ seats: [...record.seats, { personId, token, guestKey }] }),
    dropSeat: (personId) => change({ seats: record.seats.filter((seat) => seat.personId !== personId) }),
    removeSeat(personId, topic) {
      const gone = record.seats.filter((seat) => seat.personId === personId)
      const seats = record.seats.filter((seat) => seat.personId !== personId)
      return change({ seats, topic, removedTokens: removedAnd(gone) })
    },
  }
}

/** A new code and a new secret for the link: who knows the former ones does not come in. */
export function newDoorKeys(fillRandom: FillRandom): DoorKeys {
  return { code: newJoinCode(fillRandom), linkSecret: newId(fillRandom) }
}

function freshRecord(fillRandom: FillRandom): HostRecord {
  return {
    kind: 'host',
    roomId: newId(fillRandom),
    port: 0,
    ...newDoorKeys(fillRandom),
    identity: newIdentity(fillRandom),
    topic: newId(fillRandom),
    seats: [],
    removedTokens: [],
  }
}

/** An admitted person's place as the room's process needs it; none for someone who is not on the roster. */
export function seatOf(
  { personId, token, guestKey }: HostRecord['seats'][number],
  person: Person | undefined,
): Seat[] {
  if (!person) return []
  const role = person.role === 'cofacilitator' ? 'cofacilitator' : 'participant'
  return [{ personId, token, guestKey, name: person.name, role }]
}
