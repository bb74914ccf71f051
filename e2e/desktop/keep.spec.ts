import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, expect, type Instance, test } from './app.ts'
import {
  allow,
  begin,
  button,
  expectSaved,
  joinRoom,
  moveOn,
  note,
  openRoom,
  say,
  share,
  write,
} from './people.ts'

const stop5 = 'STOP5 hot debrief'

/** Words that stand nowhere else, so that finding one on a disk says what was left there. */
const canary = {
  shared: 'canary-shared-7f3a',
  draft: 'canary-draft-91bc',
  action: 'canary-action-44de',
  name: 'Canary Okafor',
  title: 'canary-title-0c55',
}

test('R0: nothing of a session is on any disk, while it runs and after', async ({ launch }) => {
  test.setTimeout(120_000)
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: stop5, title: canary.title, name: 'Maren', level: 'R0' })
  await expect(host.page.getByText(say('keep.says.R0'))).toBeVisible()
  const guest = await launch({ name: 'guest' })
  await joinRoom(host.page, guest.page, way, canary.name)
  await expect(guest.page.getByText(say('keep.says.R0'))).toBeVisible()
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(guest.page, canary.shared)
  await expect(note(host.page, canary.shared)).toBeVisible()
  await write(guest.page, canary.draft)
  await write(host.page, canary.draft)
  for (const { page } of [host, guest]) {
    await expect(page.getByText(new RegExp(`^${say('room.notKept')}`))).toBeVisible()
    await expect(page.getByText(say('room.saved'), { exact: false })).toHaveCount(0)
  }
  expect(found([host, guest], Object.values(canary)), 'while it runs').toEqual([])

  await endWriting(host.page)
  await closeSession(host.page)
  await expect(guest.page.getByText(say('room.ended'))).toBeVisible()
  await expect(host.page.getByText(say('home.sessions.empty'))).toBeVisible()
  expect(found([host, guest], Object.values(canary)), 'after').toEqual([])
  await guest.close()
  await host.close()
  expect(found([host, guest], Object.values(canary)), 'after the programs ended').toEqual([])
})

test('R1: when the session is closed only its actions are left, and destroying leaves nothing', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: stop5, title: canary.title, name: 'Maren' })
  const guest = await launch({ name: 'guest' })
  await joinRoom(host.page, guest.page, way, canary.name)
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(guest.page, canary.shared)
  await allow(guest.page, canary.shared, 'named')
  await write(host.page, canary.draft)
  await moveOn(host.page, 'Things that went well')
  await moveOn(host.page, 'Opportunities to improve')
  await moveOn(host.page, 'Points to action and responsibilities')
  await host.page.getByLabel(say('room.actionText')).fill(canary.action)
  await button(host.page, 'room.addAction').click()
  await expect(host.page.getByText(canary.action)).toBeVisible()
  await expectSaved(host.page)
  await endWriting(host.page)
  await closeSession(host.page)
  await expect(guest.page.getByText(say('room.ended'))).toBeVisible()
  await expect(host.page.getByRole('button', { name: canary.title }).first()).toBeVisible()

  const gone = [canary.shared, canary.draft, canary.name]
  expect(found([host], gone)).toEqual([])
  await host.page.getByRole('button', { name: canary.title }).first().click()
  await expect(host.page.getByText(say('keep.now.R1'))).toBeVisible()
  await expect(host.page.getByText(canary.action)).toBeVisible()
  await button(host.page, 'room.menu').click()

  await entryMenu(host.page, 'keep.home.hold')
  await expect(host.page.getByText(say('keep.home.onHold'))).toBeVisible()
  await button(host.page, 'home.sessions.more', { title: canary.title }).click()
  await expect(host.page.getByRole('menuitem', { name: say('home.sessions.remove') })).toBeDisabled()
  await host.page.keyboard.press('Escape')
  await entryMenu(host.page, 'keep.home.release')
  await entryMenu(host.page, 'home.sessions.remove')
  await button(host.page, 'home.remove.confirm').click()
  // The list is empty a moment before the dialog says, by closing, that the disk has forgotten the session too.
  await expect(host.page.getByRole('dialog')).toHaveCount(0)
  await expect(host.page.getByText(say('home.sessions.empty'))).toBeVisible()
  expect(found([host], Object.values(canary))).toEqual([])
  expect(readdirSync(join(host.userData, 'sessions'))).toEqual([])
})

