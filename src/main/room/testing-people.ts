import type { GuestRecord } from '#shared/doc/room-record.ts'
import type { GuestState } from '#shared/ipc/contract.ts'
import { createGuestRoom } from './guest-room.ts'
import type { GuestAdmission, GuestRoomOptions } from './guest-service.ts'
import { createHostRoom } from './host-room.ts'
import type { HostRoomOptions } from './host-service.ts'
import { roomLimits } from './limits.ts'
import { fillRandom, now, silentLog, startInProcess, type TestProcess } from './testing.ts'

/** For tests only: hosts and guests as main runs them, on real sockets of loopback; everything else in memory. */

/** A host's computer, its room not open yet. */
export function hostWith(replica: HostRoomOptions['replica'], limits = roomLimits) {
  const processes: TestProcess[] = []
  const announced: { name: string; roomId: string; fingerprint: string }[] = []
  const room = createHostRoom({
    replica,
    startProcess: () => {
      const started = startInProcess(limits)
      processes.push(started)
      return started
    },
    announce: ({ name, roomId, fingerprint }) => {
      announced.push({ name, roomId, fingerprint })
      return { isAnnounced: () => true, close: () => Promise.resolve() }
    },
    addresses: () => ['192.168.1.20', 'fd00::1'],
    log: silentLog,
    fillRandom,
    host: '127.0.0.1',
  })
  return { room, processes, announced, replica }
}

export type TestHost = ReturnType<typeof hostWith>

/** A guest's computer that keeps what it is given. */
export function guestWith(change: Partial<GuestRoomOptions> = {}) {
  const admissions: GuestAdmission[] = []
  const forgotten: string[] = []
  const states: GuestState[] = []
  const room = createGuestRoom({
    keepGuestSession: async (admission) => {
      admissions.push(admission)
    },
    forgetGuestSession: async (sessionId) => {
      forgotten.push(sessionId)
    },
    findRoom: () => () => undefined,
    log: silentLog,
    now,
    random: () => 0,
    ...change,
  })
  room.onChange((state) => states.push(state))
  return {
    room,
    admissions,
    forgotten,
    states,
    /** What main would find of the guest's place on the disk. */
    file: (): [sessionId: string, record: GuestRecord] => {
      const [first] = admissions
      const last = admissions.at(-1)
      if (!first || !last) throw new Error('not admitted')
      return [first.sessionId, last.record]
    },
  }
}

/** Where the open room listens. */
export function addressOf({ room }: TestHost): string {
  return `127.0.0.1:${portOf({ room })}`
}

export function portOf({ room }: Pick<TestHost, 'room'>): number {
  return Number(room.state()?.addresses[0]?.split(':').at(-1))
}

/** The room's link as it would be on this network. */
export function linkOf(host: TestHost, address = addressOf(host)): string {
  return (host.room.state()?.link ?? '').replace(/#.*;/, `#${address};`)
}
