import * as Y from 'yjs'
import { AppError, toAppError } from '#shared/errors.ts'
import type { SaveState } from '#shared/ipc/contract.ts'
import { createStore, type Store, sameFields } from './store.ts'

/** Longest time an edit waits for company before it leaves for the disk, in ms. */
export const batchWindowMs = 40

/** A push without an answer counts as failed after this long, in ms; its late answer changes nothing. */
export const answerTimeoutMs = 10_000

const firstRetryMs = 500
const longestRetryMs = 5_000

export interface PushQueueOptions {
  doc: Y.Doc
  /** Origin of the updates that main sent and therefore has. */
  fromMain: unknown
  /** Resolves once the update is on disk. */
  push: (update: Uint8Array) => Promise<unknown>
}

/** Carries every update of one document to main and says truthfully how far it got. */
export interface PushQueue {
  /** `saved` only while main has acknowledged everything the document holds. */
  readonly save: Store<SaveState>
  /** Sends what waits now, instead of at the end of its window or when the next try is due. */
  flush: () => void
  /** Sends what is left, waits until it is acknowledged or has failed once more, and stops listening. */
  close: () => Promise<void>
}

/**
 * Follows the document from now on; what it holds already counts as saved. After a failure the edits stay in the
 * document, and all that main has not acknowledged is sent again as one difference, with growing pauses.
 */
export function createPushQueue({ doc, fromMain, push }: PushQueueOptions): PushQueue {
  const save = createStore<SaveState>({ state: 'saved' }, sameFields)
  const idle = createStore(true)
  let waiting: Uint8Array[] = []
  let unanswered = 0
  let failure: AppError | null = null
  let retryMs = firstRetryMs
  /** State vector of the last moment at which main had everything. */
  let acknowledged = Y.encodeStateVector(doc)
  let batchTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let closed: Promise<void> | null = null

  function onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === fromMain) return
    waiting.push(update)
    batchTimer ??= setTimeout(sendBatch, batchWindowMs)
    publish()
  }

  /** After a failure main may lack words that wait here, although it keeps in memory what its disk refuses. */
  function flush(): void {
    if (failure) void retry()
    else sendBatch()
  }

  function sendBatch(): void {
    clearTimeout(batchTimer)
    batchTimer = undefined
    if (failure || waiting.length === 0) return
    const update = Y.mergeUpdates(waiting)
    waiting = []
    void send(update).then((error) => {
      if (error) failure = error
      afterAnswer()
    })
  }

  /** Everything since main last had everything; a difference always holds every deletion. */
  async function retry(): Promise<void> {
    clearTimeout(retryTimer)
    retryTimer = undefined
    waiting = []
    failure = await send(Y.encodeStateAsUpdate(doc, acknowledged))
    retryMs = failure ? Math.min(retryMs * 2, longestRetryMs) : firstRetryMs
    afterAnswer()
  }

  /** The error the push ended with, or null; never rejects. */
  async function send(update: Uint8Array): Promise<AppError | null> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<AppError>((resolve) => {
      timer = setTimeout(resolve, answerTimeoutMs, new AppError('disk.failed'))
    })
    unanswered += 1
    publish()
    const error = await Promise.race([push(update).then(() => null, toAppError), timeout])
    clearTimeout(timer)
    unanswered -= 1
    return error
  }

  function afterAnswer(): void {
    if (failure) {
      if (unanswered === 0 && !closed) retryTimer ??= setTimeout(retry, retryMs)
    } else if (unanswered === 0) {
      if (waiting.length === 0) acknowledged = Y.encodeStateVector(doc)
      else sendBatch()
    }
    publish()
  }

  function publish(): void {
    const busy = unanswered > 0 || waiting.length > 0
    if (failure) save.set({ state: 'notSaved', code: failure.code })
    else save.set({ state: busy ? 'saving' : 'saved' })
    idle.set(unanswered === 0)
  }

  function untilIdle(): Promise<void> {
    if (idle.get()) return Promise.resolve()
    return new Promise((resolve) => {
      const end = idle.subscribe(() => {
        if (!idle.get()) return
        end()
        resolve()
      })
    })
  }

  async function finish(): Promise<void> {
    flush()
    doc.off('update', onUpdate)
    await untilIdle()
    clearTimeout(retryTimer)
    if (failure) await retry()
  }

  doc.on('update', onUpdate)
  return {
    save,
    flush,
    close() {
      closed ??= finish()
      return closed
    },
  }
}