test('R3: a backup brings everything back after the session was removed', async ({ launch }, testInfo) => {
  test.setTimeout(120_000)
  const file = testInfo.outputPath('backup.age')
  const host = await launch({ name: 'host' })
  await openRoom(host.page, { template: stop5, title: canary.title, name: 'Maren', level: 'R3' })
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(host.page, canary.shared)
  await expectSaved(host.page)
  await endWriting(host.page)
  await closeSession(host.page)
  await button(host.page, 'room.menu').click()

  await answerSaveDialog(host.app, file)
  await entryMenu(host.page, 'backup.save')
  await host.page.getByLabel(say('backup.passphrase'), { exact: true }).fill('four quiet words here')
  await host.page.getByLabel(say('backup.again')).fill('four quiet words here')
  await button(host.page, 'backup.confirm').click()
  await expect(host.page.getByText(say('backup.saved'))).toBeVisible()
  await button(host.page, 'backup.done').click()
  expect(readFileSync(file).includes(canary.shared)).toBe(false)

  await entryMenu(host.page, 'home.sessions.remove')
  await button(host.page, 'home.remove.confirm').click()
  // The list is empty a moment before the dialog says, by closing, that the disk has forgotten the session too.
  await expect(host.page.getByRole('dialog')).toHaveCount(0)
  await expect(host.page.getByText(say('home.sessions.empty'))).toBeVisible()

  await answerOpenDialog(host.app, file)
  await button(host.page, 'backup.bringIn').click()
  await button(host.page, 'backup.choose').click()
  await expect(host.page.getByText(say('backup.chosen', { file: 'backup.age' }))).toBeVisible()
  const passphrase = host.page.getByLabel(say('backup.passphrase'), { exact: true })
  await passphrase.fill('another passphrase')
  await button(host.page, 'backup.open').click()
  await expect(host.page.getByText(say('backup.wrongPassphrase'))).toBeVisible()
  await passphrase.fill('four quiet words here')
  await button(host.page, 'backup.open').click()
  await expect(host.page.getByText(say('backup.new'))).toBeVisible()
  await button(host.page, 'backup.done').click()
  await host.page.getByRole('button', { name: canary.title }).first().click()
  await expect(host.page.getByRole('heading', { name: canary.title }).first()).toBeVisible()
  await expect(host.page.getByText(say('keep.says.R3'))).toBeVisible()
})

/** From the room to the summary. */
async function endWriting(page: Page): Promise<void> {
  await moveOnToClosing(page)
  await button(page, 'room.close').click()
  await button(page.getByRole('dialog'), 'room.closeConfirm').click()
  await expect(page.getByText(say('summary.kicker'), { exact: true })).toBeVisible()
}

/** Part by part, as far as there is a next one. */
async function moveOnToClosing(page: Page): Promise<void> {
  const rest = [
    'Things that went well',
    'Opportunities to improve',
    'Points to action and responsibilities',
    'Closing',
  ]
  for (const phase of rest) {
    const next = button(page, 'room.onTo', { phase })
    if (await next.isVisible()) await next.click()
  }
}

async function closeSession(page: Page): Promise<void> {
  await button(page, 'keep.close').click()
  await button(page.getByRole('dialog'), 'keep.close').click()
}

async function entryMenu(
  page: Page,
  item: 'backup.save' | 'home.sessions.remove' | 'keep.home.hold' | 'keep.home.release',
): Promise<void> {
  await button(page, 'home.sessions.more', { title: canary.title }).click()
  await page.getByRole('menuitem', { name: say(item) }).click()
}

/** Which of the words stand in any file under these computers' data, in either encoding text is kept in. */
function found(instances: readonly Instance[], words: readonly string[]): string[] {
  const finds: string[] = []
  for (const { userData } of instances)
    for (const path of filesIn(userData)) {
      const content = readFileSync(path)
      for (const word of words)
        if (content.includes(word) || content.includes(Buffer.from(word, 'utf16le')))
          finds.push(`${word} in ${path}`)
    }
  return finds
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    // Locks of the running program point nowhere, and its sockets hold nothing.
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) return filesIn(path)
    return stats?.isFile() ? [path] : []
  })
}
