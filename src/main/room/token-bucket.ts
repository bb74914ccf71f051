/** Takes from an allowance that refills steadily; false when there is not enough left. */
export type TakeTokens = (count: number) => boolean

/**
 * @param perSecond how fast the allowance refills.
 * @param burst how much it holds at most, and at the start.
 * @param now a clock in ms that never goes back.
 */
export function createTokenBucket(perSecond: number, burst: number, now: () => number): TakeTokens {
  let left = burst
  let filledAt = now()
  return function take(count) {
    const time = now()
    left = Math.min(burst, left + ((time - filledAt) / 1_000) * perSecond)
    filledAt = time
    if (left < count) return false
    left -= count
    return true
  }
}
