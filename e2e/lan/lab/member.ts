import type { Held } from './documents.ts'
import type { Place } from './network.ts'

/** A computer of the room, with or without a window. */
export interface Member {
  readonly name: string
  readonly place: Place
  /** Shares a note; resolves when this computer's disk has it. */
  share: (words: string) => Promise<void>
  /** The documents it holds. */
  replicas: () => Promise<Held[]>
}
