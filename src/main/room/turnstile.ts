import type { Socket } from 'node:net'
import { createTokenBucket, type TakeTokens } from './token-bucket.ts'
import { isLoopback, plainAddress } from './upgrade.ts'

export interface TurnstileOptions {
  maxSockets: number
  maxSocketsPerAddress: number
  connectionsPerMinute: number
  now: () => number
}

/** How many addresses are remembered; more than that are not a debrief. */
const maxAddresses = 1_000

/**
 * Counts connections as a whole and by address, before a byte of them is read. This computer itself is exempt from
 * the limits by address: several windows may run on it, and whatever else runs here could do worse.
 */
export function createTurnstile(options: TurnstileOptions) {
  let open = 0
  const openByAddress = new Map<string, number>()
  const allowances = new Map<string, TakeTokens>()

  function takeAllowance(address: string): boolean {
    let take = allowances.get(address)
    if (!take) {
      if (allowances.size >= maxAddresses) allowances.clear()
      const { connectionsPerMinute, now } = options
      take = createTokenBucket(connectionsPerMinute / 60, connectionsPerMinute, now)
      allowances.set(address, take)
    }
    return take(1)
  }

  return {
    /** Whether the connection may stay; it is counted until it closes. */
    enter(socket: Socket): boolean {
      const address = plainAddress(socket.remoteAddress ?? '')
      const sameAddress = openByAddress.get(address) ?? 0
      if (open >= options.maxSockets) return false
      if (!isLoopback(address)) {
        if (sameAddress >= options.maxSocketsPerAddress || !takeAllowance(address)) return false
      }
      open += 1
      openByAddress.set(address, sameAddress + 1)
      socket.once('close', () => {
        open -= 1
        const left = (openByAddress.get(address) ?? 1) - 1
        if (left > 0) openByAddress.set(address, left)
        else openByAddress.delete(address)
      })
      return true
    },
  }
}
