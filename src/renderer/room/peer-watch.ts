/** How often a connection is asked for a sign of life, in ms. */
export const pingMs = 10_000

/** Shortest and longest time a connection may take to come up, or to answer, in ms; chosen anew each time. */
export const patienceMs = { least: 5_000, most: 10_000 }

const firstPauseMs = 1_000
const longestPauseMs = 60_000

/** A look at the clock later than this was no wait but a sleep: nobody could be heard meanwhile. In ms. */
const sleepMs = 3_000

export interface PeerWatchOptions {
  /** Milliseconds that only grow. */
  now: () => number
  /** From 0 up to 1. */
  random: () => number
}

/** What is to be done with which peers after a look at the clock. */
export interface PeerChores {
  ping: string[]
  drop: string[]
}

interface Watched {
  up: boolean
  /** When this wait for coming up, or for an answer, began; null while nothing is waited for. */
  waitingSince: number | null
  patience: number
  /** Last word from it, or when the connection was begun; `answered` says which. */
  heardAt: number
  answered: boolean
}

/**
 * Decides which connections of the mesh are dead. y-webrtc itself gives up on none: a lost offer or a silent channel
 * would stay for ever. The random patience keeps both ends from giving up at the same moment.
 */
export function createPeerWatch({ now, random }: PeerWatchOptions) {
  const watched = new Map<string, Watched>()
  const failures = new Map<string, { count: number; until: number }>()
  let lookedAt = now()

  const newPatience = () => patienceMs.least + random() * (patienceMs.most - patienceMs.least)

  function wait(entry: Watched, patience: number): void {
    entry.waitingSince = now()
    entry.patience = patience
  }

  function look(peerId: string, entry: Watched, chores: PeerChores): void {
    if (entry.waitingSince !== null) {
      if (now() - entry.waitingSince > entry.patience) chores.drop.push(peerId)
    } else if (now() - entry.heardAt >= pingMs) {
      wait(entry, newPatience())
      chores.ping.push(peerId)
    }
  }

  return {
    /** A connection was begun. */
    add(peerId: string): void {
      watched.set(peerId, {
        up: false,
        waitingSince: now(),
        patience: newPatience(),
        heardAt: now(),
        answered: false,
      })
    },
    /** Its channel is open; its first word is still waited for. */
    opened(peerId: string): void {
      const entry = watched.get(peerId)
      if (!entry) return
      entry.up = true
      wait(entry, newPatience())
    },
    heard(peerId: string): void {
      const entry = watched.get(peerId)
      if (!entry) return
      entry.heardAt = now()
      entry.answered = true
      entry.waitingSince = null
      failures.delete(peerId)
    },
    /** The peer behaves as if it had no connection to us: it has to answer soon. True when a ping is due now. */
    doubt(peerId: string): boolean {
      const entry = watched.get(peerId)
      if (!entry?.up || entry.waitingSince !== null) return false
      wait(entry, patienceMs.least)
      return true
    },
    /** The connection is gone. One that was never of use makes the next attempt wait, longer each time. */
    remove(peerId: string): void {
      const entry = watched.get(peerId)
      watched.delete(peerId)
      if (!entry || (entry.up && entry.waitingSince === null)) return
      const count = (failures.get(peerId)?.count ?? 0) + 1
      failures.set(peerId, { count, until: now() + Math.min(firstPauseMs * 2 ** count, longestPauseMs) })
    },
    /** Whether a connection to this peer may be begun from here; what a peer begins is always taken. */
    mayBegin: (peerId: string): boolean => (failures.get(peerId)?.until ?? 0) <= now(),
    /** The network is back: nobody has to wait for what failed without it. */
    forgive: (): void => failures.clear(),
    /** Peers with a working connection. */
    count: (): number => [...watched.values()].filter((entry) => entry.up && entry.answered).length,
    /** Call it about twice a second. */
    tick(): PeerChores {
      const slept = now() - lookedAt > sleepMs
      lookedAt = now()
      const chores: PeerChores = { ping: [], drop: [] }
      for (const [peerId, entry] of watched) {
        if (slept && entry.waitingSince !== null) wait(entry, newPatience())
        else look(peerId, entry, chores)
      }
      return chores
    },
  }
}
