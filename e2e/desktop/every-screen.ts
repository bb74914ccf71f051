import type { Page } from '@playwright/test'
import { expect, type Fixtures, type Instance } from './app.ts'
import {
  askToComeIn,
  begin,
  button,
  fillAndAsk,
  letIn,
  moveOn,
  note,
  openRoom,
  passphrase,
  question,
  say,
  share,
  write,
} from './people.ts'

/** Looks at one screen; the name says which one it is. */
export type Visit = (screen: string, at: Instance) => Promise<void>

/** Goes through every screen and dialog of a whole debrief, with one facilitator and one guest. */
export async function visitEveryScreen(launch: Fixtures['launch'], visit: Visit): Promise<void> {
  const host = await launch({ name: 'host' })
  await visitBeforeTheRoom(host, visit)
  await visitThePassphrase(host, visit)
  const way = await openRoom(host.page, {
    template: 'STOP5 hot debrief',
    title: 'Night of 14 November',
    place: 'Quiet room',
    name: 'Maren',
  })
  const guest = await launch({ name: 'bo' })
  await visitTheDoor(host, guest, way, visit)
  await visitTheRoom(host, guest, visit)
  await visitTheEnd(host, guest, visit)
}

async function visitBeforeTheRoom(host: Instance, visit: Visit): Promise<void> {
  const { page } = host
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
  await visit('home', host)
  for (const screen of ['templates', 'help', 'settings'] as const) {
    await button(page, `home.nav.${screen}`).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await visit(screen, host)
    await button(page, 'ui.back').click()
  }
  await button(page, 'home.nav.help').click()
  await button(page, 'help.network.check').click()
  await expect(page.getByText(say('check.done'))).toBeVisible()
  await visit('check', host)
  await button(page, 'ui.back').click()
  await button(page, 'ui.back').click()
  await button(page, 'home.lead.quick').click()
  await visitDialog('quick start', host, visit)
  await button(page, 'home.lead.begin').click()
  await expect(button(page, 'prepare.open')).toBeVisible()
  await visit('prepare', host)
  await button(page, 'ui.back').click()
}

async function visitThePassphrase(host: Instance, visit: Visit): Promise<void> {
  const { page } = host
  await button(page, 'home.nav.settings').click()
  await button(page, 'vault.settings.set').click()
  await button(page, 'vault.set.save').click()
  await expect(page.getByText(say('vault.set.short', { length: 10 }))).toBeVisible()
  await visit('choosing a passphrase', host)
  await page.getByLabel(say('vault.set.passphrase'), { exact: true }).fill(passphrase)
  await page.getByLabel(say('vault.set.again'), { exact: true }).fill(passphrase)
  await button(page, 'vault.set.save').click()
  await expect(page.getByRole('alertdialog', { name: say('vault.recovery.title') })).toBeVisible()
  await visit('the recovery key', host)
  await button(page, 'vault.recovery.done').click()
  await visit('settings with a passphrase', host)
  await button(page, 'vault.settings.change').click()
  await visitDialog('changing the passphrase', host, visit)
  await button(page, 'ui.back').click()
}

async function visitTheDoor(
  host: Instance,
  guest: Instance,
  way: { code: string; address: string },
  visit: Visit,
): Promise<void> {
  await visit('lobby', host)
  await button(guest.page, 'home.join.address').click()
  await visit('join', guest)
  await button(guest.page, 'ui.back').click()
  await askToComeIn(guest.page, { ...way, address: 'nowhere' }, 'Bo')
  await expect(guest.page.getByText(say('room.badAddress'))).toBeVisible()
  await visit('join with an error', guest)
  await fillAndAsk(guest.page, way, 'Bo')
  await expect(guest.page.getByRole('heading', { name: say('join.waiting.title') })).toBeVisible()
  await visit('waiting at the door', guest)
  await expect(button(host.page, 'lobby.letInName', { name: 'Bo' })).toBeVisible()
  await visit('lobby with someone at the door', host)
  await button(host.page, 'lobby.notThisTimeName', { name: 'Bo' }).click()
  await visitDialog('declining', host, visit)
  await letIn(host.page, 'Bo')
  await expect(
    guest.page.getByRole('heading', { name: say('lobby.guest.welcome', { name: 'Bo' }) }),
  ).toBeVisible()
  await visit('guest lobby', guest)
}

