import { expect, test } from './app.ts'
import {
  begin,
  button,
  expectSaved,
  moveOn,
  note,
  openRoom,
  passphrase,
  say,
  share,
  unlock,
} from './people.ts'

test('what was kept is locked after a start: a wrong passphrase is told so, the right one opens, and locking closes it', async ({
  launch,
}, testInfo) => {
  test.setTimeout(120_000)
  const host = await launch({ name: 'host' })
  await openRoom(host.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(host.page, 'The first words')
  await expectSaved(host.page)
  await host.kill()

  const back = await launch({ name: 'host' })
  await expect(back.page.getByRole('heading', { name: say('vault.unlock.title') })).toBeVisible()
  await expect(back.page.getByText('Tuesday')).toHaveCount(0)
  await back.page.getByLabel(say('vault.unlock.passphrase'), { exact: true }).fill(`${passphrase}s`)
  await button(back.page, 'vault.unlock.open').click()
  await expect(back.page.getByText(say('vault.wrongPassphrase'))).toBeVisible()
  await back.page.screenshot({ path: testInfo.outputPath('unlock.png') })

  await test.step('without opening them, sessions are neutral rows and rooms can be joined', async () => {
    await button(back.page, 'vault.unlock.skip').click()
    await expect(button(back.page, 'home.join.address')).toBeVisible()
    await back.page
      .getByRole('button', { name: new RegExp(say('vault.row')) })
      .first()
      .click()
    const dialog = back.page.getByRole('dialog', { name: say('vault.unlock.title') })
    await dialog.getByLabel(say('vault.unlock.passphrase'), { exact: true }).fill(passphrase)
    await button(dialog, 'vault.unlock.open').click()
    await expect(note(back.page, 'The first words')).toBeVisible()
  })

  await test.step('locking leaves no word in a new window', async () => {
    await button(back.page, 'room.menu').click()
    await button(back.page, 'home.nav.settings').click()
    const opened = back.app.waitForEvent('window')
    await button(back.page, 'vault.settings.lock').click()
    const page = await opened
    await expect(page.getByRole('heading', { name: say('vault.unlock.title') })).toBeVisible()
    await expect.poll(() => back.app.windows().length).toBe(1)
    await unlock(page)
    await expect(page.getByText('Tuesday')).toBeVisible()
  })
})
