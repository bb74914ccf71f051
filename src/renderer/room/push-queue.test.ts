import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { AppError } from '#shared/errors.ts'
import { answerTimeoutMs, batchWindowMs, createPushQueue } from './push-queue.ts'

const fromMain = Symbol('main')

/** A main process that keeps what reaches it only when it is told to answer. */
function createFakeDisk() {
  const disk = new Y.Doc()
  const open: { update: Uint8Array; resolve: () => void; reject: (error: Error) => void }[] = []
  return {
    disk,
    open,
    push: (update: Uint8Array) =>
      new Promise<void>((resolve, reject) => {
        open.push({ update, resolve, reject })
      }),
    async answer(index: number, how: 'ok' | 'fail' | 'drop') {
      const [pushed] = open.splice(index % open.length, 1)
      if (!pushed) return
      if (how === 'ok') {
        Y.applyUpdate(disk, pushed.update)
        pushed.resolve()
      }
      if (how === 'fail') pushed.reject(new AppError('disk.full'))
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const content = (doc: Y.Doc) => JSON.stringify(doc.getMap('notes').toJSON())

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the push queue', () => {
  test('sends the keys of one window as one update and says saved after the answer', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    for (const text of ['w', 'wo', 'wor', 'word']) doc.getMap('notes').set('a', text)
    expect(queue.save.get()).toEqual({ state: 'saving' })
    await vi.advanceTimersByTimeAsync(batchWindowMs)
    expect(fake.open).toHaveLength(1)
    expect(queue.save.get()).toEqual({ state: 'saving' })
    await fake.answer(0, 'ok')
    expect(queue.save.get()).toEqual({ state: 'saved' })
    expect(content(fake.disk)).toBe(content(doc))
  })

  test('sends nothing back that came from main', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    doc.transact(() => doc.getMap('notes').set('a', 'from main'), fromMain)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fake.open).toHaveLength(0)
    expect(queue.save.get()).toEqual({ state: 'saved' })
  })

  test('names the failure, keeps the edit and sends it again with what came later', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    doc.getMap('notes').set('a', 'first')
    await vi.advanceTimersByTimeAsync(batchWindowMs)
    await fake.answer(0, 'fail')
    expect(queue.save.get()).toEqual({ state: 'notSaved', code: 'disk.full' })
    doc.getMap('notes').set('b', 'second')
    doc.getMap('notes').delete('a')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(queue.save.get()).toEqual({ state: 'notSaved', code: 'disk.full' })
    expect(fake.open).toHaveLength(1)
    await fake.answer(0, 'ok')
    expect(queue.save.get()).toEqual({ state: 'saved' })
    expect(content(fake.disk)).toBe('{"b":"second"}')
  })

  test('hands over what was written since a failure as soon as it is asked to', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    doc.getMap('notes').set('a', 'first')
    await vi.advanceTimersByTimeAsync(batchWindowMs)
    await fake.answer(0, 'fail')
    doc.getMap('notes').set('a', 'last key')
    queue.flush()
    expect(fake.open).toHaveLength(1)
    await fake.answer(0, 'ok')
    expect(content(fake.disk)).toBe(content(doc))
    expect(queue.save.get()).toEqual({ state: 'saved' })
    await queue.close()
  })

  test('counts a push without an answer as failed', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    doc.getMap('notes').set('a', 'lost on the way')
    await vi.advanceTimersByTimeAsync(batchWindowMs + answerTimeoutMs)
    expect(queue.save.get()).toEqual({ state: 'notSaved', code: 'disk.failed' })
    await vi.advanceTimersByTimeAsync(1_000)
    await fake.answer(1, 'ok')
    expect(queue.save.get()).toEqual({ state: 'saved' })
    expect(content(fake.disk)).toBe(content(doc))
  })

  test('closes only after what was left has been answered', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    doc.getMap('notes').set('a', 'last words')
    let closed = false
    const closing = queue.close().then(() => {
      closed = true
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(closed).toBe(false)
    await fake.answer(0, 'ok')
    await closing
    expect(content(fake.disk)).toBe(content(doc))
  })

  test('tries once more before it gives up at closing', async () => {
    const doc = new Y.Doc()
    const fake = createFakeDisk()
    const queue = createPushQueue({ doc, fromMain, push: fake.push })
    doc.getMap('notes').set('a', 'last words')
    const closing = queue.close()
    await fake.answer(0, 'fail')
    await vi.advanceTimersByTimeAsync(0)
    await fake.answer(0, 'ok')
    await closing
    expect(content(fake.disk)).toBe(content(doc))
  })

  test('never says saved while main lacks something, whatever fails, and loses nothing in the end', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        key: fc.constantFrom('a', 'b', 'c'),
        text: fc.string(),
      }),
      fc.record({ kind: fc.constant('remove' as const), key: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 12_000 }) }),
      fc.record({
        kind: fc.constant('answer' as const),
        index: fc.nat(5),
        how: fc.constantFrom('ok' as const, 'fail' as const, 'drop' as const),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const doc = new Y.Doc()
        const fake = createFakeDisk()
        const queue = createPushQueue({ doc, fromMain, push: fake.push })
        const check = () => {
          if (queue.save.get().state === 'saved') expect(content(fake.disk)).toBe(content(doc))
        }
        const stop = queue.save.subscribe(check)
        for (const each of steps) {
          if (each.kind === 'edit') doc.getMap('notes').set(each.key, each.text)
          if (each.kind === 'remove') doc.getMap('notes').delete(each.key)
          if (each.kind === 'wait') await vi.advanceTimersByTimeAsync(each.ms)
          if (each.kind === 'answer' && fake.open.length > 0) await fake.answer(each.index, each.how)
          check()
        }
        stop()
        for (let turns = 0; queue.save.get().state !== 'saved' && turns < 50; turns += 1) {
          await vi.advanceTimersByTimeAsync(6_000)
          while (fake.open.length > 0) await fake.answer(0, 'ok')
        }
        expect(queue.save.get()).toEqual({ state: 'saved' })
        expect(content(fake.disk)).toBe(content(doc))
        await queue.close()
      }),
      { numRuns: 150 },
    )
  })
})
