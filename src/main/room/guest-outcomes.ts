import type { ErrorCode } from '#shared/errors.ts'
import { type CloseReason, type HostMessage, hostMessageSchema } from '#shared/room/protocol.ts'

/** How a connection's end is told to the person, when it is final. */
export interface Outcome {
  code: ErrorCode
  /** Whether nothing of the session stays on this computer. */
  forgets: boolean
}

const stays = (code: ErrorCode): Outcome => ({ code, forgets: false })
const forgets = (code: ErrorCode): Outcome => ({ code, forgets: true })

const outcomes: Partial<Record<CloseReason, Outcome>> = {
  declined: forgets('room.declined'),
  removed: forgets('room.removed'),
  ended: forgets('room.ended'),
  locked: stays('room.locked'),
  full: stays('room.full'),
  wrongCode: stays('room.wrongCode'),
  tooManyTries: stays('room.tooManyTries'),
  olderApp: stays('room.olderApp'),
  newerApp: stays('room.newerApp'),
  // Another room's computer may have this address by now: what was written here must not go because of it.
  notAllowed: stays('room.notOpen'),
  replaced: stays('room.notOpen'),
  badFrame: stays('room.protocol'),
  tooLarge: stays('room.protocol'),
}

/** Null when the connection was only lost and is worth another try. */
export function outcomeOf(reason: CloseReason | null): Outcome | null {
  return (reason && outcomes[reason]) ?? null
}

/** Null when whoever speaks there is not a host of ours. */
export function parseHostMessage(text: string): HostMessage | null {
  try {
    return hostMessageSchema.parse(JSON.parse(text))
  } catch {
    // Any computer may answer at an address: the caller says that it was not understood.
    return null
  }
}
