import { normaliseJoinCode } from '#shared/room/join-code.ts'
import type { CloseReason } from '#shared/room/protocol.ts'
import { sameSecret } from './seats.ts'

/** What someone at the door is told: to wait for the facilitator, or why not. */
export type Verdict = 'wait' | Extract<CloseReason, 'locked' | 'wrongCode' | 'tooManyTries'>

/**
 * The one place that decides whether a join code is right. A password-authenticated key exchange takes the place of
 * the comparison here without anything else changing.
 */
export interface Doorkeeper {
  knock: (address: string, typedCode: string) => Verdict
  isLocked: () => boolean
  /** Closes the door, or opens it with a code and forgets the wrong tries. */
  lock: (locked: boolean, code: string) => void
}

export interface DoorkeeperOptions {
  code: string
  locked: boolean
  triesPerAddress: number
  triesInAll: number
  /** Told once when wrong codes have closed the door. */
  onDoorClosed: () => void
}

export function createDoorkeeper(options: DoorkeeperOptions): Doorkeeper {
  let { code, locked } = options
  let wrongInAll = 0
  const wrongByAddress = new Map<string, number>()

  function countWrong(address: string): Verdict {
    const wrong = (wrongByAddress.get(address) ?? 0) + 1
    wrongByAddress.set(address, wrong)
    wrongInAll += 1
    if (wrongInAll >= options.triesInAll) {
      locked = true
      options.onDoorClosed()
    }
    return wrong >= options.triesPerAddress ? 'tooManyTries' : 'wrongCode'
  }

  return {
    knock(address, typedCode) {
      if (locked) return 'locked'
      if ((wrongByAddress.get(address) ?? 0) >= options.triesPerAddress) return 'tooManyTries'
      const typed = normaliseJoinCode(typedCode)
      return typed !== null && sameSecret(typed, code) ? 'wait' : countWrong(address)
    },
    isLocked: () => locked,
    lock(nextLocked, nextCode) {
      locked = nextLocked
      code = nextCode
      wrongInAll = 0
      wrongByAddress.clear()
    },
  }
}
