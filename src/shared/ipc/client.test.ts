import { expect, test } from 'vitest'
import { createIpcClient } from './client.ts'

function setUp() {
  const invoked: unknown[] = []
  const listeners = new Set<(name: string, data: unknown) => void>()
  const client = createIpcClient({
    invoke: (name, args) => {
      invoked.push([name, args])
      return Promise.resolve({ ok: true, value: 7 })
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  return {
    client,
    invoked,
    listeners,
    emit: (name: string, data: unknown) => listeners.forEach((l) => void l(name, data)),
  }
}

test('a call sends its name and arguments and answers the value', async () => {
  const { client, invoked } = setUp()
  expect(await client.call('sockets.open', 'doc')).toBe(7)
  expect(invoked).toEqual([['sockets.open', ['doc']]])
})

test('a listener hears its own event alone, until it ends', () => {
  const { client, emit, listeners } = setUp()
  const heard: unknown[] = []
  const end = client.on('discovery.changed', (data) => heard.push(data))
  emit('room.changed', null)
  emit('discovery.changed', [])
  end()
  emit('discovery.changed', [])
  expect(heard).toEqual([[]])
  expect(listeners.size).toBe(0)
})
