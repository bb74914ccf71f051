import { z } from 'zod'
import { seatSchema } from '../doc/own.ts'
import { keepSchema, sessionStatuses, settledStates, supportContactSchema } from '../doc/records.ts'
import { errorCodes } from '../errors.ts'
import { idSchema } from '../ids.ts'
import { mailReplySchema, mailSchema } from '../room/mailbox.ts'
import { recordLevels, templateSchema } from '../template/schema.ts'
import { languages } from '../text/languages.ts'
import { exportChoiceSchema, exportDocuments } from './export-choice.ts'

/**
 * Everything the window may ask of the main process, and everything it may be told. Arguments are parsed in main
 * before a handler sees them; one Electron channel carries the calls, one the events.
 */

const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)

/** `shared` goes to everyone in the room; `own` never leaves this computer. */
export const replicaSchema = z.enum(['shared', 'own'])

export const themes = ['system', 'light', 'dark'] as const

export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  /** Size of all text in per cent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  /** The language of the program; the computer's where it is missing. */
  language: z.enum(['system', ...languages]).optional(),
  /** The name this person was last called by; offered, never sent by itself. */
  lastName: z.string().max(80),
  /** Whether “?” alone shows the list of keys (WCAG 2.2, 2.1.4); on where it is missing. */
  questionKey: z.boolean().optional(),
  supportContacts: z.array(supportContactSchema).max(20),
})

export const libraryEntrySchema = z.strictObject({
  id: idSchema,
  role: z.enum(['host', 'guest']),
  title: z.string(),
  /** The room's neutral name, for a session without a title. */
  roomName: z.string(),
  templateName: z.string(),
  place: z.string(),
  status: z.enum(sessionStatuses),
  people: z.int().min(0),
  /** UTC in ms of the last change this computer wrote. */
  changedAt: z.int(),
  /** What is kept of it, how long, and whether the rest is gone already. */
  recordLevel: z.enum(recordLevels),
  keep: keepSchema,
  onHold: z.boolean(),
  settled: z.enum(settledStates),
  /** True for a session that is on no disk and ends with the program. */
  inMemory: z.boolean(),
})

export const templateProblemSchema = z.strictObject({
  file: z.string(),
  /** Where in the file: line (from 1) and path ("phases[2].minutes"). */
  line: z.int().min(0),
  path: z.string(),
  problem: z.string(),
  remedy: z.string(),
})

export const saveStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('saved') }),
  z.strictObject({ state: z.literal('saving') }),
  /** In memory only, as was chosen: never to be called saved. */
  z.strictObject({ state: z.literal('notKept') }),
  z.strictObject({ state: z.literal('notSaved'), code: z.enum(errorCodes) }),
])

/** One sentence owed to the person when a session was opened. */
export const openNoticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('repaired'), keptAside: z.string() }),
  z.strictObject({ kind: z.literal('readOnly'), code: z.enum(errorCodes) }),
])

export const openedSessionSchema = z.strictObject({
  id: idSchema,
  role: z.enum(['host', 'guest']),
  seat: seatSchema,
  shared: bytes,
  own: bytes,
  notice: openNoticeSchema.nullable(),
  /** How far main got with what it has; `session.saveState` tells of every change. */
  save: saveStateSchema,
})

/** Someone at the door: the name as given, nothing else. */
export const lobbyEntrySchema = z.strictObject({ requestId: idSchema, name: z.string() })

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

export const newSessionSchema = z.strictObject({
  templateId: z.string().max(64),
  title: z.string().max(200),
  place: z.string().max(200),
  plannedFor: z.int().nullable(),
  hostName: z.string().trim().min(1).max(80),
  supportContacts: z.array(supportContactSchema).max(20),
  /** The template's suggestion when it is missing. */
  recordLevel: z.enum(recordLevels).optional(),
})

/** Sessions whose time is over while this computer's clock cannot be trusted to say so. */
export const dueDeletionsSchema = z.strictObject({
  count: z.int().min(1),
  /** The clock went back, or far forward since Stillpoint last looked at it. */
  clock: z.enum(['back', 'forward']),
  /** What this computer's clock says now, UTC in ms. */
  now: z.int(),
})

/** Long enough to be worth the name; what it is made of is the person's own choice. */
export const backupPassphraseSchema = z.string().min(8).max(1024)

/** Which of the room's two binary channels a bridged socket speaks. */
export const socketKinds = ['doc', 'signal'] as const

const call = <Args extends z.ZodTuple, Result extends z.ZodType>(args: Args, result: Result) => ({
  args,
  result,
})
const none = z.tuple([])
const done = z.void()

