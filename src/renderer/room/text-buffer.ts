import { batchWindowMs } from './push-queue.ts'
import type { Store } from './store.ts'

export interface TextBufferOptions {
  /** Where the words are kept. */
  read: () => string
  write: (text: string) => void
  /** Calls back when what `read` gives may have changed. */
  watch: (listener: () => void) => () => void
}

/**
 * Words while they are typed: shown at once, written at most `batchWindowMs` later, so that ten keys are one
 * change. When the kept words change by another hand (undo, another window, sharing a draft) those are shown.
 */
export interface TextBuffer extends Store<string> {
  set: (text: string) => void
  /** Writes what waits now: when the field loses the focus, goes away, or the page does. */
  flush: () => void
}

export function createTextBuffer({ read, write, watch }: TextBufferOptions): TextBuffer {
  const listeners = new Set<() => void>()
  let kept = read()
  let text = kept
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopWatching: (() => void) | null = null

  function tell(): void {
    for (const listener of [...listeners]) listener()
  }

  function flush(): void {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write(text)
    kept = read()
  }

  function onKept(): void {
    const now = read()
    if (now === kept) return
    kept = now
    // While flush is writing, the change is our own and already on the screen.
    if (now === text.trim() || now === text) return
    clearTimeout(timer)
    timer = undefined
    text = now
    tell()
  }

  return {
    get: () => text,
    set(next) {
      if (next === text) return
      text = next
      timer ??= setTimeout(flush, batchWindowMs)
      tell()
    },
    flush,
    subscribe(listener) {
      const entry = () => listener()
      listeners.add(entry)
      stopWatching ??= watch(onKept)
      onKept()
      return () => {
        listeners.delete(entry)
        if (listeners.size > 0) return
        flush()
        stopWatching?.()
        stopWatching = null
      }
    },
  }
}
