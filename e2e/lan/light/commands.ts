import type { Facts } from '#shared/room/check/facts.ts'

/** What a test asks of the computers of one process, and what they answer. Everything crosses as JSON. */

/** How a room is found and entered. */
export interface WayIn {
  code: string
  address: string
  link: string
  roomName: string
  sessionId: string
}

/** What one computer holds and says right now. */
export interface LightReport {
  /** The whole shared document as its window holds it, and as its disk does: V1 updates in base64. */
  window: string
  durable: string
  /** The guest's standing, or `leading`, or `none`. */
  standing: string
  link: string
  present: number
  expected: number
  save: string
}

/** Figures of a run of typing. */
export interface TypingReport {
  /** Everything that was shared, in order. */
  words: string[]
}

export interface LightCommands {
  /** Makes a computer; its data is kept in the folder, and found again there. */
  add: (who: string, folder: string) => Promise<null>
  /** Opens a new room in which everyone who asks is let in. */
  lead: (who: string, plan: { name: string; title: string }) => Promise<WayIn>
  /** Opens the room of the session that is on the disk again. */
  leadAgain: (who: string) => Promise<WayIn>
  /** The address of a room that is announced on the network; fails when it is not found in time. */
  find: (who: string, roomName: string, withinMs: number) => Promise<string>
  /** Asks to come in, waits to be let in and opens the session. The address may be a link. */
  join: (who: string, request: { address: string; code: string; name: string }) => Promise<null>
  /** Goes back into the room of the session on the disk. */
  resume: (who: string) => Promise<null>
  /** Shares a note; answers when this computer's disk has it. */
  share: (who: string, words: string) => Promise<null>
  /** Types notes, letter group by letter group, until the time is over. */
  type: (who: string, plan: { forMs: number; everyMs: number; tag: string }) => Promise<TypingReport>
  report: (who: string) => Promise<LightReport>
  /** What a check of the connection to an address finds. */
  check: (who: string, address: string) => Promise<Facts>
  leave: (who: string) => Promise<null>
  close: (who: string) => Promise<null>
}

export type CommandName = keyof LightCommands

export interface Request {
  id: number
  command: CommandName
  args: unknown[]
}

export type Answer = { id: number; value: unknown } | { id: number; error: string }
