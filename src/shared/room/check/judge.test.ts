import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '../../text/en.ts'
import { checkSteps, type Facts, factsSchema, noFacts } from './facts.ts'
import { type Cause, causes, firstCause, judge } from './judge.ts'

const wifi = { name: 'wlan0', address: '192.168.1.20', isTunnel: false }
const cable = { name: 'eth0', address: '10.0.0.5', isTunnel: false }
const vpn = { name: 'tun0', address: '10.99.0.2', isTunnel: true }
const good: Facts = {
  networks: [wifi],
  discovery: { canAsk: true, heardOthers: true },
  host: { isNear: true, wasHeard: true, tcp: 'open' },
  answer: 'matching',
  direct: true,
}
const closed = { ...good, answer: null, direct: null }
const quiet = { canAsk: true, heardOthers: false }

const table: { what: string; facts: Facts; first: Cause | null }[] = [
  { what: 'everything as it should be', facts: good, first: null },
  {
    what: 'no cable and no Wi-Fi',
    facts: { ...noFacts, networks: [], discovery: null },
    first: 'network.none',
  },
  { what: 'nothing but a VPN', facts: { ...closed, networks: [vpn] }, first: 'network.none' },
  {
    what: 'a VPN beside the Wi-Fi, and the host out of reach',
    facts: {
      ...closed,
      networks: [wifi, vpn],
      discovery: quiet,
      host: { isNear: false, wasHeard: false, tcp: 'silent' },
    },
    first: 'host.elsewhere',
  },
  { what: 'a VPN that does no harm', facts: { ...good, networks: [wifi, vpn] }, first: null },
  {
    what: 'two networks and no address to try',
    facts: { ...closed, networks: [wifi, cable], host: null },
    first: 'network.several',
  },
  {
    what: 'multicast refused by this computer',
    facts: { ...closed, host: null, discovery: { canAsk: false, heardOthers: false } },
    first: 'discovery.mute',
  },
  {
    what: 'multicast refused, and the typed address works',
    facts: { ...good, discovery: { canAsk: false, heardOthers: false } },
    first: null,
  },
  {
    what: 'nobody heard, no address',
    facts: { ...closed, host: null, discovery: quiet },
    first: 'discovery.nobody',
  },
  {
    what: 'nobody listens there any more',
    facts: { ...closed, host: { isNear: true, wasHeard: true, tcp: 'refused' } },
    first: 'host.refused',
  },
  {
    what: 'the host speaks to everyone and lets nobody in',
    facts: { ...closed, host: { isNear: true, wasHeard: true, tcp: 'silent' } },
    first: 'host.firewall',
  },
  {
    what: 'computers are kept apart from each other',
    facts: { ...closed, discovery: quiet, host: { isNear: true, wasHeard: false, tcp: 'unreachable' } },
    first: 'host.apart',
  },
  {
    what: 'another network',
    facts: { ...closed, host: { isNear: false, wasHeard: false, tcp: 'unreachable' } },
    first: 'host.elsewhere',
  },
  {
    what: 'a printer at that address',
    facts: { ...good, answer: 'other', direct: null },
    first: 'answer.other',
  },
  { what: 'an older host', facts: { ...good, answer: 'older', direct: null }, first: 'answer.older' },
  { what: 'a newer host', facts: { ...good, answer: 'newer', direct: null }, first: 'answer.newer' },
  { what: 'UDP blocked, which the room can bear', facts: { ...good, direct: false }, first: null },
]

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  networks: fc.option(fc.subarray([wifi, cable, vpn])),
  discovery: fc.option(fc.record({ canAsk: fc.boolean(), heardOthers: fc.boolean() })),
  host: fc.option(
    fc.record({
      isNear: fc.boolean(),
      wasHeard: fc.boolean(),
      tcp: fc.constantFrom('open', 'refused', 'silent', 'unreachable'),
    }),
  ),
  answer: fc.option(fc.constantFrom('matching', 'older', 'newer', 'other')),
  direct: fc.option(fc.boolean()),
})

describe('what a check of the connection means', () => {
  test.each(table)('$what: $first', ({ facts, first }) => {
    expect(factsSchema.parse(facts)).toEqual(facts)
    expect(firstCause(judge(facts))?.cause ?? null).toBe(first)
  })

  test('every step has one finding, in order, whatever was found', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(judge(facts).map(({ step }) => step)).toEqual([...checkSteps])
      }),
    )
  })

  test('every cause comes up somewhere, and every one that is no good has a remedy', () => {
    const met = new Set(table.flatMap(({ facts }) => judge(facts)).map(({ cause }) => cause))
    expect([...met].sort()).toEqual([...causes].sort())
    const bad = table.flatMap(({ facts }) => judge(facts)).filter(({ verdict }) => verdict !== 'fine')
    for (const { cause, verdict } of bad)
      if (verdict !== 'untried') expect(Object.keys(en)).toContain(`check.${cause}.remedy`)
    for (const cause of causes) expect(Object.keys(en)).toContain(`check.${cause}`)
  })

  test('trouble comes before doubt', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const findings = judge(facts)
        const first = firstCause(findings)
        if (first?.verdict === 'unsure')
          expect(findings.every(({ verdict, step }) => verdict !== 'trouble' || step === 'discovery')).toBe(
            true,
          )
      }),
    )
  })
})
