import type { Logger } from '#main/log.ts'
import { isOver } from '#shared/doc/keep-until.ts'
import { toAppError } from '#shared/errors.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import type { DueDeletions } from '#shared/ipc/keeping.ts'
import { judgeClock } from './clock-trust.ts'

export interface RetentionOptions {
  list: () => Promise<LibraryEntry[]>
  /** Removes a session for good. */
  destroy: (sessionId: string) => Promise<void>
  /** A session somebody looks at right now is left alone until they have closed it. */
  isOpen: (sessionId: string) => boolean
  /** The last look at the clock, UTC in ms. */
  lastLook: { get: () => number | null; set: (ms: number) => Promise<void> }
  now: () => number
  log: Logger
}

/** Deletes sessions whose time is over, as long as the clock can be believed. */
export interface Retention {
  /** Looks at the clock and the sessions, at the start and then every hour. Never rejects. */
  look: () => Promise<void>
  /** What waits for a person to say that the clock is right. */
  due: () => DueDeletions | null
  /** A person says so: what is due is deleted. @throws AppError `disk.*`. */
  confirm: () => Promise<void>
  onChange: (listener: (due: DueDeletions | null) => void) => () => void
}

export function createRetention(options: RetentionOptions): Retention {
  const { lastLook, now, log } = options
  const listeners = new Set<(due: DueDeletions | null) => void>()
  let waiting: DueDeletions | null = null
  let looking = Promise.resolve()

  function wait(next: DueDeletions | null): void {
    waiting = next
    for (const listener of [...listeners]) listener(next)
  }

  async function dueEntries(nowMs: number): Promise<LibraryEntry[]> {
    const entries = await options.list()
    return entries.filter(
      ({ id, role, keep, onHold, inMemory }) =>
        role === 'host' && !onHold && !inMemory && !options.isOpen(id) && isOver(keep, nowMs),
    )
  }

  async function deleteAll(entries: readonly LibraryEntry[], nowMs: number): Promise<void> {
    for (const { id } of entries) await options.destroy(id)
    wait(null)
    await lastLook.set(nowMs)
  }

  async function lookOnce(): Promise<void> {
    const nowMs = now()
    const due = await dueEntries(nowMs)
    const clock = judgeClock(lastLook.get(), nowMs)
    // The last trusted moment stays as it is while something waits, so that a clock set right again needs no answer.
    if (clock !== 'steady' && due.length > 0) wait({ count: due.length, clock, now: nowMs })
    else await deleteAll(due, nowMs)
  }

  return {
    look() {
      looking = looking.then(lookOnce).catch((error: unknown) => {
        log.warn('retention.lookFailed', { code: toAppError(error).code })
      })
      return looking
    },
    due: () => waiting,
    async confirm() {
      const nowMs = now()
      await deleteAll(await dueEntries(nowMs), nowMs)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