async function visitTheRoom(host: Instance, guest: Instance, visit: Visit): Promise<void> {
  await begin(host.page, 'Introduction')
  await expect(
    question(guest.page, 'How are you, and what do you need for the next five minutes?'),
  ).toBeVisible()
  await visit('listening, leading', host)
  await visit('listening', guest)
  await moveOn(host.page, 'Summarise the case')
  await share(guest.page, 'Two ambulances came at once')
  await share(guest.page, 'A note that is taken back')
  await note(guest.page, 'taken back')
    .getByRole('button', { name: say('room.remove') })
    .click()
  await write(guest.page, 'Not shared yet')
  await share(host.page, 'It began at four')
  await visit('notes, leading', host)
  await visit('notes', guest)
  for (const [key, name] of [
    ['care.breathe', 'a minute to breathe'],
    ['care.stepOut', 'stepping out'],
    ['room.seePhases', 'all parts'],
  ] as const) {
    await button(guest.page, key).click()
    await visitDialog(name, guest, visit)
  }
  await question(host.page, 'What happened, in a few plain sentences?').click()
  await host.page.keyboard.press('F1')
  await visitDialog('the keyboard', host, visit)
  for (const phase of [
    'Things that went well',
    'Opportunities to improve',
    'Points to action and responsibilities',
  ])
    await moveOn(host.page, phase)
  await host.page.getByLabel(say('room.actionText')).fill('Label the second bag')
  await host.page.getByLabel(say('room.actionOwner')).fill('Night lead')
  await button(host.page, 'room.addAction').click()
  await expect(guest.page.getByText('Label the second bag')).toBeVisible()
  await visit('actions, leading', host)
  await visit('actions', guest)
}

async function visitTheEnd(host: Instance, guest: Instance, visit: Visit): Promise<void> {
  await moveOn(host.page, 'Closing')
  await button(host.page, 'room.close').click()
  await visitDialog('closing the debrief', host, visit)
  await button(host.page, 'room.close').click()
  await button(host.page.getByRole('dialog'), 'room.closeConfirm').click()
  await host.page.getByLabel(say('summary.opening')).fill('We held together.')
  await button(host.page, 'summary.agree').click()
  await expect(button(host.page, 'summary.pdf')).toBeEnabled()
  await visit('summary', host)
  await expect(guest.page.getByText(say('summary.guest.agreed'))).toBeVisible()
  await visit('closing, for a guest', guest)
  await button(host.page, 'keep.close').click()
  await visitDialog('closing the room', host, visit)
  await button(host.page, 'keep.close').click()
  await button(host.page.getByRole('dialog'), 'keep.close').click()
  await expect(guest.page.getByText(say('room.ended'))).toBeVisible()
  await visit('the room has ended', guest)
  await expect(host.page.getByText(say('home.sessions'), { exact: true })).toBeVisible()
  await visit('home, with a session', host)
  await openMenuItem(host.page, 'backup.save')
  await visitDialog('saving a backup', host, visit)
  await button(host.page, 'backup.bringIn').click()
  await visitDialog('bringing in a backup', host, visit)
  await openMenuItem(host.page, 'home.sessions.open')
  await expect(host.page.getByText(say('keep.now.R1'))).toBeVisible()
  await visit('what is left of a session', host)
}

async function openMenuItem(page: Page, item: 'backup.save' | 'home.sessions.open'): Promise<void> {
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: say(item), exact: true }).click()
}

/** Looks at the dialog that has opened, then leaves it by the key that every dialog has. */
async function visitDialog(name: string, at: Instance, visit: Visit): Promise<void> {
  await expect(dialog(at.page)).toBeVisible()
  await visit(name, at)
  await at.page.keyboard.press('Escape')
  await expect(dialog(at.page)).toHaveCount(0)
}

function dialog(page: Page) {
  return page.getByRole('dialog')
}
