import { BlockList, isIP } from 'node:net'
import type { Interfaces } from '../network/network-watch.ts'

/** Whether an address lies in a network one of this computer's interfaces is on. */
export function isNear(interfaces: Interfaces, address: string): boolean {
  const near = new BlockList()
  for (const list of Object.values(interfaces))
    for (const { address: own, cidr, family } of list ?? []) {
      const bits = Number(cidr?.split('/')[1])
      if (Number.isInteger(bits)) near.addSubnet(own, bits, family === 'IPv6' ? 'ipv6' : 'ipv4')
    }
  return near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
