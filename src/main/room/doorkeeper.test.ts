import { expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import { loadCodeExchange } from './code-exchange.ts'
import { createDoorkeeper, type Knock } from './doorkeeper.ts'
import { fillRandom, goodCode } from './testing.ts'

const exchange = await loadCodeExchange()
const binding = { roomId: newId(fillRandom), fingerprint: 'b'.repeat(64) }
const keys = { code: goodCode, linkSecret: newId(fillRandom) }
const otherKeys = { code: 'NNNNNN', linkSecret: newId(fillRandom) }

function doorWith(limits: { triesPerAddress?: number; triesInAll?: number } = {}) {
  let closed = 0
  const door = createDoorkeeper({
    ...binding,
    ...keys,
    exchange,
    locked: false,
    triesPerAddress: 5,
    triesInAll: 50,
    ...limits,
    onDoorClosed: () => {
      closed += 1
    },
  })
  return { door, closed: () => closed }
}

/** Someone at the door who has the host's answer and has not said anything to it yet. */
function begin({ door }: ReturnType<typeof doorWith>, address: string, code = goodCode) {
  const guest = exchange.createGuest(code)
  const knock = door.knock(address, guest.request)
  if (typeof knock === 'string') return knock
  return { ...knock, proof: guest.prove(knock.response, binding) ?? 'A'.repeat(86) }
}

type Begun = Knock & { proof: string }

test('tries under way count until they are proved, so that nobody tries many codes at once', () => {
  const one = doorWith()
  const begun = Array.from({ length: 5 }, () => begin(one, '10.0.0.1') as Begun)
  expect(begin(one, '10.0.0.1')).toBe('busy')
  expect(begin(one, '10.0.0.2')).toHaveProperty('response')
  expect(begun[0]!.prove(begun[0]!.proof)).toBeNull()
  expect(begin(one, '10.0.0.1')).toHaveProperty('response')
})

test('those of all addresses together have a limit, and right ones never close the door', () => {
  const one = doorWith({ triesInAll: 10 })
  const begun = Array.from({ length: 10 }, (_, index) => begin(one, `10.0.0.${index}`) as Begun)
  expect(begin(one, '10.0.1.1')).toBe('busy')
  for (const { prove, proof } of begun) expect(prove(proof)).toBeNull()
  for (let count = 0; count < 100; count += 1) {
    const { prove, proof } = begin(one, '10.0.1.1') as Begun
    expect(prove(proof)).toBeNull()
  }
  expect(one.door.isLocked()).toBe(false)
})

test('a try counts once, whatever is said after it', () => {
  const one = doorWith()
  const knock = begin(one, '10.0.0.1', 'NNNNNN') as Begun
  expect(knock.prove(knock.proof)).toBe('wrongCode')
  for (let count = 0; count < 10; count += 1) knock.giveUp()
  expect(knock.prove(knock.proof)).toBe('wrongCode')
  expect(begin(one, '10.0.0.1')).toHaveProperty('response')
})

test('a door that closed with the last wrong try is closed for those under way too', () => {
  const one = doorWith({ triesInAll: 2 })
  const right = begin(one, '10.0.0.1') as Begun
  const link = one.door.showLink('10.0.0.2', otherKeys.linkSecret)
  expect(link).toBe('wrongCode')
  expect(one.door.showLink('10.0.0.3', keys.linkSecret)).toBe('busy')
  expect(right.prove(right.proof)).toBeNull()
  expect(one.door.showLink('10.0.0.2', otherKeys.linkSecret)).toBe('wrongCode')
  expect(one.closed()).toBe(1)
  expect(one.door.showLink('10.0.0.3', keys.linkSecret)).toBe('locked')
})

test('with a new code the former one, its link, and a try begun with it open nothing, and old tries are forgotten', () => {
  const one = doorWith()
  const begun = begin(one, '10.0.0.1') as Begun
  for (let count = 0; count < 5; count += 1) one.door.showLink('10.0.0.2', otherKeys.linkSecret)
  expect(begin(one, '10.0.0.2')).toBe('tooManyTries')
  one.door.lock(true, keys)
  expect(begin(one, '10.0.0.3')).toBe('locked')
  one.door.lock(false, otherKeys)
  expect(begun.prove(begun.proof)).toBe('wrongCode')
  expect(one.door.showLink('10.0.0.2', keys.linkSecret)).toBe('wrongCode')
  expect(one.door.showLink('10.0.0.2', otherKeys.linkSecret)).toBeNull()
  const fresh = begin(one, '10.0.0.2', otherKeys.code) as Begun
  expect(fresh.prove(fresh.proof)).toBeNull()
})
