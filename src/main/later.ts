/** A part of the program that is made when it is first asked for, its modules read with it. */
export interface Later<Part> {
  /** Made once; a failure is not kept, so that the next one to ask tries again. */
  (): Promise<Part>
  /** The part if anybody asked for it so far: what was never made needs no closing. */
  ifMade: () => Promise<Part | undefined>
}

/** Keeps what the first screen does not need out of the start. */
export function later<Part>(make: () => Promise<Part>): Later<Part> {
  let making: Promise<Part> | undefined
  const ask = () => {
    making ??= make().catch((error: unknown) => {
      making = undefined
      throw error
    })
    return making
  }
  return Object.assign(ask, { ifMade: async () => making })
}
