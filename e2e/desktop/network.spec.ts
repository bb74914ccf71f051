import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { test as plain } from '@playwright/test'
import { expect, test } from './app.ts'
import { begin, joinRoom, moveOn, note, openRoom, share } from './people.ts'

/*
 * Every packet of a whole room, counted by the kernel. The room runs in a network of its own with a default route, so
 * that a packet to anywhere would leave and be seen; without a route it would only fail unseen.
 */
const inside = process.env['STILLPOINT_E2E_NETWORK'] === 'inside'
const network = `stillpoint-e2e-${process.pid}`
const refused = inside ? null : whyNoNetwork()

plain('no packet goes anywhere but to this computer, its network and the discovery group', () => {
  plain.skip(inside)
  plain.skip(refused !== null, `SKIPPED: ${refused}; nothing was proved about the network`)
  plain.setTimeout(120_000)
  openNetwork()
  try {
    expect(counted('elsewhere'), 'before').toBe(0)
    knockOutside()
    const control = counted('elsewhere')
    expect(control, 'the counter sees a packet that leaves').toBeGreaterThan(0)
    const run = spawnSync('ip', ['netns', 'exec', network, ...roomInside()], {
      cwd: resolve(__dirname, '../..'),
      env: { ...withoutPlaywright(), STILLPOINT_E2E_NETWORK: 'inside' },
      encoding: 'utf8',
    })
    expect(run.status, run.stdout).toBe(0)
    expect(counted('loopback'), 'the room did talk').toBeGreaterThan(100)
    expect(counted('elsewhere'), seenElsewhere()).toBe(control)
    expect(counted('dns'), seenElsewhere()).toBe(0)
  } finally {
    execFileSync('ip', ['netns', 'delete', network])
  }
})

test('a room in a network of its own', async ({ launch }) => {
  test.skip(!inside, 'played by the test above, inside its network')
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', name: 'Maren' })
  const guest = await launch({ name: 'bo' })
  await joinRoom(host.page, guest.page, way, 'Bo')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(guest.page, 'https://example.org/picture.png and words')
  await expect(note(host.page, 'https://example.org')).toBeVisible()
  await share(host.page, 'misspeled wrods for a dictionery')
  await expect(note(guest.page, 'misspeled')).toBeVisible()
})

function roomInside(): string[] {
  const config = resolve(__dirname, '../../playwright.config.ts')
  const output = resolve(__dirname, `../../test-results/inside-${process.pid}`)
  return [
    'npx',
    'playwright',
    'test',
    '-c',
    config,
    `--output=${output}`,
    'network.spec.ts',
    '-g',
    'of its own',
  ]
}

/** A cable whose other end nobody listens at, a gateway that is always there, and the counters. */
function openNetwork(): void {
  execFileSync('ip', ['netns', 'add', network])
  for (const command of [
    'ip link set lo up',
    'ip link add lan0 type veth peer name lan1',
    'ip link set lan1 up',
    'ip address add 10.77.0.2/24 dev lan0',
    'ip -6 address add fd77::2/64 dev lan0 nodad',
    'ip link set lan0 up',
    'ip route add default via 10.77.0.1',
    'ip neighbour add 10.77.0.1 lladdr 02:00:00:00:00:01 dev lan0 nud permanent',
    'ip -6 route add default via fd77::1 dev lan0',
    'ip -6 neighbour add fd77::1 lladdr 02:00:00:00:00:01 dev lan0 nud permanent',
  ])
    inNetwork(command.split(' '))
  inNetwork(['nft', '-f', '-'], rules)
}

/** The first rule that fits counts. IGMP, MLD and neighbour discovery are the kernel's own and stay on the link. */
const rules = `
table inet watch {
  counter dns {}
  counter loopback {}
  counter elsewhere {}
  chain out {
    type filter hook output priority 0; policy accept;
    udp dport 53 counter name dns
    tcp dport { 53, 853 } counter name dns
    oifname lo counter name loopback accept
    ip daddr { 10.77.0.0/24, 224.0.0.251 } accept
    ip protocol igmp accept
    ip6 daddr { fd77::/64, ff02::fb } accept
    icmpv6 type { nd-router-solicit, nd-neighbor-solicit, nd-neighbor-advert, mld-listener-query, mld-listener-report, mld2-listener-report } accept
    counter name elsewhere
    add @places { ip daddr . meta l4proto . th dport }
    add @places6 { ip6 daddr . meta l4proto . th dport }
  }
  set places { type ipv4_addr . inet_proto . inet_service; flags dynamic; size 64; }
  set places6 { type ipv6_addr . inet_proto . inet_service; flags dynamic; size 64; }
}
`

function inNetwork(command: string[], input?: string): string {
  return execFileSync('ip', ['netns', 'exec', network, ...command], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
}

function counted(counter: 'dns' | 'loopback' | 'elsewhere'): number {
  const found = /packets (\d+)/.exec(inNetwork(['nft', 'list', 'counter', 'inet', 'watch', counter]))
  return Number(found?.[1])
}

function seenElsewhere(): string {
  return ['places', 'places6']
    .map((set) => inNetwork(['nft', 'list', 'set', 'inet', 'watch', set]))
    .join('\n')
}

/** One packet to an address of the outside, as proof that the counter would see another one. */
function knockOutside(): void {
  const send = "const s = require('dgram').createSocket('udp4'); s.send('x', 9, '192.0.2.1', () => s.close())"
  inNetwork(['node', '-e', send])
}

function withoutPlaywright(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PLAYWRIGHT_|PW_|TEST_)/.test(name))
  return Object.fromEntries(own)
}

function whyNoNetwork(): string | null {
  try {
    execFileSync('ip', ['netns', 'add', network], { stdio: 'pipe' })
    execFileSync('ip', ['netns', 'exec', network, 'nft', 'list', 'ruleset'], { stdio: 'pipe' })
    return null
  } catch (error) {
    return `a network of its own is not allowed here (${String(error).split('\n')[0]})`
  } finally {
    spawnSync('ip', ['netns', 'delete', network], { stdio: 'ignore' })
  }
}
