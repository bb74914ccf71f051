import { toAppError } from '#shared/errors.ts'
import type { Desk } from './desk.ts'
import type { Later } from './later.ts'
import type { Logger } from './log.ts'
import type { Rooms } from './rooms.ts'
import type { Vault } from './vault/vault.ts'

const defaultLockAfterMinutes = 15
const lookEveryMs = 15_000

/** Takes the keys out of memory when nobody is there to use them. */
export interface Locking {
  /** @throws AppError `disk.*` while words are only in memory; everything stays open then. */
  now: () => Promise<void>
  /** The computer was left or goes to sleep: locks, unless that would close a room or lose words. */
  whenLeft: () => Promise<void>
  close: () => void
}

export interface LockingOptions {
  vault: Vault
  desk: Desk
  rooms: Later<Rooms>
  log: Logger
  /** For how long nobody has touched this computer. */
  idleMs: () => number
  /** Has the page hand over its words. */
  askPage: () => Promise<void>
  /** Puts a new page in a new process in the place of the old one, whose memory holds words. */
  renewWindow: () => Promise<void>
}

export function createLocking(options: LockingOptions): Locking {
  const { vault, desk, rooms, log } = options
  let running: Promise<void> | null = null
  const timer = setInterval(look, lookEveryMs)
  timer.unref()

  function canLock(): boolean {
    const { state, hasPassphrase } = vault.keys.state()
    return state === 'open' && hasPassphrase
  }

  async function look(): Promise<void> {
    const minutes = vault.settings().lockAfterMinutes ?? defaultLockAfterMinutes
    if (options.idleMs() >= minutes * 60_000) await whenLeft()
  }

  async function lock(): Promise<void> {
    await options.askPage()
    await (await rooms.ifMade())?.close()
    await desk.closeAll()
    await vault.lock()
    log.info('vault.locked')
    await options.renewWindow()
  }

  function now(): Promise<void> {
    running ??= lock().finally(() => {
      running = null
    })
    return running
  }

  async function whenLeft(): Promise<void> {
    if (!canLock() || (await rooms.ifMade())?.isInRoom()) return
    try {
      await now()
    } catch (error) {
      log.warn('vault.notLocked', { code: toAppError(error).code })
    }
  }

  return { now, whenLeft, close: () => clearInterval(timer) }
}
