import { describe, expect, test, vi } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { createBridgeSocket } from './bridge-socket.ts'
import { createFakeIpc, type FakeAnswers } from './testing.ts'

function openSocket(answers: FakeAnswers = {}, onFault: (error: unknown) => void = () => undefined) {
  const sent: (string | Uint8Array)[] = []
  const closed: number[] = []
  const ipc = createFakeIpc({
    'sockets.open': async () => 7,
    'sockets.send': async (_id, data) => {
      sent.push(data)
    },
    'sockets.close': async (id) => {
      closed.push(id)
    },
    ...answers,
  })
  const Socket = createBridgeSocket(ipc, 'doc', onFault)
  const socket = new Socket('bridge:doc')
  const told: string[] = []
  for (const type of ['open', 'error', 'close'] as const) socket.addEventListener(type, () => told.push(type))
  return { ipc, socket, sent, closed, told }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('a bridged socket', () => {
  test('opens when main says so and carries text and bytes both ways', async () => {
    const { ipc, socket, sent, told } = openSocket()
    const received: unknown[] = []
    socket.onmessage = (event) => received.push(event.data)
    expect(() => socket.send('too early')).toThrow()
    await settle()
    ipc.emit('socket.event', { kind: 'open', socket: 7 })
    expect([socket.readyState, told]).toEqual([socket.OPEN, ['open']])
    socket.send('hello')
    socket.send(new Uint8Array([1, 2, 3]).subarray(1))
    ipc.emit('socket.event', { kind: 'message', socket: 7, data: 'text' })
    ipc.emit('socket.event', { kind: 'message', socket: 7, data: new Uint8Array([9, 8, 7]).subarray(1) })
    expect(sent).toEqual(['hello', new Uint8Array([2, 3])])
    expect(received[0]).toBe('text')
    expect(received[1]).toBeInstanceOf(ArrayBuffer)
    expect(new Uint8Array(received[1] as ArrayBuffer)).toEqual(new Uint8Array([8, 7]))
  })

  test('misses nothing that main tells before it has said which socket this is', async () => {
    let answer: (id: number) => void = () => undefined
    const { ipc, socket } = openSocket({
      'sockets.open': () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    const received: unknown[] = []
    socket.onmessage = (event) => received.push(event.data)
    ipc.emit('socket.event', { kind: 'open', socket: 7 })
    ipc.emit('socket.event', { kind: 'message', socket: 8, data: 'for another' })
    ipc.emit('socket.event', { kind: 'message', socket: 7, data: 'for this one' })
    answer(7)
    await settle()
    expect(socket.readyState).toBe(socket.OPEN)
    expect(received).toEqual(['for this one'])
  })

  test('ends with an error and a close, once, when main has no way', async () => {
    const { socket, told } = openSocket({
      'sockets.open': () => Promise.reject(new AppError('room.notOpen')),
    })
    await settle()
    expect([socket.readyState, told]).toEqual([socket.CLOSED, ['error', 'close']])
    socket.close()
    expect(told).toEqual(['error', 'close'])
  })

  test('passes on the number the other side closed with', async () => {
    const { ipc, socket, told } = openSocket()
    const close = vi.fn()
    socket.onclose = (event) => close(event.code)
    await settle()
    ipc.emit('socket.event', { kind: 'open', socket: 7 })
    ipc.emit('socket.event', { kind: 'close', socket: 7, code: 4403 })
    ipc.emit('socket.event', { kind: 'close', socket: 7, code: 4403 })
    expect(close.mock.calls).toEqual([[4403]])
    expect(told).toEqual(['open', 'error', 'close'])
  })

  test('closed before main answered, closes the socket main made', async () => {
    const { socket, closed, told } = openSocket()
    socket.close()
    await settle()
    expect(closed).toEqual([7])
    expect([socket.readyState, told]).toEqual([socket.CLOSED, ['close']])
  })

  test('ends when a listener cannot bear a message, and lets the others hear it', async () => {
    const faults: unknown[] = []
    const { ipc, socket, closed } = openSocket({}, (error) => faults.push(error))
    const heard: unknown[] = []
    socket.onmessage = () => {
      throw new RangeError('malformed')
    }
    socket.addEventListener('message', (event) => heard.push(event.data))
    await settle()
    ipc.emit('socket.event', { kind: 'open', socket: 7 })
    ipc.emit('socket.event', { kind: 'message', socket: 7, data: 'x' })
    await settle()
    expect(faults).toHaveLength(1)
    expect(heard).toEqual(['x'])
    expect([socket.readyState, closed]).toEqual([socket.CLOSED, [7]])
  })
})
