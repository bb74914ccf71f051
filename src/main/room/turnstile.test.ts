import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createTurnstile } from './turnstile.ts'

const limits = { maxSockets: 5, maxSocketsPerAddress: 2, connectionsPerMinute: 6, now: () => 0 }

function socketFrom(remoteAddress: string): Socket {
  return Object.assign(new EventEmitter(), { remoteAddress }) as unknown as Socket
}

test('one address has its own limit, whichever way it writes itself', () => {
  const { enter } = createTurnstile(limits)
  const first = socketFrom('10.0.0.1')
  expect([first, socketFrom('::ffff:10.0.0.1'), socketFrom('10.0.0.1')].map(enter)).toEqual([
    true,
    true,
    false,
  ])
  expect(enter(socketFrom('10.0.0.2'))).toBe(true)
  first.emit('close')
  expect(enter(socketFrom('10.0.0.1'))).toBe(true)
})

test('all addresses together have a limit', () => {
  const { enter } = createTurnstile(limits)
  const all = Array.from({ length: 6 }, (_, index) => enter(socketFrom(`10.0.0.${index}`)))
  expect(all).toEqual([true, true, true, true, true, false])
})

test('connecting again and again is slowed down, and allowed again after a while', () => {
  let time = 0
  const { enter } = createTurnstile({ ...limits, now: () => time })
  const connectOnce = () => {
    const socket = socketFrom('10.0.0.1')
    const entered = enter(socket)
    socket.emit('close')
    return entered
  }
  expect(Array.from({ length: 7 }, connectOnce)).toEqual([true, true, true, true, true, true, false])
  time = 10_000
  expect([connectOnce(), connectOnce()]).toEqual([true, false])
})

test('this computer itself is limited only as a whole', () => {
  const { enter } = createTurnstile(limits)
  const own = Array.from({ length: 6 }, () => enter(socketFrom('127.0.0.1')))
  expect(own).toEqual([true, true, true, true, true, false])
})
