import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { recordLevels } from '../template/schema.ts'
import { mailReplySchema, mailSchema } from './mailbox.ts'

/**
 * The room's own messages between a guest and the host, as JSON text frames on `/room`. The document itself
 * travels on `/doc` (Hocuspocus) and the mesh's signalling on `/signal` (y-webrtc's protocol).
 */
export const protocolVersion = 3

/** Largest frame accepted on `/room` and `/signal`, in bytes; the largest honest one is a nameless note of 60 KiB. */
export const maxControlFrameBytes = 64 * 1024

/**
 * Largest frame the host accepts on `/doc`, in bytes. A whole debrief of 50 people × 40 notes typed letter by letter
 * is 1.6 MB, and after a restart of the host one guest may bring all of it back in one frame: more than double that.
 * What the host sends is not limited, because a late joiner needs all of it.
 */
export const maxDocumentFrameBytes = 4 * 1024 * 1024

/** Why a socket was closed. Codes 4400-4499 are ours; each tells the guest what to say to its person. */
export const closeReasons = {
  badFrame: 4400,
  notAllowed: 4401,
  declined: 4402,
  removed: 4403,
  ended: 4404,
  locked: 4405,
  full: 4406,
  wrongCode: 4407,
  tooManyTries: 4408,
  tooSlow: 4409,
  tooFast: 4410,
  tooLarge: 4411,
  olderApp: 4412,
  newerApp: 4413,
  replaced: 4414,
  busy: 4415,
} as const

export type CloseReason = keyof typeof closeReasons

/** The reason behind a socket's close code, or null when the code is not one of ours. */
export function closeReasonOf(code: number): CloseReason | null {
  // The socket library itself closes frames above the limit, with the code of RFC 6455 (7.4.1).
  if (code === 1009) return 'tooLarge'
  const found = Object.entries(closeReasons).find(([, value]) => value === code)
  return found ? (found[0] as CloseReason) : null
}

const personName = z.string().trim().min(1).max(80)
const secret = z.string().regex(/^[0-9a-f]{32,64}$/)
/** A part of the key exchange in base64url; the longest has 427 characters. */
const exchangePart = z
  .string()
  .max(1_024)
  .regex(/^[\w-]*$/)

/** Under which a Yjs document writes: drawn at random by each window. */
export const clientIdSchema = z.int().min(0).max(0xffff_ffff)

/** What the first message of every version says, whatever else it holds. */
export const greetingSchema = z.object({ version: z.int() })

/**
 * Guest → host. The first message is `join`, `joinByLink` or `resume`. A code is not sent but proved: `join` begins the
 * exchange, the host answers `challenge`, and the name follows with the proof, when the host has proved itself.
 */
export const guestMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join'), version: z.int(), request: exchangePart }),
  z.strictObject({ type: z.literal('prove'), proof: exchangePart, name: personName }),
  z.strictObject({ type: z.literal('joinByLink'), version: z.int(), secret, name: personName }),
  z.strictObject({ type: z.literal('resume'), version: z.int(), token: secret }),
  /** Whether this person is writing right now. The host passes on only that someone is. */
  z.strictObject({ type: z.literal('writing'), on: z.boolean() }),
  /** For the host alone: see `mailbox.ts`. */
  z.strictObject({ type: z.literal('mail'), mail: mailSchema }),
  /** The client id under which this person's window writes, before it writes: see the write rules. */
  z.strictObject({ type: z.literal('client'), clientId: clientIdSchema }),
  z.strictObject({ type: z.literal('leave') }),
  z.strictObject({ type: z.literal('ping') }),
])

/** Host → guest. */
export const hostMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('challenge'),
    response: exchangePart,
    roomId: idSchema,
    /** SHA-256 of the certificate the host has; another one on the way is someone between. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ type: z.literal('waiting'), roomName: z.string().max(80) }),
  z.strictObject({
    type: z.literal('admitted'),
    sessionId: idSchema,
    personId: idSchema,
    name: personName,
    role: z.enum(['cofacilitator', 'participant']),
    roomName: z.string().max(80),
    /** Personal key to the room: opens `/doc` and `/signal`, and lets the same person back in. */
    token: secret,
    /** Name of the mesh's room, known to admitted people only. */
    topic: secret,
    /** Where nothing is kept (R0), the guest's computer writes nothing to its disk either. */
    recordLevel: z.enum(recordLevels),
    /** Opens the session's file on the guest's disk. The guest keeps it in memory only. */
    guestKey: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** The mesh goes on under another name, which someone who was removed does not learn. */
  z.strictObject({ type: z.literal('topic'), topic: secret }),
  z.strictObject({
    type: z.literal('presence'),
    present: z.int().min(0),
    expected: z.int().min(0),
    someoneWriting: z.boolean(),
  }),
  z.strictObject({ type: z.literal('mail'), reply: mailReplySchema }),
  z.strictObject({ type: z.literal('pong') }),
])

export type GuestMessage = z.infer<typeof guestMessageSchema>
export type HostMessage = z.infer<typeof hostMessageSchema>

/** What `GET /hello` answers: enough to show the room in a list, nothing of what it is about. */
export const helloSchema = z.strictObject({
  app: z.literal('stillpoint'),
  version: z.int(),
  roomId: z.string().max(64),
  roomName: z.string().max(80),
  open: z.boolean(),
})

export type Hello = z.infer<typeof helloSchema>
