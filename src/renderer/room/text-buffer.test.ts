import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { batchWindowMs } from './push-queue.ts'
import { createStore } from './store.ts'
import { createTextBuffer } from './text-buffer.ts'
import { createUnwrittenWords } from './unwritten-words.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A buffer over a place that trims what it keeps, as notes do. */
function open(initial = '') {
  const kept = createStore(initial)
  const writes: string[] = []
  const unwritten = createUnwrittenWords()
  const buffer = createTextBuffer({
    read: kept.get,
    write(text) {
      writes.push(text)
      kept.set(text.trim())
    },
    watch: kept.subscribe,
    hold: unwritten.hold,
  })
  const stop = buffer.subscribe(() => undefined)
  return { kept, writes, buffer, stop, save: unwritten.save, writeAll: unwritten.writeAll }
}

describe('words while they are typed', () => {
  test('are shown at once and written once per window', () => {
    const { writes, buffer } = open()
    for (const text of ['w', 'wo', 'wor']) buffer.set(text)
    expect(buffer.get()).toBe('wor')
    expect(writes).toEqual([])
    vi.advanceTimersByTime(batchWindowMs)
    expect(writes).toEqual(['wor'])
    vi.advanceTimersByTime(1_000)
    expect(writes).toEqual(['wor'])
  })

  test('count as not saved from the first key until they are written or replaced', () => {
    const { kept, buffer, save } = open()
    buffer.set('w')
    buffer.set('wo')
    expect(save.get()).toEqual({ state: 'saving' })
    vi.advanceTimersByTime(batchWindowMs)
    expect(save.get()).toEqual({ state: 'saved' })
    buffer.set('wor')
    kept.set('undone')
    expect(buffer.get()).toBe('undone')
    expect(save.get()).toEqual({ state: 'saved' })
  })

  test('are written at once when everything that waits is asked for', () => {
    const { buffer, writes, writeAll } = open()
    buffer.set('last key')
    writeAll()
    expect(writes).toEqual(['last key'])
    writeAll()
    expect(writes).toHaveLength(1)
  })

  test('are written within the window although the person never pauses', () => {
    const { writes, buffer } = open()
    for (let key = 1; key <= 10; key += 1) {
      buffer.set('x'.repeat(key))
      vi.advanceTimersByTime(batchWindowMs / 2)
    }
    expect(writes.length).toBeGreaterThanOrEqual(4)
  })

  test('keep the space after the last word on the screen', () => {
    const { buffer } = open()
    buffer.set('two ')
    vi.advanceTimersByTime(batchWindowMs)
    expect(buffer.get()).toBe('two ')
    buffer.set('two words')
    vi.advanceTimersByTime(batchWindowMs)
    expect(buffer.get()).toBe('two words')
  })

  test('are written when the field goes away or asks for it', () => {
    const { writes, buffer, stop } = open()
    buffer.set('one')
    buffer.flush()
    buffer.set('two')
    stop()
    expect(writes).toEqual(['one', 'two'])
  })

  test('give way to a change by another hand, and do not come back after it', () => {
    const { kept, writes, buffer } = open('draft')
    buffer.set('draft, and m')
    kept.set('')
    expect(buffer.get()).toBe('')
    vi.advanceTimersByTime(1_000)
    expect(writes).toEqual([])
    expect(kept.get()).toBe('')
  })

  test('follow what changed while nobody looked', () => {
    const { kept, buffer, stop } = open('before')
    stop()
    kept.set('after')
    buffer.subscribe(() => undefined)
    expect(buffer.get()).toBe('after')
  })
})
