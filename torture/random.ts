/** Draws that come again with the same seed. */
export interface Random {
  /** A whole number from 0 to n - 1; 0 for n = 0. */
  below: (n: number) => number
  oneOf: <Value>(list: readonly Value[]) => Value
  bytes: (length: number) => Uint8Array
}

/** Mulberry32 (public domain, T. Ettinger): 32 bits of state are enough to choose where to hit. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    oneOf(list) {
      const [first] = list
      if (first === undefined) throw new RangeError('nothing to choose from')
      return list[below(list.length)] ?? first
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
