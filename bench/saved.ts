import { begin, composer, moveOn, openRoom, say } from '../e2e/desktop/people.ts'
import { type Figure, percentile } from './figure.ts'
import { readNoticed, watchPage } from './page-clock.ts'
import { pause } from './pause.ts'
import type { Stage } from './stage.ts'

const bursts = 40
const settleMs = 400

/** From the last key of a few words to the header's "saved", which the disk has then confirmed. */
export async function measureSaving(stage: Stage): Promise<Figure[]> {
  const host = await stage.open('saving')
  await openRoom(host.page, { template: 'STOP5 hot debrief', name: 'Maren' })
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await watchPage(host.page, { pattern: 'never', saved: say('room.saved') })
  await composer(host.page).focus()
  const samples: number[] = []
  for (let burst = 0; burst < bursts; burst += 1) {
    await host.page.keyboard.type('calm ', { delay: 40 })
    await pause(settleMs)
    const { keys, saved } = await readNoticed(host.page)
    samples.push((saved.at(-1) ?? Number.NaN) - (keys.at(-1) ?? Number.NaN))
  }
  await host.close()
  return [
    {
      name: 'last key to "saved on this computer", p95',
      value: percentile(samples, 0.95),
      unit: 'ms',
      allowed: 150,
    },
  ]
}
