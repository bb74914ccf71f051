import { isIP } from 'node:net'
import { isLocalHost, parseAddress, type RoomAddress } from '#shared/room/address.ts'
import { type CheckStep, type Facts, noFacts } from '#shared/room/check/facts.ts'
import { parseJoinLink } from '#shared/room/join-link.ts'
import { isTunnel } from '../addresses.ts'
import type { Interfaces } from '../network/network-watch.ts'
import { isNear } from './networks.ts'
import { probeAnswer, probeDirect, probeTcp } from './probe-host.ts'
import { probeMulticast } from './probe-multicast.ts'

export interface CheckOptions {
  /** What a person would join by, or nothing. */
  address: string
  interfaces: Interfaces
  /** What is being tried now, and what was found so far; the last word has no step. */
  onProgress: (progress: { step: CheckStep | null; facts: Facts }) => void
}

const listenMs = 2_500
const connectMs = 4_000
const answerMs = 3_000
const directMs = 2_000

/** Tries each step of the way into a room. Speaks to nobody but the discovery group and the address that was given. */
export async function checkConnection({ address, interfaces, onProgress }: CheckOptions): Promise<void> {
  let facts = noFacts
  const tell = (step: CheckStep | null, found: Partial<Facts>) => {
    facts = { ...facts, ...found }
    onProgress({ step, facts })
  }

  tell('networks', {})
  const networks = networksOf(interfaces)
  tell('discovery', { networks })
  const own = networks.map((network) => network.address).filter((one) => isIP(one) === 4)
  const { canAsk, heard } = await probeMulticast(own, listenMs)
  tell('host', { discovery: { canAsk, heardOthers: heard.size > 0 } })

  const to = targetOf(address)
  if (!to) return tell(null, {})
  const near = isNear(interfaces, to.host)
  // An address of the wide world is no room's, and is not spoken to.
  const tcp = near || isLocalHost(to.host) ? await probeTcp(to, connectMs) : 'unreachable'
  tell('answer', { host: { isNear: near, wasHeard: heard.has(to.host), tcp } })
  if (tcp !== 'open') return tell(null, {})
  const answer = await probeAnswer(to, answerMs)
  tell('direct', { answer })
  if (answer !== 'matching') return tell(null, {})
  tell(null, { direct: await probeDirect(to, directMs) })
}

function targetOf(address: string): RoomAddress | null {
  return parseAddress(address) ?? parseJoinLink(address)?.addresses[0] ?? null
}

function networksOf(interfaces: Interfaces): NonNullable<Facts['networks']> {
  return Object.entries(interfaces).flatMap(([name, list = []]) =>
    list
      .filter(({ internal, family, address }) => !internal && (family === 'IPv4' || isUsable(address)))
      .map(({ address }) => ({ name, address, isTunnel: isTunnel(name) })),
  )
}

/** Link-local addresses are on every interface that is switched on, connected or not. */
function isUsable(address: string): boolean {
  return isLocalHost(address) && !/^fe[89ab]/iu.test(address)
}
