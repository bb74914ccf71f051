import type { FillRandom } from '../ids.ts'

/** A whole number from 0 up to, not including, `count` (1 to 256), every one equally likely. */
export function randomBelow(fillRandom: FillRandom, count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new RangeError('count is 1 to 256')
  // Bytes above the last whole multiple are thrown away: taking the remainder would favour small numbers.
  const limit = 256 - (256 % count)
  for (;;) {
    const byte = fillRandom(new Uint8Array(1))[0] ?? 256
    if (byte < limit) return byte % count
  }
}

/** One of the items, every one equally likely. */
export function randomItem<Item>(fillRandom: FillRandom, items: readonly Item[]): Item {
  return items[randomBelow(fillRandom, items.length)] as Item
}

/** The items in an order of which every one is equally likely. */
export function shuffled<Item>(fillRandom: FillRandom, items: readonly Item[]): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = uniformBelow(fillRandom, last + 1)
    const moved = mixed[last] as Item
    mixed[last] = mixed[other] as Item
    mixed[other] = moved
  }
  return mixed
}

function uniformBelow(fillRandom: FillRandom, count: number): number {
  const limit = 2 ** 32 - (2 ** 32 % count)
  for (;;) {
    const number = new DataView(fillRandom(new Uint8Array(4)).buffer).getUint32(0)
    if (number < limit) return number % count
  }
}
