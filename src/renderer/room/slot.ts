import { toAppError } from '#shared/errors.ts'

/** Holds at most one of something that takes a while to begin and has to be closed. */
export interface Slot<Thing> {
  /** What is there now; null while nothing is wanted or it has not begun yet. */
  get: () => Thing | null
  /** Says what is wanted: another key closes the former thing and begins a new one, null leaves nothing. */
  want: (key: string | null) => void
}

/**
 * @param begin called for one key at a time; the former thing is closed by then.
 * @param onReady called when what is wanted is there.
 */
export function createSlot<Thing extends { close: () => void }>(
  begin: (key: string) => Promise<Thing>,
  onReady: (thing: Thing) => void,
  onFault: (error: unknown) => void,
): Slot<Thing> {
  let wanted: string | null = null
  let thing: Thing | null = null
  let wish = 0
  let turn = Promise.resolve()

  async function fulfil(key: string, mine: number): Promise<void> {
    if (mine !== wish) return
    const made = await begin(key)
    if (mine !== wish) return made.close()
    thing = made
    onReady(made)
  }

  return {
    get: () => thing,
    want(key) {
      if (key === wanted) return
      wanted = key
      wish += 1
      const mine = wish
      thing?.close()
      thing = null
      if (key !== null) turn = turn.then(() => fulfil(key, mine)).catch((error) => onFault(toAppError(error)))
    },
  }
}
