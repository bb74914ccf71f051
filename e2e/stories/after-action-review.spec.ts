import type { Page } from '@playwright/test'
import { expect, test } from '../desktop/app.ts'
import { begin, button, composer, moveOn, note, question, say, share } from '../desktop/people.ts'
import { fourPeople, seeNotes, seeTogether } from './people.ts'
import { p95, timeUntil, watchQuestions } from './phase-times.ts'

const longestPhaseChangeMs = 300

test('an after action review: written alone, shown at once, put in order, grouped, chosen and agreed', async ({
  launch,
}, testInfo) => {
  const { host, bo, chidi, dana, pages } = await fourPeople(launch, {
    template: 'After Action Review',
    name: 'Maren',
    level: 'R3',
  })
  await begin(host.page, 'Opening')
  await seeTogether(pages, 'What would make this hour worth your time?')
  for (const page of pages) await watchQuestions(page)
  const times: number[] = []
  const go = async (phase: string, words: string) => {
    const since = Date.now()
    await moveOn(host.page, phase)
    await seeTogether(pages, words)
    for (const page of pages) times.push(await timeUntil(page, words, since))
  }

  await test.step('words written alone are on nobody else’s computer until all are shown', async () => {
    await go('What was planned?', 'What were you setting out to do?')
    for (const [index, { page }] of [bo, chidi, dana].entries()) {
      await composer(page).fill(`planned-${index}`)
      await button(page, 'kinds.write.keep').click()
    }
    await expect(host.page.getByText(say('kinds.write.waiting', { count: 3 }))).toBeVisible()
    await bo.ears.neverHeard('planned-1', 'planned-2')
    await dana.ears.neverHeard('planned-0', 'planned-1')
    for (const page of pages) await expect(page.getByRole('article', { name: /^Note by/ })).toHaveCount(0)
    await button(host.page, 'kinds.write.reveal').click()
    await host.page
      .getByRole('dialog')
      .getByRole('button', { name: say('kinds.write.reveal') })
      .click()
    await seeNotes(pages, ['planned-0', 'planned-1', 'planned-2'])
  })

  await test.step('the timeline is built by all, and anyone moves an entry', async () => {
    await go('What actually happened?', 'What happened, seen from your place?')
    await addEntry(bo.page, '14:20', 'The alarm rang')
    await addEntry(chidi.page, 'before the alarm', 'A quiet shift')
    await expect(note(dana.page, 'A quiet shift')).toBeVisible()
    await dana.page
      .getByRole('button', { name: say('kinds.timeline.earlier', { text: 'A quiet shift' }) })
      .click()
    for (const page of pages)
      await expect(page.getByRole('list').getByRole('article').first()).toContainText('A quiet shift')
  })

  await test.step('what is said without a name is mixed before it is shown', async () => {
    await go('Why did it happen?', 'What made this the sensible thing to do at the time?')
    await share(chidi.page, 'The radio was silent')
    await go('What can we do next time?', 'What do we want to keep, and do on purpose?')
    for (const { page } of [bo, chidi, dana]) {
      await composer(page).fill('Check the radio at the start')
      await button(page, 'kinds.write.keep').click()
    }
    await button(host.page, 'kinds.write.reveal').click()
    await host.page
      .getByRole('dialog')
      .getByRole('button', { name: say('kinds.write.reveal') })
      .click()
    for (const page of pages) await expect(note(page, 'Check the radio at the start')).toHaveCount(3)
  })

  await test.step('the facilitator groups, takes it back and does it again', async () => {
    await go('What belongs together', 'What belongs together, and what shall we call it?')
    await host.page.getByRole('button', { name: say('kinds.themes.offers') }).click()
    await host.page
      .getByRole('button', { name: /Make a theme of/ })
      .first()
      .click()
    const theme = (page: Page) => page.getByRole('region').filter({ hasText: 'The radio was silent' })
    for (const page of pages) await expect(theme(page).first()).toBeVisible()
    await host.page.getByLabel(say('kinds.themes.new')).fill('People')
    await button(host.page, 'kinds.themes.add').click()
    await host.page.keyboard.press('Escape')
    await host.page.keyboard.press('Control+z')
    for (const page of pages) await expect(page.getByRole('region', { name: 'People' })).toHaveCount(0)
    await host.page.keyboard.press('Control+Shift+z')
    for (const page of pages) await expect(page.getByRole('region', { name: 'People' })).toBeVisible()
  })

  await test.step('votes are hidden, and four of them are too few to be counted', async () => {
    await go('What matters most', 'Which of these are worth our effort now?')
    for (const page of pages) {
      await page.getByText('People', { exact: true }).first().click()
      await expect(page.getByText(say('kinds.votes.left', { left: 2 }))).toBeVisible()
    }
    await expect(host.page.getByText(say('kinds.scale.answers', { count: 4 }))).toBeVisible()
    await button(host.page, 'kinds.votes.close').click()
    for (const page of pages) await expect(page.getByText(say('kinds.counts.tooFew'))).toBeVisible()
    await host.page
      .getByRole('region', { name: say('kinds.votes.taken') })
      .getByText('People')
      .click()
    for (const { ears } of [bo, chidi, dana]) await ears.neverHeard('"choices"')
  })

  await test.step('what is taken further stands above what is agreed', async () => {
    await go('Who takes what on', 'What will be done, by whom, and by when?')
    for (const page of pages)
      await expect(page.getByRole('region', { name: say('kinds.actions.themes') })).toContainText('People')
    await host.page.getByLabel(say('room.actionText')).fill('Radios are checked at hand-over')
    await button(host.page, 'room.addAction').click()
    for (const page of pages) await expect(page.getByText('Radios are checked at hand-over')).toBeVisible()
    await expect(question(bo.page, 'What will be done, by whom, and by when?')).toBeVisible()
  })

  const within = p95(times)
  testInfo.annotations.push({
    type: 'measured',
    description: `phase change, p95 of ${times.length}: ${within} ms`,
  })
  expect(within, `ms until a phase change is on every screen: ${times.join(', ')}`).toBeLessThan(
    longestPhaseChangeMs,
  )
})

async function addEntry(page: Page, when: string, what: string): Promise<void> {
  await page.getByLabel(say('kinds.timeline.when')).fill(when)
  await page.getByRole('textbox', { name: say('kinds.timeline.what'), exact: true }).fill(what)
  await button(page, 'kinds.timeline.add').click()
  await expect(note(page, what)).toBeVisible()
}
