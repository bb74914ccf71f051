import { isDeepStrictEqual } from 'node:util'
import type { AppError } from '#shared/errors.ts'
import type { SaveState } from '#shared/ipc/contract.ts'
import { toDiskError } from './disk-error.ts'

export interface CommitQueue<Item> {
  add(item: Item): void
  /** Resolves when everything added so far is durable; rejects when an attempt to make it so failed. */
  settled(): Promise<void>
  /** Writes at once whatever waits, and resolves with nothing under way. Rejects when it fails. */
  retryNow(): Promise<void>
  state(): SaveState
  onState(listener: (state: SaveState) => void): () => void
  /** No further attempts. What is not durable yet stays so. */
  stop(): void
}

/**
 * Group commit: one write at a time, each with everything that came in meanwhile. A failed batch stays first in the
 * line and is tried again every `retryMs`, so nothing added is ever dropped and nothing is acknowledged early.
 */
export function createCommitQueue<Item>(options: {
  /** Makes a batch durable before it resolves. */
  write: (batch: readonly Item[]) => Promise<void>
  /** Housekeeping after a write was acknowledged and before the next one. Must not reject. */
  afterWrite: () => Promise<void>
  sizeOf: (item: Item) => number
  /** How long to collect before writing, unless `maxBatchBytes` came together earlier. */
  batchMs: number
  maxBatchBytes: number
  retryMs: number
}): CommitQueue<Item> {
  const listeners = new Set<(state: SaveState) => void>()
  const items: Item[] = []
  let waiters: { target: number; resolve: () => void; reject: (error: AppError) => void }[] = []
  let added = 0
  let durable = 0
  let queuedBytes = 0
  let failure: AppError | null = null
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> | null = null
  let stopped = false
  let current: SaveState = { state: 'saved' }

  function setState(next: SaveState): void {
    if (isDeepStrictEqual(next, current)) return
    current = next
    for (const listener of [...listeners]) listener(next)
  }

  function wake(delayMs: number): void {
    if (stopped || writing) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(start, delayMs)
  }

  function start(): void {
    if (timer) clearTimeout(timer)
    timer = null
    writing = writeBatch().finally(() => {
      writing = null
      if (items.length > 0) wake(failure ? options.retryMs : options.batchMs)
    })
  }

  async function writeBatch(): Promise<void> {
    const batch = [...items]
    try {
      await options.write(batch)
    } catch (error) {
      fail(toDiskError(error))
      return
    }
    items.splice(0, batch.length)
    queuedBytes = items.reduce((sum, item) => sum + options.sizeOf(item), 0)
    durable += batch.length
    failure = null
    const done = waiters.filter((waiter) => waiter.target <= durable)
    waiters = waiters.filter((waiter) => waiter.target > durable)
    setState({ state: items.length > 0 ? 'saving' : 'saved' })
    for (const waiter of done) waiter.resolve()
    await options.afterWrite()
  }

  function fail(error: AppError): void {
    failure = error
    const waiting = waiters
    waiters = []
    setState({ state: 'notSaved', code: error.code })
    for (const waiter of waiting) waiter.reject(error)
  }

  function waitForAll(): Promise<void> {
    return new Promise((resolve, reject) => waiters.push({ target: added, resolve, reject }))
  }

  return {
    add(item) {
      items.push(item)
      added += 1
      queuedBytes += options.sizeOf(item)
      if (failure) return
      setState({ state: 'saving' })
      if (queuedBytes >= options.maxBatchBytes && !writing && !stopped) start()
      else if (!timer) wake(options.batchMs)
    },
    settled() {
      if (durable >= added) return Promise.resolve()
      return failure ? Promise.reject(failure) : waitForAll()
    },
    async retryNow() {
      while (writing) await writing
      while (durable < added && !stopped) {
        start()
        await writing
        if (failure) throw failure
      }
    },
    state: () => current,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
