import type { NetworkInterfaceInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hasAddress, type Interfaces, watchNetwork } from './network-watch.ts'

const at = (address: string, internal = false) => ({ address, internal }) as NetworkInterfaceInfo

describe('watching the network', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function watched(first: Interfaces) {
    const state = { interfaces: first, late: 0, changes: 0 }
    const watch = watchNetwork({
      read: () => state.interfaces,
      now: () => Date.now() + state.late,
      onChange: () => {
        state.changes += 1
      },
    })
    return { state, watch }
  }

  test('tells of a cable that goes and comes back, once each', () => {
    const { state, watch } = watched({ lo: [at('127.0.0.1', true)], eth0: [at('10.0.0.2')] })
    vi.advanceTimersByTime(5_000)
    expect(state.changes).toBe(0)
    state.interfaces = { lo: [at('127.0.0.1', true)] }
    vi.advanceTimersByTime(5_000)
    expect(state.changes).toBe(1)
    state.interfaces = { lo: [at('127.0.0.1', true)], eth0: [at('10.0.0.2')] }
    vi.advanceTimersByTime(1_000)
    expect(state.changes).toBe(2)
    watch.close()
  })

  test('tells of waking up, though every address is as it was', () => {
    const { state, watch } = watched({ eth0: [at('10.0.0.2')] })
    state.late = 60_000
    vi.advanceTimersByTime(3_000)
    expect(state.changes).toBe(1)
    watch.close()
  })

  test('does not care in which order the system lists its addresses', () => {
    const { state, watch } = watched({ eth0: [at('10.0.0.2'), at('fd00::2')], tun0: [at('10.9.0.1')] })
    state.interfaces = { tun0: [at('10.9.0.1')], eth0: [at('fd00::2'), at('10.0.0.2')] }
    vi.advanceTimersByTime(3_000)
    expect(state.changes).toBe(0)
    watch.close()
  })

  test('tells nothing after it was closed', () => {
    const { state, watch } = watched({ eth0: [at('10.0.0.2')] })
    watch.close()
    state.interfaces = {}
    vi.advanceTimersByTime(3_000)
    expect(state.changes).toBe(0)
  })
})

test('an address is this computer’s own, however a socket spells it', () => {
  const interfaces = { eth0: [at('10.0.0.2'), at('fe80::1')] }
  expect(hasAddress(interfaces, '10.0.0.2')).toBe(true)
  expect(hasAddress(interfaces, '::ffff:10.0.0.2')).toBe(true)
  expect(hasAddress(interfaces, 'fe80::1%eth0')).toBe(true)
  expect(hasAddress(interfaces, '10.0.0.3')).toBe(false)
})
