import type { Page } from '@playwright/test'
import type { TextKey } from '#shared/text/en.ts'
import { expect, test } from './app.ts'
import { button, readWayIn, say } from './people.ts'

const answer = (page: Page, question: TextKey, option: TextKey) =>
  page
    .getByRole('radiogroup', { name: say(question) })
    .getByText(say(option), { exact: true })
    .click()

test('from the start to an open hot debrief it takes two decisions and under ten seconds', async ({
  launch,
}) => {
  const begin = performance.now()
  const { page } = await launch({ name: 'host' })
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number }
    counted.presses = 0
    addEventListener('click', () => (counted.presses += 1), { capture: true })
  })
  await button(page, 'home.lead.quick').click()
  await button(page, 'home.quick.open').click()
  const way = await readWayIn(page)
  expect(way.code).toMatch(/^\w{6,}/)
  expect(performance.now() - begin).toBeLessThan(10_000)
  expect(await page.evaluate(() => (window as unknown as { presses: number }).presses)).toBe(2)
})

test('plain questions lead to what fits, or to what comes first', async ({ launch }) => {
  const { page } = await launch({ name: 'host' })
  await button(page, 'home.lead.begin').click()
  await button(page, 'chooser.open').click()
  await answer(page, 'chooser.q.over', 'chooser.q.over.no')
  await expect(page.getByRole('heading', { name: say('chooser.stop.notOver') })).toBeVisible()
  await button(page, 'chooser.support').click()
  await expect(page.getByRole('dialog', { name: say('care.supportTitle') })).toBeVisible()
  await page.keyboard.press('Escape')

  await answer(page, 'chooser.q.over', 'chooser.q.over.yes')
  await answer(page, 'chooser.q.hurt', 'chooser.q.hurt.nobody')
  await answer(page, 'chooser.q.outcome', 'chooser.q.outcome.hard')
  await page.getByText(say('chooser.q.violence'), { exact: true }).click()
  await answer(page, 'chooser.q.group', 'chooser.q.group.adults')
  await answer(page, 'chooser.q.since', 'chooser.q.since.shift')
  await answer(page, 'chooser.q.time', 'chooser.q.time.minutes')
  await answer(page, 'chooser.q.leads', 'chooser.q.leads.trained')
  await answer(page, 'chooser.q.place', 'chooser.q.place.any')
  await expect(page.getByText(say('chooser.because.violence'))).toBeVisible()
  await button(page, 'chooser.useName', { name: 'After violence: safety huddle' }).click()
  await expect(page.getByRole('radio', { name: 'After violence: safety huddle' })).toBeChecked()
})

test('a locked template opens only once every condition is confirmed', async ({ launch }) => {
  const { page } = await launch({ name: 'host' })
  await button(page, 'home.lead.begin').click()
  await page.getByText('Suicide postvention: team meeting', { exact: true }).click()
  await expect(page.getByRole('radiogroup', { name: say('keep.title') }).getByRole('radio')).toHaveCount(1)
  await button(page, 'prepare.open').click()
  const gate = page.getByRole('dialog', { name: say('prepare.gate.title') })
  const ticks = gate.getByRole('checkbox')
  const open = button(gate, 'prepare.gate.open')
  for (let index = 0; index < (await ticks.count()); index += 1) {
    await expect(open).toBeDisabled()
    await ticks.nth(index).press('Space')
  }
  await open.click()
  expect((await readWayIn(page)).code).not.toBe('')
})
