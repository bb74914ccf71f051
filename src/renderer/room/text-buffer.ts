import { batchWindowMs } from './push-queue.ts'
import type { Store } from './store.ts'

export interface TextBufferOptions {
  /** Where the words are kept. */
  read: () => string
  write: (text: string) => void
  /** Calls back when what `read` gives may have changed. */
  watch: (listener: () => void) => () => void
  /** Says that words wait here until `write` is called, so that nobody calls them saved; returns what takes it back. */
  hold: (write: () => void) => () => void
  /** Longest time words wait, in ms; `batchWindowMs` unless given. */
  windowMs?: number
}

/**
 * Words while they are typed: shown at once, written at most one window later, so that ten keys are one
 * change. When the kept words change by another hand (undo, another window, sharing a draft) those are shown.
 */
export interface TextBuffer extends Store<string> {
  set: (text: string) => void
  /** Writes what waits now: when the field loses the focus, goes away, or the page does. */
  flush: () => void
}

export function createTextBuffer(options: TextBufferOptions): TextBuffer {
  const { read, write, watch, hold, windowMs = batchWindowMs } = options
  const listeners = new Set<() => void>()
  let kept = read()
  let text = kept
  let timer: ReturnType<typeof setTimeout> | undefined
  let letGo: (() => void) | null = null
  let stopWatching: (() => void) | null = null

  function tell(): void {
    for (const listener of [...listeners]) listener()
  }

  function wait(): void {
    timer ??= setTimeout(flush, windowMs)
    letGo ??= hold(flush)
  }

  function waitNoMore(): void {
    clearTimeout(timer)
    timer = undefined
    letGo?.()
    letGo = null
  }

  function flush(): void {
    if (timer === undefined) return
    try {
      write(text)
      kept = read()
    } finally {
      waitNoMore()
    }
  }

  function onKept(): void {
    const now = read()
    if (now === kept) return
    kept = now
    // While flush is writing, the change is our own and already on the screen.
    if (now === text.trim() || now === text) return
    waitNoMore()
    text = now
    tell()
  }

  return {
    get: () => text,
    set(next) {
      if (next === text) return
      text = next
      wait()
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
