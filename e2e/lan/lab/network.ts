import { execFileSync, spawnSync } from 'node:child_process'

/**
 * A network of several computers on this one: each in a network namespace of its own, joined by a bridge that lies in a
 * namespace too. Nothing of it touches this computer's own interfaces.
 */
export interface LanNetwork {
  /** The namespaces of the computers, the first one 1. */
  readonly places: readonly Place[]
  /** The namespace the bridge lies in, where everything that crosses can be seen. */
  readonly middle: string
  /** Drops on the bridge whatever a rule of nftables fits, until the returned function is called. */
  drop: (...matches: string[]) => () => void
  close: () => void
}

/** Where one computer is. */
export interface Place {
  readonly number: number
  readonly namespace: string
  readonly address: string
  /** Runs a command there; throws when it fails. */
  run: (command: string) => string
  /** Pulls the cable, or puts it back. */
  plug: (plugged: boolean) => void
  /** Keeps it from the other isolated ones, as guest networks do. */
  isolate: () => void
  /** Puts an address in place of the one there is. */
  move: (address: string) => void
  /** Stops every process there as a lid that closes would, or lets them go on. */
  sleep: (asleep: boolean) => void
  /** Pulls the plug of everything that runs there. */
  killAll: () => void
}

const gateway = '10.77.0.254'

/** A sentence that says why this computer allows no such network, or null. */
export function whyNoLan(): string | null {
  const name = `stillpoint-try-${process.pid}`
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'pipe' })
    execFileSync('ip', ['netns', 'exec', name, 'nft', 'list', 'ruleset'], { stdio: 'pipe' })
    execFileSync('tcpdump', ['--version'], { stdio: 'pipe' })
    return null
  } catch (error) {
    return `networks of one's own are not allowed here (${String(error).split('\n')[0]})`
  } finally {
    spawnSync('ip', ['netns', 'delete', name], { stdio: 'ignore' })
  }
}

/**
 * @param options.router whether a way out is known, to a router that never answers: a packet to anywhere would then
 * leave its computer and be seen. Without one there is a switch and nothing else.
 */
export function openLan(options: { computers: number; router: boolean }): LanNetwork {
  const prefix = `stillpoint-lan-${process.pid}`
  const middle = `${prefix}-0`
  const inMiddle = (command: string) => ip(`-n ${middle} ${command}`)
  ip(`netns add ${middle}`)
  inMiddle('link set lo up')
  inMiddle('link add br0 type bridge forward_delay 0 mcast_snooping 0')
  inMiddle('link set br0 up')
  nft(middle, 'add table bridge lab; add chain bridge lab crossing { type filter hook forward priority 0; }')
  const places = Array.from({ length: options.computers }, (_, index) => openPlace(index + 1))

  function openPlace(number: number): Place {
    const namespace = `${prefix}-${number}`
    const there = (command: string) => ip(`-n ${namespace} ${command}`)
    let address = `10.77.0.${number}`
    ip(`netns add ${namespace}`)
    inMiddle(`link add p${number} type veth peer name eth0 netns ${namespace}`)
    inMiddle(`link set p${number} master br0 up`)
    there('link set lo up')
    there('link set eth0 up')
    there(`address add ${address}/24 brd + dev eth0`)
    route()

    /** What goes with an address goes away with it. */
    function route(): void {
      // Multicast needs a route even where nothing else does.
      if (options.router) {
        there(`route replace default via ${gateway} dev eth0`)
        there(`neighbour replace ${gateway} lladdr 02:00:00:00:00:fe dev eth0 nud permanent`)
      } else {
        there('route replace 224.0.0.0/4 dev eth0')
      }
    }

    return {
      number,
      namespace,
      get address() {
        return address
      },
      run: (command) =>
        execFileSync('ip', ['netns', 'exec', namespace, 'sh', '-c', command], { encoding: 'utf8' }),
      plug: (plugged) => inMiddle(`link set p${number} ${plugged ? 'up' : 'down'}`),
      isolate: () =>
        execFileSync('bridge', ['-n', middle, 'link', 'set', 'dev', `p${number}`, 'isolated', 'on'], {
          stdio: 'pipe',
        }),
      move(next) {
        there(`address del ${address}/24 dev eth0`)
        address = next
        there(`address add ${address}/24 brd + dev eth0`)
        route()
      },
      sleep: (asleep) => signal(namespace, asleep ? 'SIGSTOP' : 'SIGCONT'),
      killAll: () => signal(namespace, 'SIGKILL'),
    }
  }

  return {
    places,
    middle,
    drop(...matches) {
      const rules = matches.map((match) => `add rule bridge lab crossing ${match} drop`)
      nft(middle, rules.join('; '))
      return () => nft(middle, 'flush chain bridge lab crossing')
    },
    close() {
      for (const { namespace } of places) {
        signal(namespace, 'SIGKILL')
        ip(`netns delete ${namespace}`)
      }
      signal(middle, 'SIGKILL')
      ip(`netns delete ${middle}`)
    },
  }
}

function ip(words: string): void {
  execFileSync('ip', words.split(' '), { stdio: 'pipe' })
}

function nft(namespace: string, commands: string): void {
  execFileSync('ip', ['netns', 'exec', namespace, 'nft', commands], { stdio: 'pipe' })
}

/** Only what runs inside this one namespace. */
function signal(namespace: string, name: NodeJS.Signals): void {
  const listed = execFileSync('ip', ['netns', 'pids', namespace], { encoding: 'utf8' })
  for (const pid of listed.split('\n').filter(Boolean)) kill(Number(pid), name)
}

function kill(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    // It ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
