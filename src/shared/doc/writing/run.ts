import type * as Y from 'yjs'

/** A change that is, or can be, in a document. */
export type Struct = Y.Item | Y.GC

/** Changes of one client id in the order of their clocks. */
export interface Run {
  client: number
  /** What was not looked at yet, or has to wait for its predecessors. */
  waiting: (Struct | Y.Skip)[]
  taken: Struct[]
  /** First clock of what is taken, and the one after its last. */
  start: number
  end: number
}

/** Some clocks of one client id. */
export interface Range {
  client: number
  clock: number
  length: number
}
