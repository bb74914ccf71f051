import { z } from 'zod'
import { idSchema } from '#shared/ids.ts'
import { mailReplySchema, mailSchema } from '#shared/room/mailbox.ts'
import { clientIdSchema } from '#shared/room/protocol.ts'
import { recordLevels } from '#shared/template/schema.ts'

/** What main and the room's own process say to each other. Both sides parse: the process reads what strangers send. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const secret = z.string().regex(/^[0-9a-f]{32,64}$/)

const seatSchema = z.strictObject({
  personId: idSchema,
  token: secret,
  guestKey: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(80),
  role: z.enum(['cofacilitator', 'participant']),
})

const identitySchema = z.strictObject({ cert: z.string(), key: z.string() })
const doorKeys = { code: z.string().max(32), linkSecret: secret }

/** Main → process; `start` comes first and once. */
export const toProcessSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    /** Interface to listen on; null for all of them. */
    host: z.string().nullable(),
    port: z.int().min(0).max(65_535),
    plan: z.strictObject({
      sessionId: idSchema,
      roomId: idSchema,
      roomName: z.string().max(80),
      identity: identitySchema,
      ...doorKeys,
      locked: z.boolean(),
      topic: secret,
      seats: z.array(seatSchema),
      removedTokens: z.array(secret),
      hostToken: secret,
      recordLevel: z.enum(recordLevels),
      state: bytes,
    }),
  }),
  z.strictObject({ type: z.literal('update'), update: bytes }),
  z.strictObject({ type: z.literal('admit'), requestId: idSchema, seat: seatSchema }),
  z.strictObject({ type: z.literal('decline'), requestId: idSchema }),
  z.strictObject({ type: z.literal('remove'), personId: idSchema, topic: secret }),
  z.strictObject({ type: z.literal('lock'), locked: z.boolean(), ...doorKeys }),
  z.strictObject({ type: z.literal('writing'), on: z.boolean() }),
  z.strictObject({ type: z.literal('mail'), personId: idSchema, reply: mailReplySchema }),
  z.strictObject({ type: z.literal('end') }),
])

/** Process → main. */
export const fromProcessSchema = z.discriminatedUnion('type', [
  /** The process runs and waits for `start`. */
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('listening'), port: z.int().min(1).max(65_535) }),
  z.strictObject({ type: z.literal('failed'), portInUse: z.boolean() }),
  /** A change of this person's. */
  z.strictObject({ type: z.literal('update'), update: bytes, personId: idSchema }),
  /** This person's computer tried to change what is not theirs. */
  z.strictObject({ type: z.literal('breach'), personId: idSchema }),
  /** The client id under which this person's window writes. */
  z.strictObject({ type: z.literal('client'), personId: idSchema, clientId: clientIdSchema }),
  z.strictObject({
    type: z.literal('lobby'),
    lobby: z.array(z.strictObject({ requestId: idSchema, name: z.string().max(80) })),
  }),
  z.strictObject({ type: z.literal('presence'), present: z.array(idSchema), someoneWriting: z.boolean() }),
  /** Too many wrong codes closed the door. */
  z.strictObject({ type: z.literal('doorClosed') }),
  z.strictObject({ type: z.literal('mail'), personId: idSchema, mail: mailSchema }),
  z.strictObject({ type: z.literal('left'), personId: idSchema }),
  z.strictObject({ type: z.literal('ended') }),
])

export type ToProcess = z.infer<typeof toProcessSchema>
export type FromProcess = z.infer<typeof fromProcessSchema>

/** The room process' way to main. */
export interface ProcessPort {
  post: (message: FromProcess) => void
  /** Calls back with whatever main posted. */
  onMessage: (listener: (message: unknown) => void) => void
}

/** Main's way to a running room process. */
export interface ProcessHandle {
  post: (message: ToProcess) => void
  onMessage: (listener: (message: unknown) => void) => () => void
  onExit: (listener: (code: number) => void) => () => void
  kill: () => void
}
