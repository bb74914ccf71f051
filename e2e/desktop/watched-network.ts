import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Packets the kernel counted: to this computer, to its network, to anywhere else; DNS wherever it goes. */
export type Counter = 'dns' | 'loopback' | 'lan' | 'elsewhere'

/**
 * A network of its own with a default route, so that a packet to anywhere would leave and be seen; without a route it
 * would only fail unseen.
 */
export interface WatchedNetwork {
  /** Runs a command inside; throws when it fails. */
  run: (command: readonly string[], input?: string) => string
  /** Plays one test of a file inside, with `STILLPOINT_E2E_NETWORK=inside`. */
  play: (options: { config: string; file: string; title: string }) => {
    status: number | null
    output: string
  }
  counted: (counter: Counter) => number
  /** The destinations outside, as the kernel saw them. */
  seenElsewhere: () => string
  close: () => void
}

export const isInside = process.env['STILLPOINT_E2E_NETWORK'] === 'inside'

const root = resolve(__dirname, '../..')

/** A sentence that says why this computer allows no network of its own, or null. */
export function whyNoNetwork(): string | null {
  const name = `stillpoint-try-${process.pid}`
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'pipe' })
    execFileSync('ip', ['netns', 'exec', name, 'nft', 'list', 'ruleset'], { stdio: 'pipe' })
    return null
  } catch (error) {
    return `a network of its own is not allowed here (${String(error).split('\n')[0]})`
  } finally {
    spawnSync('ip', ['netns', 'delete', name], { stdio: 'ignore' })
  }
}

/** A cable whose other end nobody listens at, a gateway that is always there, and the counters. */
export function openWatchedNetwork(): WatchedNetwork {
  const name = `stillpoint-e2e-${process.pid}`
  const settings = `/etc/netns/${name}`
  const run = (command: readonly string[], input?: string) =>
    execFileSync('ip', ['netns', 'exec', name, ...command], {
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    })
  // Questions for names go where they would be seen.
  mkdirSync(settings, { recursive: true })
  writeFileSync(`${settings}/resolv.conf`, 'nameserver 192.0.2.53\noptions timeout:1 attempts:1\n')
  execFileSync('ip', ['netns', 'add', name])
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
    run(command.split(' '))
  run(['nft', '-f', '-'], rules)
  return {
    run,
    play({ config, file, title }) {
      const output = resolve(root, `test-results/inside-${process.pid}`)
      const args = [
        'playwright',
        'test',
        '-c',
        resolve(root, config),
        `--output=${output}`,
        file,
        '-g',
        title,
      ]
      const { status, stdout } = spawnSync('ip', ['netns', 'exec', name, 'npx', ...args], {
        cwd: root,
        env: { ...withoutPlaywright(), STILLPOINT_E2E_NETWORK: 'inside' },
        encoding: 'utf8',
      })
      return { status, output: stdout }
    },
    counted(counter) {
      const found = /packets (\d+)/.exec(run(['nft', 'list', 'counter', 'inet', 'watch', counter]))
      return Number(found?.[1])
    },
    seenElsewhere: () =>
      ['places', 'places6'].map((set) => run(['nft', 'list', 'set', 'inet', 'watch', set])).join('\n'),
    close() {
      execFileSync('ip', ['netns', 'delete', name])
      rmSync(settings, { recursive: true, force: true })
    },
  }
}

/** The first rule that fits counts. IGMP, MLD and neighbour discovery are the kernel's own and stay on the link. */
const rules = `
table inet watch {
  counter dns {}
  counter loopback {}
  counter lan {}
  counter elsewhere {}
  chain out {
    type filter hook output priority 0; policy accept;
    udp dport 53 counter name dns
    tcp dport { 53, 853 } counter name dns
    oifname lo counter name loopback accept
    ip daddr 10.77.0.0/24 counter name lan accept
    ip daddr 224.0.0.251 accept
    ip protocol igmp accept
    ip6 daddr fd77::/64 counter name lan accept
    ip6 daddr ff02::fb accept
    icmpv6 type { nd-router-solicit, nd-neighbor-solicit, nd-neighbor-advert, mld-listener-query, mld-listener-report, mld2-listener-report } accept
    counter name elsewhere
    add @places { ip daddr . meta l4proto . th dport }
    add @places6 { ip6 daddr . meta l4proto . th dport }
  }
  set places { type ipv4_addr . inet_proto . inet_service; flags dynamic; size 64; }
  set places6 { type ipv6_addr . inet_proto . inet_service; flags dynamic; size 64; }
}
`

function withoutPlaywright(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PLAYWRIGHT_|PW_|TEST_)/.test(name))
  return Object.fromEntries(own)
}
