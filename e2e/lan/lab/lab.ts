import { test as base, expect, type TestInfo } from '@playwright/test'
import { type Recorded, startCapture } from './capture.ts'
import { findFault } from './documents.ts'
import { type LightComputer, openLightComputer } from './light-computer.ts'
import type { Member } from './member.ts'
import { type LanNetwork, openLan, whyNoLan } from './network.ts'
import { openWindowComputer, type WindowComputer } from './window-computer.ts'

export { expect }

export interface LabOptions {
  computers: number
  /** Whether a way out of the network is known; there is one unless told otherwise. */
  router?: boolean
}

/** A network with computers on it, watched from its first packet to its last. */
export interface Lab {
  readonly network: LanNetwork
  /** Puts a Stillpoint without a window on the next computer. */
  light: (name: string) => Promise<LightComputer>
  /** Puts the whole program on the next computer. */
  window: (name: string) => Promise<WindowComputer>
  /** Something that nobody on the network may read. */
  keepSecret: (...words: string[]) => void
}

interface Fixtures {
  lab: (options: LabOptions) => Promise<Lab>
}

const refused = whyNoLan()
let isSaid = false

/** Skips the case where no network can be made, and says so once where people see it. */
export function skipWithoutNetwork(): void {
  const reason = `SKIPPED: ${refused}; nothing was proved about the network`
  if (refused !== null && !isSaid) console.log(reason)
  isSaid = true
  test.skip(refused !== null, reason)
}

/**
 * Every case gets a network of its own. When it is over everything that crossed is looked at: nothing was for anyone
 * outside, and no name, title, code or word was readable.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  lab: async ({}, use, testInfo) => {
    skipWithoutNetwork()
    const open: OpenLab[] = []
    await use(async (options) => {
      const opened = await openLab(options, testInfo)
      open.push(opened)
      return opened.lab
    })
    for (const each of open) await each.finish(testInfo)
  },
})

interface OpenLab {
  lab: Lab
  finish: (testInfo: TestInfo) => Promise<void>
}

async function openLab(options: LabOptions, testInfo: TestInfo): Promise<OpenLab> {
  const network = openLan({ computers: options.computers, router: options.router ?? true })
  const capture = await startCapture(network.middle, testInfo.outputPath('packets.pcap'))
  const secrets = new Set<string>()
  const windows: WindowComputer[] = []
  let used = 0

  function next(name: string) {
    const place = network.places[used]
    if (!place) throw new Error('there are more people than computers')
    used += 1
    secrets.add(name)
    return { name, place, folder: testInfo.outputPath(`computer-${name}`) }
  }

  const lab: Lab = {
    network,
    light: (name) => openLightComputer(next(name)),
    async window(name) {
      const computer = await openWindowComputer(next(name))
      windows.push(computer)
      return computer
    },
    keepSecret(...words) {
      for (const each of words) secrets.add(each)
    },
  }
  async function finish(): Promise<void> {
    if (testInfo.status !== testInfo.expectedStatus) await takePictures(windows, testInfo)
    for (const { close } of windows) await close()
    const recorded = await capture.finish()
    network.close()
    judge(recorded, secrets)
  }
  return { lab, finish }
}

async function takePictures(windows: readonly WindowComputer[], testInfo: TestInfo): Promise<void> {
  const taken = windows.map(({ page, name }) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) }))
  // A window that is gone by now has no picture; the failure that led here is reported all the same.
  await Promise.allSettled(taken)
}

function judge({ packets, foreign, occurrences }: Recorded, secrets: ReadonlySet<string>): void {
  expect(packets, 'packets that crossed').toBeGreaterThan(0)
  expect(foreign, 'places outside that packets were for').toEqual([])
  const readable = [...secrets].filter((words) => occurrences(words) > 0)
  expect(readable, 'what crossed in clear').toEqual([])
}

/**
 * Waits until everybody holds the same, with every word that was typed in it.
 * @returns how long that took, in ms.
 */
export async function expectTogether(
  members: readonly Member[],
  typed: readonly string[],
  withinMs = 20_000,
): Promise<number> {
  const startedMs = performance.now()
  await expect(async () => {
    const held = (await Promise.all(members.map((member) => member.replicas()))).flat()
    expect(findFault(held, typed)).toBeNull()
  }).toPass({ timeout: withinMs, intervals: [50] })
  return performance.now() - startedMs
}
