import { readPeople, readSession } from '#shared/doc/reads.ts'
import type { HostRecord } from '#shared/doc/room-record.ts'
import { encodeState } from '#shared/doc/state.ts'
import type { SessionReplica } from '../vault/session-replica.ts'
import { seatOf } from './host-record.ts'
import type { RoomPlan } from './room-server.ts'

/** What the room's process is told at its start, as things stand now. */
export function planOf(
  replica: SessionReplica,
  record: HostRecord,
  now: Pick<RoomPlan, 'roomName' | 'locked' | 'hostToken'>,
): RoomPlan {
  const known = new Map(readPeople(replica.shared).map((person) => [person.id, person]))
  const { roomId, code, linkSecret, identity, topic, seats, removedTokens = [] } = record
  return {
    ...now,
    sessionId: replica.id,
    roomId,
    identity,
    code,
    linkSecret,
    topic,
    seats: seats.flatMap((seat) => seatOf(seat, known.get(seat.personId))),
    removedTokens,
    recordLevel: readSession(replica.shared)?.recordLevel ?? 'R3',
    state: encodeState(replica.shared),
  }
}