export const calls = {
  'settings.get': call(none, settingsSchema),
  'settings.change': call(z.tuple([settingsSchema.partial()]), settingsSchema),

  /** The page has handed over every word it held: its window may go. */
  'window.left': call(none, done),
  /** For the log: the kind of a fault in a link to the others, never its message. */
  'window.fault': call(z.tuple([z.string().regex(/^[A-Za-z.]{1,40}$/)]), done),

  /** Every template, each in this language where it has it and in its own where it has not. */
  'templates.list': call(
    z.tuple([z.enum(languages)]),
    z.strictObject({ templates: z.array(templateSchema), problems: z.array(templateProblemSchema) }),
  ),

  'library.list': call(none, z.array(libraryEntrySchema)),

  'sessions.create': call(z.tuple([newSessionSchema]), idSchema),
  'sessions.open': call(z.tuple([idSchema]), openedSessionSchema),
  /** Answers once the update is flushed to disk: this answer is what "saved" means. */
  'sessions.push': call(z.tuple([idSchema, replicaSchema, bytes]), done),
  'sessions.close': call(z.tuple([idSchema]), done),
  'sessions.remove': call(z.tuple([idSchema]), done),
  /**
   * Ends its room and leaves of the session what this record level (or the planned one, where that is lower) says. The window has to let go of it
   * afterwards when it is `gone` or `reduced`.
   */
  'sessions.settle': call(z.tuple([idSchema, z.enum(recordLevels)]), z.enum(['gone', 'reduced', 'whole'])),
  'sessions.hold': call(z.tuple([idSchema, z.boolean()]), done),
  /** Writes one session as an age file. False when the person changed their mind. */
  'sessions.backup': call(z.tuple([idSchema, backupPassphraseSchema]), z.boolean()),
  /** The name of the chosen backup file, or null when the person changed their mind. */
  'backups.choose': call(none, z.string().nullable()),
  /** Brings the chosen backup in, whole as a new session or added to the one that is here. */
  'backups.bringIn': call(z.tuple([z.string().max(1024)]), z.enum(['new', 'added'])),
  'retention.due': call(none, dueDeletionsSchema.nullable()),
  /** The person says that the clock is right: what is due is deleted. */
  'retention.confirm': call(none, done),
  /** Writes the session as it is in memory to a place the person chooses. False when they changed their mind. */
  'sessions.saveCopy': call(z.tuple([idSchema]), z.boolean()),

  'room.open': call(z.tuple([idSchema]), hostRoomSchema),
  'room.admit': call(z.tuple([z.array(idSchema)]), done),
  'room.decline': call(z.tuple([idSchema]), done),
  'room.remove': call(z.tuple([idSchema]), done),
  'room.lock': call(z.tuple([z.boolean()]), done),
  /** Ends the room for everyone; guests' copies are wiped on their own computers. */
  'room.end': call(none, done),

  'discovery.start': call(none, done),
  'discovery.stop': call(none, done),

  'guest.join': call(
    z.tuple([
      z.strictObject({
        /** An address, or the room's link; with a link the code may be empty. */
        address: z.string().max(260),
        code: z.string().max(32),
        name: z.string().trim().min(1).max(80),
      }),
    ]),
    done,
  ),
  'guest.resume': call(z.tuple([idSchema]), done),
  /** Leaves for good: this computer forgets the room. */
  'guest.leave': call(none, done),
  /** Gives the host something for it alone; what becomes of it is told by `mail.heard`. */
  'room.mail': call(z.tuple([mailSchema]), done),
  'room.writing': call(z.tuple([z.boolean()]), done),

  'sockets.open': call(z.tuple([z.enum(socketKinds)]), z.int()),
  'sockets.send': call(z.tuple([z.int(), z.union([bytes, z.string()])]), done),
  'sockets.close': call(z.tuple([z.int()]), done),

  /** Asks where a document goes. False when the person changed their mind. */
  'exports.choose': call(z.tuple([idSchema, exportChoiceSchema]), z.boolean()),
  /** Writes it to the place that was chosen last; may be called again. Gives the path's last part. */
  'exports.write': call(z.tuple([idSchema]), z.string()),
  'exports.print': call(z.tuple([idSchema, z.enum(exportDocuments)]), z.boolean()),
} as const

export const events = {
  /** The window is about to go; the page hands over what stands in its fields and answers with `window.left`. */
  'window.leaving': z.null(),
  'session.update': z.strictObject({ sessionId: idSchema, replica: replicaSchema, update: bytes }),
  'session.saveState': z.strictObject({ sessionId: idSchema, save: saveStateSchema }),
  'mail.heard': z.strictObject({ sessionId: idSchema, reply: mailReplySchema }),
  'room.changed': hostRoomSchema.nullable(),
  'guest.changed': guestStateSchema,
  'discovery.changed': z.array(foundRoomSchema),
  'library.changed': z.array(libraryEntrySchema),
  'retention.changed': dueDeletionsSchema.nullable(),
  'socket.event': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open'), socket: z.int() }),
    z.strictObject({ kind: z.literal('message'), socket: z.int(), data: z.union([bytes, z.string()]) }),
    z.strictObject({ kind: z.literal('close'), socket: z.int(), code: z.int() }),
  ]),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallArgs<Name extends CallName> = z.infer<Calls[Name]['args']>
export type CallResult<Name extends CallName> = z.infer<Calls[Name]['result']>
export type Events = typeof events
export type EventName = keyof Events
export type EventData<Name extends EventName> = z.infer<Events[Name]>

/** One function per call; a missing or misspelt one is a compile error where the object is built. */
export type Handlers = { [Name in CallName]: (...args: CallArgs<Name>) => Promise<CallResult<Name>> }

/** Tells every window of this program. */
export type Emit = <Name extends EventName>(name: Name, data: EventData<Name>) => void

export type Replica = z.infer<typeof replicaSchema>
export type Settings = z.infer<typeof settingsSchema>
export type LibraryEntry = z.infer<typeof libraryEntrySchema>
export type TemplateProblem = z.infer<typeof templateProblemSchema>
export type DueDeletions = z.infer<typeof dueDeletionsSchema>
export type SaveState = z.infer<typeof saveStateSchema>
export type OpenNotice = z.infer<typeof openNoticeSchema>
export type OpenedSession = z.infer<typeof openedSessionSchema>
export type HostRoom = z.infer<typeof hostRoomSchema>
export type GuestState = z.infer<typeof guestStateSchema>
export type FoundRoom = z.infer<typeof foundRoomSchema>
export type NewSession = z.infer<typeof newSessionSchema>
export type SocketKind = (typeof socketKinds)[number]
