import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { begin, button, callMain, joinRoom, letIn, moveOn, note, openRoom, say, share } from './people.ts'

/** The room as the facilitator's computer holds it. */
async function roomOf(page: Page): Promise<{ link: string; present: string[] }> {
  const [entry] = (await callMain(page, 'library.list')) as { id: string }[]
  return (await callMain(page, 'room.open', entry?.id)) as { link: string; present: string[] }
}

test('with the facilitator’s link a guest types nothing but a name', async ({ launch }) => {
  const host = await launch({ name: 'host' })
  await openRoom(host.page, { name: 'Maren' })
  const { link } = await roomOf(host.page)
  const { page } = await launch({ name: 'bo' })
  await button(page, 'home.join.address').click()
  await page.getByLabel(say('join.address'), { exact: true }).fill(link)
  await expect(page.getByLabel(say('join.code'), { exact: true })).toBeHidden()
  await page.getByLabel(say('join.name')).fill('Bo')
  await button(page, 'join.ask').click()
  await letIn(host.page, 'Bo')
  await expect(page.getByRole('heading', { name: say('lobby.guest.welcome', { name: 'Bo' }) })).toBeVisible()
})

test('a link of a door that was closed since says so', async ({ launch }) => {
  const host = await launch({ name: 'host' })
  await openRoom(host.page, { name: 'Maren' })
  const { link } = await roomOf(host.page)
  await button(host.page, 'lobby.lock').click()
  await button(host.page, 'lobby.unlock').click()
  await expect(button(host.page, 'lobby.lock')).toBeVisible()
  const { page } = await launch({ name: 'bo' })
  await button(page, 'home.join.address').click()
  await page.getByLabel(say('join.address'), { exact: true }).fill(link)
  await page.getByLabel(say('join.name')).fill('Bo')
  await button(page, 'join.ask').click()
  await expect(page.getByText(say('room.wrongLink'))).toBeVisible()
})

test('when someone is removed the others go on, and find each other without them when the host is gone', async ({
  launch,
}) => {
  test.setTimeout(150_000)
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', name: 'Maren' })
  const bo = await launch({ name: 'bo' })
  await joinRoom(host.page, bo.page, way, 'Bo')
  // Presence is told a moment after someone is in.
  await expect.poll(async () => (await roomOf(host.page)).present).toHaveLength(1)
  const { present } = await roomOf(host.page)
  const [chidi, noa] = [await launch({ name: 'chidi' }), await launch({ name: 'noa' })]
  await joinRoom(host.page, chidi.page, way, 'Chidi')
  await joinRoom(host.page, noa.page, way, 'Noa')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(bo.page, 'before')
  await expect(note(noa.page, 'before')).toBeVisible()

  await callMain(host.page, 'room.remove', present[0])

  await expect(bo.page.getByText('The facilitator has ended your place')).toBeVisible()
  await share(chidi.page, 'among those who stay')
  await expect(note(noa.page, 'among those who stay')).toBeVisible()
  await expect(note(host.page, 'among those who stay')).toBeVisible()
  await host.kill()
  await expect(chidi.page.getByText(say('room.hostAway'))).toBeVisible()
  await share(chidi.page, 'without the host')
  await expect(note(noa.page, 'without the host')).toBeVisible({ timeout: 30_000 })
})
