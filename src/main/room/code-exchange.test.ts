import { expect, test } from 'vitest'
import { loadCodeExchange } from './code-exchange.ts'
import { goodCode } from './testing.ts'

const binding = { roomId: 'a'.repeat(32), fingerprint: 'b'.repeat(64) }

const { createHost, createGuest } = await loadCodeExchange()

test('who knows the code proves it, once', () => {
  const guest = createGuest(goodCode)
  const challenge = createHost(goodCode, binding).challenge(guest.request)
  const proof = guest.prove(challenge.response, binding)!
  expect(challenge.isProved(proof)).toBe(true)
  expect(challenge.isProved(proof)).toBe(false)
})

test.each([
  ['another code', 'K7M4XC', {}],
  ['another certificate', goodCode, { fingerprint: 'c'.repeat(64) }],
  ['another room', goodCode, { roomId: 'c'.repeat(32) }],
])('%s proves nothing', (_what, code, other) => {
  const guest = createGuest(code)
  const challenge = createHost(goodCode, binding).challenge(guest.request)
  expect(guest.prove(challenge.response, { ...binding, ...other })).toBeNull()
})

test('a proof that was overheard is worth nothing in another try', () => {
  const host = createHost(goodCode, binding)
  const guest = createGuest(goodCode)
  const first = host.challenge(guest.request)
  const proof = guest.prove(first.response, binding)!
  expect(first.isProved(proof)).toBe(true)
  const again = host.challenge(guest.request)
  expect(again.isProved(proof)).toBe(false)
})

test('nobody can be proved to by someone who only stands between', () => {
  // The one between answers with a code of its own, and passes on what the guest says.
  const guest = createGuest(goodCode)
  const between = createHost('999999', { ...binding, fingerprint: 'c'.repeat(64) })
  const answer = between.challenge(guest.request)
  expect(guest.prove(answer.response, { ...binding, fingerprint: 'c'.repeat(64) })).toBeNull()
})

test.each(['', 'x', 'A'.repeat(128), 'ä', 'A'.repeat(10_000)])('%# nonsense is no try', (text) => {
  const host = createHost(goodCode, binding)
  const guest = createGuest(goodCode)
  expect(() => host.challenge(text)).toThrow()
  expect(guest.prove(text, binding)).toBeNull()
  expect(host.challenge(guest.request).isProved(text)).toBe(false)
})
