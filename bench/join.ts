import type { Page } from '@playwright/test'
import { askToComeIn, begin, letIn, moveOn, openRoom, say, share, type WayIn } from '../e2e/desktop/people.ts'
import { type Figure, median } from './figure.ts'
import { readMemory } from './memory.ts'
import { readNoticed, watchPage } from './page-clock.ts'
import { pause } from './pause.ts'
import type { Stage } from './stage.ts'

const rounds = 7
const idleMs = 10_000
const lastWords = 'the last of the notes'

/**
 * Joining a room under way, from the click that sends the code to the latest note on the guest's screen, with a
 * facilitator who lets people in at once; then what the guest's computer holds in memory when nothing happens.
 */
export async function measureJoining(stage: Stage): Promise<Figure[]> {
  const host = await stage.open('join-host')
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', name: 'Maren' })
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  for (let index = 0; index < 10; index += 1) await share(host.page, `note ${index} of those already there`)
  await share(host.page, lastWords)

  const samples: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const guest = await stage.open(`join-guest-${round}`)
    await watchPage(guest.page, { pattern: lastWords, saved: say('room.saved') })
    await joinAs(`Guest ${round}`, { host: host.page, guest: guest.page, way })
    const { clicks, words } = await readNoticed(guest.page)
    samples.push((words[lastWords] ?? Number.NaN) - (clicks.at(-1) ?? Number.NaN))
    await guest.close()
  }

  const guest = await stage.open('idle-guest')
  await joinAs('Idle', { host: host.page, guest: guest.page, way })
  // Side by side, so that both share the runtime's pages with the same others.
  const empty = await stage.openEmpty('idle-empty')
  await empty.firstWindow()
  await pause(idleMs)
  const held = readMemory(guest.app.process().pid ?? 0)
  const least = readMemory(empty.process().pid ?? 0)
  await empty.close()
  await guest.close()
  await host.close()
  return [
    {
      name: 'code entered to room visible and in step, median',
      value: median(samples),
      unit: 'ms',
      allowed: 1_500,
    },
    { name: 'idle memory of a joined guest', value: held, unit: 'MB', floor: least, allowed: 1.3 },
  ]
}

async function joinAs(name: string, room: { host: Page; guest: Page; way: WayIn }): Promise<void> {
  await askToComeIn(room.guest, room.way, name)
  await letIn(room.host, name)
  await room.guest.getByText(lastWords).first().waitFor()
}
