import type { Facts } from '#shared/room/check/facts.ts'
import type { LightReport, WayIn } from '../light/commands.ts'
import type { Held } from './documents.ts'
import { type LightProcess, startLightProcess } from './light-process.ts'
import type { Member } from './member.ts'
import type { Place } from './network.ts'

/** A Stillpoint without a window, in a process and a place of its own. */
export interface LightComputer extends Member {
  lead: (title: string) => Promise<WayIn>
  leadAgain: () => Promise<WayIn>
  find: (roomName: string, withinMs?: number) => Promise<string>
  join: (address: string, code: string) => Promise<void>
  resume: () => Promise<void>
  type: (plan: { forMs: number; everyMs: number; tag: string }) => Promise<string[]>
  report: () => Promise<LightReport>
  check: (address: string) => Promise<Facts>
  kill: () => Promise<void>
  /** Starts again on the same data, after `kill`. */
  start: () => Promise<void>
}

export async function openLightComputer(options: {
  name: string
  place: Place
  folder: string
}): Promise<LightComputer> {
  const { name, place, folder } = options
  let process: LightProcess = await begin()

  async function begin(): Promise<LightProcess> {
    const started = startLightProcess(place)
    await started.ask('add', name, folder)
    return started
  }

  const report = () => process.ask('report', name)
  return {
    name,
    place,
    lead: (title) => process.ask('lead', name, { name, title }),
    leadAgain: () => process.ask('leadAgain', name),
    find: (roomName, withinMs = 20_000) => process.ask('find', name, roomName, withinMs),
    async join(address, code) {
      await process.ask('join', name, { address, code, name })
    },
    async resume() {
      await process.ask('resume', name)
    },
    async share(words) {
      await process.ask('share', name, words)
    },
    type: async (plan) => (await process.ask('type', name, plan)).words,
    report,
    check: (address) => process.ask('check', name, address),
    async replicas(): Promise<Held[]> {
      const { window, durable } = await report()
      return [
        { name: `${name}’s window`, state: Buffer.from(window, 'base64') },
        { name: `${name}’s disk`, state: Buffer.from(durable, 'base64') },
      ]
    },
    kill: () => process.kill(),
    async start() {
      process = await begin()
    },
  }
}
