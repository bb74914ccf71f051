import type { Page } from '@playwright/test'
import { expect } from '../desktop/app.ts'
import { callMain } from '../desktop/people.ts'

/**
 * What reaches a person's computer, byte by byte: everything main hands to the page (sockets of the room, events) and
 * everything that comes over the mesh's direct connections. To be put on before the person comes in.
 */
export interface Ears {
  /** Fails when any of these words ever arrived. */
  neverHeard: (...words: readonly string[]) => Promise<void>
  /** Fails unless all of these words arrived: without this, silence would prove nothing. */
  heard: (...words: readonly string[]) => Promise<void>
}

export async function putOnEars(page: Page): Promise<Ears> {
  await page.evaluate(() => {
    const arrived: string[] = []
    const decoder = new TextDecoder()
    const take = (value: unknown): void => {
      if (typeof value === 'string') arrived.push(value)
      else if (value instanceof ArrayBuffer) arrived.push(decoder.decode(value))
      else if (ArrayBuffer.isView(value)) arrived.push(decoder.decode(value))
      else if (typeof value === 'object' && value !== null)
        for (const inner of Object.values(value)) take(inner)
    }
    const world = globalThis as unknown as {
      stillpoint: { on: (listener: (name: string, data: unknown) => void) => void }
      arrived: string[]
    }
    world.arrived = arrived
    world.stillpoint.on((_name, data) => take(data))
    const messages = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, 'onmessage')
    Object.defineProperty(RTCDataChannel.prototype, 'onmessage', {
      ...messages,
      set(listener: (event: MessageEvent) => void) {
        messages?.set?.call(this, (event: MessageEvent) => {
          take(event.data)
          listener(event)
        })
      },
    })
  })
  const count = (words: readonly string[]) =>
    page.evaluate(
      (wanted) =>
        wanted.filter((word) =>
          (globalThis as unknown as { arrived: string[] }).arrived.some((each) => each.includes(word)),
        ),
      words,
    )
  return {
    async neverHeard(...words) {
      expect(await count(words), 'words that arrived').toEqual([])
    },
    async heard(...words) {
      await expect.poll(() => count(words)).toEqual([...words])
    },
  }
}

/** The whole shared document as this person's computer has it, as text in which words can be looked for. */
export async function documentOf(page: Page): Promise<string> {
  const sessions = (await callMain(page, 'library.list')) as { id: string }[]
  const opened = (await callMain(page, 'sessions.open', sessions[0]?.id)) as {
    shared: Record<string, number>
  }
  return Buffer.from(Object.values(opened.shared)).toString('utf8')
}
