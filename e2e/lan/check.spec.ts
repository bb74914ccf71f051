import { type Cause, firstCause, judge } from '#shared/room/check/judge.ts'
import { expect, type Lab, test } from './lab/lab.ts'
import type { LightComputer } from './lab/light-computer.ts'

/*
 * Each usual cause, made for real, and found by the check of the connection.
 */

interface Case {
  what: string
  /** Breaks what is to be found; the host is the first computer. */
  spoil: (lab: Lab, guest: LightComputer) => void
  /** What is checked, when it is not the room's address. */
  address?: (address: string) => string
  first: Cause | null
  also?: Cause
}

/** What a VPN looks like to a program; the other end is in the same place. */
const tunnel =
  'ip link add tun0 type veth peer name tun1; ip address add 10.99.0.2/24 dev tun0; ip link set tun1 up; ip link set tun0 up; sleep 0.5'

const cases: Case[] = [
  { what: 'nothing', spoil: () => undefined, first: null, also: 'direct.fine' },
  {
    what: 'UDP dropped @quick',
    spoil: ({ network }) => drop(network, 'meta l4proto udp'),
    first: null,
    also: 'direct.blocked',
  },
  {
    what: 'multicast dropped',
    spoil: ({ network }) => drop(network, 'ip daddr 224.0.0.251'),
    first: null,
    also: 'discovery.nobody',
  },
  {
    what: 'the firewall of the host',
    spoil: ({ network }) =>
      network.places[0]?.run(
        "nft 'add table inet wall; add chain inet wall in { type filter hook input priority 0; }; add rule inet wall in meta l4proto tcp drop'",
      ),
    first: 'host.firewall',
  },
  {
    what: 'computers kept apart @quick',
    spoil: ({ network }) => network.places.map((place) => place.isolate()),
    first: 'host.apart',
    also: 'discovery.nobody',
  },
  {
    what: 'another network',
    spoil: (_lab, guest) =>
      guest.place.run('ip address flush dev eth0; ip address add 10.99.5.2/24 dev eth0'),
    first: 'host.elsewhere',
  },
  {
    what: 'no network at all',
    spoil: (_lab, guest) => guest.place.run('ip link set eth0 down'),
    first: 'network.none',
  },
  {
    what: 'an address from last week',
    spoil: () => undefined,
    address: (address) => address.replace(/:\d+$/, ':9'),
    first: 'host.refused',
  },
  {
    what: 'a VPN that is up',
    spoil: (_lab, guest) => guest.place.run(tunnel),
    first: null,
    also: 'network.tunnel',
  },
]

for (const { what, spoil, address = (typed: string) => typed, first, also } of cases)
  test(`the check finds: ${what}`, async ({ lab }) => {
    const open = await lab({ computers: 2 })
    const host = await open.light('Wilhelmina')
    const guest = await open.light('Bartholomew')
    const way = await host.lead('The night of the long corridor')
    open.keepSecret(way.code)
    spoil(open, guest)
    const findings = judge(await guest.check(address(way.address)))
    expect(firstCause(findings)?.cause ?? null).toBe(first)
    if (also) expect(findings.map(({ cause }) => cause)).toContain(also)
  })

function drop(network: Lab['network'], match: string): void {
  network.drop(match)
}
