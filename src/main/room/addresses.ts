import type { NetworkInterfaceInfo } from 'node:os'
import { isLocalHost } from '#shared/room/address.ts'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Tunnels, containers and virtual machines: other computers of the room rarely reach us through these. */
const unlikely =
  /^(tun|tap|utun|wg|ppp|docker|br-|veth|virbr|vmnet|vboxnet|vethernet|zt|tailscale|cni|flannel|lxc|lxd|ipsec|bridge[0-9]|awdl|llw)/iu

/** Whether an interface of that name likely leads to a network of its own, and not to the room's. */
export function isTunnel(name: string): boolean {
  return unlikely.test(name)
}

/**
 * This computer's addresses that others on its networks can type, best first: private IPv4, other IPv4, then IPv6 of
 * local networks. Link-local ones are left out: they need to be typed with an interface's name.
 */
export function listAddresses(interfaces: Interfaces): string[] {
  const found = Object.entries(interfaces).flatMap(([name, list = []]) =>
    list.filter(isReachable).map(({ address, family }) => ({ address, rank: rank(name, family, address) })),
  )
  return found.sort((one, other) => one.rank - other.rank).map(({ address }) => address)
}

function isReachable({ internal, address, family }: NetworkInterfaceInfo): boolean {
  if (internal || /^(fe[89ab]|169\.254\.)/iu.test(address)) return false
  return family === 'IPv4' || isLocalHost(address)
}

function rank(name: string, family: string, address: string): number {
  const network = family === 'IPv6' ? 2 : isLocalHost(address) ? 0 : 1
  return (isTunnel(name) ? 10 : 0) + network
}
