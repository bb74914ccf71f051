import type { Page } from '@playwright/test'
import { expect, test } from '../desktop/app.ts'
import { begin, button, composer, note, say } from '../desktop/people.ts'
import { addOwnTemplate } from './every-kind.ts'
import { fourPeople, seeTogether } from './people.ts'

test('a session led by keyboard alone: one passes unseen, one is thanked, and the room is quiet together @quick', async ({
  launch,
}, testInfo) => {
  const { name } = addOwnTemplate(testInfo.outputPath('computer-host'))
  const { host, bo, chidi, dana, pages } = await fourPeople(launch, { template: name, name: 'Maren' })
  const lead = host.page
  await begin(lead, 'Hello')
  await seeTogether(pages, 'How are we here?')

  await test.step('a number for each goes to the host alone, and four are too few to count', async () => {
    await lead.keyboard.press('Alt+ArrowRight')
    await seeTogether(pages, 'How full is your cup?')
    for (const { page } of [bo, chidi, dana]) {
      await page.getByRole('radio', { name: '3' }).focus()
      await page.keyboard.press('Space')
    }
    await expect(lead.getByText(say('kinds.scale.answers', { count: 3 }))).toBeVisible()
    await tabTo(lead, say('kinds.scale.show'))
    await lead.keyboard.press('Enter')
    for (const page of pages) await expect(page.getByText(say('kinds.counts.tooFew'))).toBeVisible()
  })

  await test.step('a round: who passed is told to nobody but the one who leads, who calls on the next', async () => {
    await lead.keyboard.press('Escape')
    await act(lead, say('room.onTo', { phase: 'The round' }))
    await seeTogether(pages, 'What stays with you?')
    await button(chidi.page, 'kinds.round.pass').click()
    await expect(lead.getByText(say('kinds.round.passes'))).toBeVisible()
    await lead.keyboard.press('Escape')
    for (const speaker of ['Bo', 'Dana', 'Maren']) {
      await lead.keyboard.press('Alt+n')
      for (const page of pages.filter((each) => each !== lead))
        await expect(page.getByRole('main').getByText(speaker, { exact: true })).toBeVisible()
    }
    await lead.keyboard.press('Alt+n')
    for (const page of pages) await expect(page.getByText(say('kinds.round.over'))).toBeVisible()
    for (const { ears } of [bo, dana]) await ears.neverHeard('"signal":"pass"')
  })

  await test.step('the list of keys tells them, and undo brings the room back by name', async () => {
    await lead.keyboard.press('Alt+ArrowRight')
    await seeTogether(pages, 'A minute of quiet')
    await lead.keyboard.press('?')
    const keys = lead.getByRole('dialog', { name: say('room.keysTitle') })
    await expect(keys.getByText(say('room.keyPalette'), { exact: true })).toBeVisible()
    await lead.keyboard.press('Escape')
    await expect(keys).toHaveCount(0)
    await lead.keyboard.press('Control+z')
    await seeTogether(pages, 'What stays with you?')
    await lead.keyboard.press('Control+Shift+z')
    await seeTogether(pages, 'A minute of quiet')
    for (const page of pages) await expect(page.getByText(say('room.pauseText'))).toBeVisible()
    await lead.keyboard.press('Alt+t')
    await expect(lead.getByText(say('room.timerStopped'))).toBeVisible()
  })

  await test.step('thanks, and words that the group made its own', async () => {
    await lead.keyboard.press('Alt+ArrowRight')
    await seeTogether(pages, 'Who helped you?')
    await bo.page.getByLabel(say('kinds.thanks.to')).fill('the night porter')
    await composer(bo.page).fill('You brought water')
    await bo.page.keyboard.press('Control+Enter')
    for (const page of pages)
      await expect(note(page, 'You brought water')).toContainText('For the night porter')
    await act(lead, say('room.onTo', { phase: 'Last words' }))
    await seeTogether(pages, 'What shall we say to end?')
    for (const { page } of [bo, chidi, dana])
      await expect(page.getByText('We go on together.')).toHaveCount(0)
    await tabTo(lead, say('kinds.ritual.show'))
    await lead.keyboard.press('Enter')
    for (const { page } of [bo, chidi, dana]) await expect(page.getByText('We go on together.')).toBeVisible()
  })
})

/** Does what the palette offers under this name. */
async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: say('room.paletteField') }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true })
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard did not get to “${name}”`)
}
