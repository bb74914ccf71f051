import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { idSchema } from '../ids.ts'

/** What the window is told of live rooms: the one this computer keeps, the one it is a guest in, those it could join. */

/** Someone at the door: the name as given, nothing else. */
const lobbyEntrySchema = z.strictObject({ requestId: idSchema, name: z.string() })

export const hostRoomSchema = z.strictObject({
  sessionId: idSchema,
  roomName: z.string(),
  /** What guests type; shown only while the door is open. */
  code: z.string(),
  /** "192.168.1.20:41234", one for each network of this computer. */
  addresses: z.array(z.string()),
  /** Carries everything a guest needs but a name; good while the door is open. */
  link: z.string(),
  /** True when the network allowed the room to be announced. */
  announced: z.boolean(),
  locked: z.boolean(),
  /** Set when the door closed by itself; opening it again makes a new code. */
  closedBecause: z.literal('wrongCodes').optional(),
  lobby: z.array(lobbyEntrySchema),
  /** People whose computer is connected right now, by id. */
  present: z.array(idSchema),
  someoneWriting: z.boolean(),
  /** People whose computer tried to change what is not theirs; nothing of it was taken. */
  breaches: z.array(idSchema),
})

/** Where a guest stands with the room. */
export const guestStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('connecting') }),
  z.strictObject({ state: z.literal('waiting'), roomName: z.string() }),
  z.strictObject({
    state: z.literal('inside'),
    sessionId: idSchema,
    present: z.int(),
    expected: z.int(),
    someoneWriting: z.boolean(),
  }),
  /** The host cannot be reached right now; this computer keeps trying. */
  z.strictObject({ state: z.literal('away'), sessionId: idSchema.nullable() }),
  z.strictObject({ state: z.literal('out'), code: z.enum(errorCodes) }),
])

export const foundRoomSchema = z.strictObject({
  roomId: z.string(),
  roomName: z.string(),
  address: z.string(),
})
