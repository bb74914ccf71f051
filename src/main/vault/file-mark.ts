import type { LogPosition } from './session-format.ts'

/** A place in one life of a session's file; a file that does not reach it is an older one. */
export interface FileMark {
  life: number
  seq: number
  /** Hex. */
  tag: string
}

export function markOf(life: number, { seq, tag }: LogPosition): FileMark {
  return { life, seq, tag: Buffer.from(tag).toString('hex') }
}
