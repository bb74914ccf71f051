import { readSeat } from '#shared/doc/own.ts'
import { permittedPart, WriteBreach } from '#shared/doc/writing/permitted-part.ts'
import { registerClient, writerOf } from '#shared/doc/writing/write-rules.ts'
import { toAppError } from '#shared/errors.ts'
import type { Id } from '#shared/ids.ts'
import type { Logger } from '../log.ts'
import type { SessionReplica } from '../vault/session-replica.ts'

export interface WriteWatchOptions {
  replica: SessionReplica
  /** Origin of what guests brought. */
  origin: symbol
  log: Logger
  /** Someone's computer tried to change what is not theirs, or that was forgotten. */
  onChange: () => void
  /** The room's process let something through that nobody may write. */
  onMistrusted: () => void
}

/** The write rules at the host's durable replica, and who reached for what is not theirs. */
export interface WriteWatch {
  /** What the room's process took from a person. It reads what strangers send, so its word alone does not count. */
  keep: (update: Uint8Array, personId: Id) => void
  note: (personId: Id) => void
  forget: (personId: Id) => void
  breaches: () => Id[]
  /** The client id under which a person's window writes. */
  client: (personId: Id, clientId: number) => void
  /** One under which this computer writes. */
  ownClient: (clientId: number) => void
}

export function createWriteWatch(options: WriteWatchOptions): WriteWatch {
  const { replica, origin, log } = options
  const { shared, own } = replica
  const breaches = new Set<Id>()

  function note(personId: Id): void {
    if (breaches.has(personId)) return
    log.warn('room.writeBreach')
    breaches.add(personId)
    options.onChange()
  }

  return {
    keep(update, personId) {
      try {
        const part = permittedPart(shared, update, writerOf(shared, personId))
        if (part === null) return
        replica.push('shared', part, origin).catch((error: unknown) => {
          log.warn('room.updateNotSaved', { code: toAppError(error).code })
        })
      } catch (error) {
        if (!(error instanceof WriteBreach)) throw error
        note(personId)
        options.onMistrusted()
      }
    },
    note,
    forget(personId) {
      if (breaches.delete(personId)) options.onChange()
    },
    breaches: () => [...breaches],
    client(personId, clientId) {
      if (!registerClient(shared, clientId, personId)) note(personId)
    },
    ownClient(clientId) {
      const seat = readSeat(own)
      if (seat) registerClient(shared, clientId, seat.personId)
    },
  }
}
