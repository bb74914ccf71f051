import type { CloseReason } from '#shared/room/protocol.ts'
import type { CodeChallenge, CodeExchange, CodeHost } from './code-exchange.ts'
import { sameSecret } from './seats.ts'

/** Why someone at the door may not come in to wait. */
export type Refusal = Extract<CloseReason, 'locked' | 'wrongCode' | 'tooManyTries' | 'busy'>

/** What opens the door: a code to type, and a secret that links and pictures carry. Both are renewed together. */
export interface DoorKeys {
  code: string
  linkSecret: string
}

/** One try with a code, under way. Until it is proved it counts against the limits: the host's answer is a hint. */
export interface Knock {
  /** The host's part of the exchange. */
  response: string
  /** Null when the guest has proved that it knows the code and may wait. */
  prove: (proof: string) => Refusal | null
  /** The guest went, or was too slow: a try without a proof is a wrong one. */
  giveUp: () => void
}

/** The one place that decides who may wait for the facilitator. The code itself never reaches it from outside. */
export interface Doorkeeper {
  /** @throws when the request is not one of the exchange. */
  knock: (address: string, request: string) => Knock | Refusal
  /** Null when the secret is the one of the room's link. */
  showLink: (address: string, secret: string) => Refusal | null
  isLocked: () => boolean
  /** Closes the door, or opens it with these keys and forgets the wrong tries. */
  lock: (locked: boolean, keys: DoorKeys) => void
}

export interface DoorkeeperOptions extends DoorKeys {
  exchange: CodeExchange
  roomId: string
  /** SHA-256 of the room's certificate. */
  fingerprint: string
  locked: boolean
  triesPerAddress: number
  triesInAll: number
  /** Told once when wrong codes have closed the door. */
  onDoorClosed: () => void
}

interface Tries {
  wrong: number
  underWay: number
}

const noTries = (): Tries => ({ wrong: 0, underWay: 0 })

export function createDoorkeeper(options: DoorkeeperOptions): Doorkeeper {
  const { triesPerAddress, triesInAll } = options
  let { code, linkSecret, locked } = options
  let codeHost: CodeHost | null = null
  let inAll = noTries()
  let byAddress = new Map<string, Tries>()

  function triesOf(address: string): Tries {
    const known = byAddress.get(address) ?? noTries()
    byAddress.set(address, known)
    return known
  }

  function refusalAt(address: string): Refusal | null {
    if (locked) return 'locked'
    const own = triesOf(address)
    if (own.wrong >= triesPerAddress) return 'tooManyTries'
    const isFull = own.wrong + own.underWay >= triesPerAddress || inAll.wrong + inAll.underWay >= triesInAll
    return isFull ? 'busy' : null
  }

  function countWrong(address: string): Refusal {
    const own = triesOf(address)
    own.wrong += 1
    inAll.wrong += 1
    if (inAll.wrong >= triesInAll && !locked) {
      locked = true
      options.onDoorClosed()
    }
    return own.wrong >= triesPerAddress ? 'tooManyTries' : 'wrongCode'
  }

  function startTry(address: string, { response, isProved }: CodeChallenge): Knock {
    const own = triesOf(address)
    const all = inAll
    let isOver = false
    own.underWay += 1
    all.underWay += 1

    function end(proof: string | null): Refusal | null {
      if (isOver) return 'wrongCode'
      isOver = true
      own.underWay -= 1
      all.underWay -= 1
      // The code of this try is not the door's any more: neither right nor a wrong try at the new one.
      if (all !== inAll) return locked ? 'locked' : 'wrongCode'
      if (proof === null || !isProved(proof)) return countWrong(address)
      return locked ? 'locked' : null
    }

    return { response, prove: end, giveUp: () => end(null) }
  }

  return {
    knock(address, request) {
      const refusal = refusalAt(address)
      if (refusal) return refusal
      codeHost ??= options.exchange.createHost(code, options)
      return startTry(address, codeHost.challenge(request))
    },
    showLink(address, secret) {
      const refusal = refusalAt(address)
      if (refusal) return refusal
      return sameSecret(secret, linkSecret) ? null : countWrong(address)
    },
    isLocked: () => locked,
    lock(nextLocked, keys) {
      locked = nextLocked
      code = keys.code
      linkSecret = keys.linkSecret
      codeHost = null
      inAll = noTries()
      byAddress = new Map()
    },
  }
}
