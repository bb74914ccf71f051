import type { NetworkInterfaceInfo } from 'node:os'

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

export interface NetworkWatchOptions {
  read: () => Interfaces
  /** Milliseconds that go on while the computer sleeps. */
  now: () => number
  /** This computer has other addresses than before, or has slept: whatever was open may lead nowhere now. */
  onChange: () => void
}

const lookEveryMs = 1_000

/** A look later than this was no wait but a sleep. */
const sleptMs = 10_000

/**
 * Notices a cable, Wi-Fi or VPN that comes or goes, and waking up. The system tells no program of the first in a way
 * that Node passes on, so it is looked at once a second; one look takes less than a tenth of a millisecond.
 */
export function watchNetwork({ read, now, onChange }: NetworkWatchOptions): { close: () => void } {
  let known = addressesOf(read())
  let lookedAt = now()
  const timer = setInterval(() => {
    const found = addressesOf(read())
    const hasSlept = now() - lookedAt > sleptMs
    lookedAt = now()
    if (found === known && !hasSlept) return
    known = found
    onChange()
  }, lookEveryMs)
  timer.unref()
  return { close: () => clearInterval(timer) }
}

/** Link-local addresses of IPv6 count too: they come and go with the cable where there is nothing else. */
function addressesOf(interfaces: Interfaces): string {
  const found = Object.entries(interfaces).flatMap(([name, list = []]) =>
    list.filter(({ internal }) => !internal).map(({ address }) => `${name} ${address}`),
  )
  return found.sort().join('\n')
}

/** Whether one of this computer's interfaces has the address; an IPv4 address inside IPv6 counts as itself. */
export function hasAddress(interfaces: Interfaces, address: string): boolean {
  const plain = address.replace(/^::ffff:/u, '').replace(/%.*$/u, '')
  return Object.values(interfaces).some((list) => list?.some((one) => one.address === plain))
}
