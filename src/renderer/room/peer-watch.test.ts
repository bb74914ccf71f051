import { describe, expect, test } from 'vitest'
import { createPeerWatch, patienceMs, pingMs } from './peer-watch.ts'

function createFakeClock() {
  let time = 1_000
  const watch = createPeerWatch({ now: () => time, random: () => 0.5 })
  return {
    watch,
    /** Lets time pass in looks of half a second; gives what was to be done. */
    pass(ms: number) {
      const done = { ping: [] as string[], drop: [] as string[] }
      for (const end = time + ms; time < end; ) {
        time += 500
        const chores = watch.tick()
        done.ping.push(...chores.ping)
        done.drop.push(...chores.drop)
        for (const peerId of chores.drop) watch.remove(peerId)
      }
      return done
    },
    sleep(ms: number) {
      time += ms
    },
  }
}

const patience = (patienceMs.least + patienceMs.most) / 2

describe('the watch over connections', () => {
  test('gives up a connection that does not come up', () => {
    const { watch, pass } = createFakeClock()
    watch.add('p')
    expect(pass(patience).drop).toEqual([])
    expect(pass(1_000).drop).toEqual(['p'])
  })

  test('gives up a connection that opens and stays silent', () => {
    const { watch, pass } = createFakeClock()
    watch.add('p')
    pass(1_000)
    watch.opened('p')
    expect(watch.count()).toBe(0)
    expect(pass(patience).drop).toEqual([])
    expect(pass(1_000).drop).toEqual(['p'])
  })

  test('asks a quiet peer for a sign of life and keeps one that answers', () => {
    const { watch, pass } = createFakeClock()
    watch.add('p')
    watch.opened('p')
    watch.heard('p')
    expect(watch.count()).toBe(1)
    expect(pass(pingMs)).toEqual({ ping: ['p'], drop: [] })
    watch.heard('p')
    expect(pass(pingMs - 500)).toEqual({ ping: [], drop: [] })
  })

  test('gives up a peer that answers no longer', () => {
    const { watch, pass } = createFakeClock()
    watch.add('p')
    watch.opened('p')
    watch.heard('p')
    expect(pass(pingMs + patience).drop).toEqual([])
    expect(pass(1_000).drop).toEqual(['p'])
    expect(watch.count()).toBe(0)
  })

  test('waits longer after each attempt that led to nothing, and begins afresh after one that did', () => {
    const { watch, sleep } = createFakeClock()
    const fail = () => {
      watch.add('p')
      watch.remove('p')
    }
    fail()
    expect(watch.mayBegin('p')).toBe(false)
    sleep(2_000)
    expect(watch.mayBegin('p')).toBe(true)
    fail()
    sleep(2_000)
    expect(watch.mayBegin('p')).toBe(false)
    sleep(2_000)
    expect(watch.mayBegin('p')).toBe(true)
    for (let times = 0; times < 20; times += 1) fail()
    sleep(60_000)
    expect(watch.mayBegin('p')).toBe(true)
    watch.add('p')
    watch.opened('p')
    watch.heard('p')
    watch.remove('p')
    expect(watch.mayBegin('p')).toBe(true)
  })

  test('forgives everyone when the network is back', () => {
    const { watch } = createFakeClock()
    watch.add('p')
    watch.remove('p')
    watch.forgive()
    expect(watch.mayBegin('p')).toBe(true)
  })

  test('blames nobody for the time this computer slept', () => {
    const { watch, pass, sleep } = createFakeClock()
    watch.add('p')
    watch.opened('p')
    watch.heard('p')
    pass(pingMs)
    sleep(3_600_000)
    expect(pass(patience).drop).toEqual([])
    expect(pass(1_500).drop).toEqual(['p'])
  })

  test('gives a peer that looks for us little time to answer', () => {
    const { watch, pass } = createFakeClock()
    watch.add('p')
    watch.opened('p')
    watch.heard('p')
    expect(watch.doubt('p')).toBe(true)
    expect(watch.doubt('p')).toBe(false)
    expect(pass(patienceMs.least + 500).drop).toEqual(['p'])
  })
})
