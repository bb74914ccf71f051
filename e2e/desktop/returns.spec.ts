import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { readSession } from '#shared/doc/reads.ts'
import type { Session } from '#shared/doc/records.ts'
import type { HostRoom, OpenedSession } from '#shared/ipc/contract.ts'
import { expect, test } from './app.ts'
import {
  allow,
  begin,
  button,
  callMain,
  composer,
  expectSaved,
  joinRoom,
  moveOn,
  note,
  openRoom,
  question,
  say,
  share,
  unlock,
  write,
} from './people.ts'

const summarise = 'What happened, in a few plain sentences?'
const wentWell = 'What helped, and whose doing was it?'

test('a participant whose laptop dies in mid-writing comes back with every word, as the same person', async ({
  launch,
}) => {
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  const bo = await launch({ name: 'bo' })
  await joinRoom(host.page, bo.page, way, 'Bo')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await expect(question(bo.page, summarise)).toBeVisible()
  await share(bo.page, 'We had no spare bag')
  await expect(note(host.page, 'We had no spare bag')).toBeVisible()
  await write(bo.page, 'and I did not know whom to')
  await expectSaved(bo.page)
  await bo.kill()
  await expect(host.page.getByText(say('room.personAway'))).toBeAttached()

  const back = await launch({ name: 'bo' })
  await button(back.page, 'home.return.action').click()
  await expect(question(back.page, summarise)).toBeVisible()
  await expect(composer(back.page)).toHaveValue('and I did not know whom to')
  await expect(note(back.page, 'We had no spare bag')).toContainText(say('room.personYou', { name: 'Bo' }))
  await expect(host.page.getByText(say('room.personAway'))).toHaveCount(0)
  await expect(host.page.getByRole('region', { name: say('lobby.waiting') }).getByRole('button')).toHaveCount(
    0,
  )

  await allow(back.page, 'We had no spare bag', 'named')
  await back.page.keyboard.press('Escape')
  await button(back.page, 'room.share').click()
  await expect(note(host.page, 'and I did not know whom to')).toContainText('Bo')
  const people = host.page.getByRole('complementary').getByRole('listitem')
  await expect(people.filter({ hasText: /Bo$/ })).toHaveCount(1)
})

test('when the facilitator’s computer dies in mid-phase, it comes back as it was and the room finds itself again', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  const bo = await launch({ name: 'bo' })
  const chidi = await launch({ name: 'chidi' })
  await joinRoom(host.page, bo.page, way, 'Bo')
  await joinRoom(host.page, chidi.page, way, 'Chidi')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(host.page, 'It began at four')
  await share(bo.page, 'Two cars at once')
  await expect(note(host.page, 'Two cars at once')).toBeVisible()
  await moveOn(host.page, 'Things that went well')
  await host.page.getByRole('button', { name: say('room.addTime', { minutes: 2 }) }).click()
  await share(chidi.page, 'Calm voices')
  await expect(note(host.page, 'Calm voices')).toBeVisible()
  await write(host.page, 'I wanted to say')
  await expectSaved(host.page)
  const before = await openedRoom(host.page)
  await host.kill()

  await test.step('those who are left are told, and go on', async () => {
    await expect(bo.page.getByText(say('room.hostAway'))).toBeVisible()
    await share(bo.page, 'Written while you were away')
  })

  const back = await launch({ name: 'host' })
  await unlock(back.page)
  await back.page
    .getByRole('button', { name: /Tuesday/ })
    .first()
    .click()

  await test.step('the session is exactly where it was', async () => {
    await expect(question(back.page, wentWell)).toBeVisible()
    await expect(composer(back.page)).toHaveValue('I wanted to say')
    await expect(note(back.page, 'Calm voices')).toContainText('Chidi')
    expect((await openedRoom(back.page)).session).toEqual(before.session)
    expect(before.session?.timer.extraMinutes).toBe(2)
  })

  await test.step('the room has its old address and code, and everyone returns by themselves', async () => {
    const after = await openedRoom(back.page)
    expect(after.room).toEqual(before.room)
    for (const page of [bo.page, chidi.page])
      await expect(page.getByText(say('room.hostAway'))).toHaveCount(0)
    await expect(note(back.page, 'Written while you were away')).toContainText('Bo')
    await expect(note(chidi.page, 'Written while you were away')).toContainText('Bo')
    await expect(
      back.page.getByText(new RegExp(say('room.together', { present: 2, expected: 2 }))),
    ).toBeVisible()
  })

  await test.step('and the room goes on together', async () => {
    await button(back.page, 'room.share').click()
    for (const page of [bo.page, chidi.page]) await expect(note(page, 'I wanted to say')).toBeVisible()
    await moveOn(back.page, 'Opportunities to improve')
    for (const page of [bo.page, chidi.page])
      await expect(question(page, 'What made this harder than it had to be?')).toBeVisible()
  })
})

test('closing the window right after the last key loses nothing', async ({ launch }) => {
  const host = await launch({ name: 'host' })
  await openRoom(host.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await composer(host.page).click()
  await host.page.keyboard.type('Every letter of this')
  await host.close()
  const back = await launch({ name: 'host' })
  await unlock(back.page)
  await back.page
    .getByRole('button', { name: /Tuesday/ })
    .first()
    .click()
  await expect(composer(back.page)).toHaveValue('Every letter of this')
})

test('someone who leaves for good leaves nothing on their computer, and what they shared stays', async ({
  launch,
}) => {
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  const bo = await launch({ name: 'bo' })
  await joinRoom(host.page, bo.page, way, 'Bo')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(bo.page, 'zebra-shared')
  await write(bo.page, 'zebra-unshared')
  await expectSaved(bo.page)
  await button(bo.page, 'care.stepOut').click()
  await button(bo.page.getByRole('dialog'), 'care.leaveNow').click()
  await expect(bo.page.getByRole('heading', { name: say('home.title') })).toBeVisible()
  await expect.poll(() => wordsOnDisk(bo.userData)).not.toContain('zebra')
  await expect(button(bo.page, 'home.return.action')).toHaveCount(0)
  await expect(note(host.page, 'zebra-shared')).toContainText('Bo')
  await expect(host.page.getByText('zebra-unshared')).toHaveCount(0)
})

test('nothing of one session is in the next one in the same windows, and guests keep nothing', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const host = await launch({ name: 'host' })
  const bo = await launch({ name: 'bo' })
  const first = {
    title: 'Zebra-Tuesday',
    shared: 'zebra-shared words',
    unshared: 'zebra-unshared words',
    summary: 'zebra-summary',
    point: 'zebra-point',
  }
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', title: first.title, name: 'Maren' })
  await joinRoom(host.page, bo.page, way, 'Bo')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(bo.page, first.shared)
  await allow(bo.page, first.shared, 'named')
  await write(bo.page, first.unshared)
  await expectSaved(bo.page)
  for (const { userData } of [host, bo]) expect(wordsOnDisk(userData)).not.toContain('zebra')
  for (const phase of [
    'Things that went well',
    'Opportunities to improve',
    'Points to action and responsibilities',
  ])
    await moveOn(host.page, phase)
  await host.page.getByLabel(say('room.actionText')).fill(first.point)
  await button(host.page, 'room.addAction').click()
  await moveOn(host.page, 'Closing')
  await button(host.page, 'room.close').click()
  await button(host.page.getByRole('dialog'), 'room.closeConfirm').click()
  await host.page.getByLabel(say('summary.opening')).fill(first.summary)
  await expect(bo.page.getByText(first.summary)).toBeVisible()
  await button(host.page, 'keep.close').click()
  await button(host.page.getByRole('dialog'), 'keep.close').click()
  await expect(bo.page.getByText(say('room.ended'))).toBeVisible()

  await test.step('the guest’s disk has no word of it', async () => {
    await expect.poll(() => wordsOnDisk(bo.userData)).not.toContain('zebra')
  })

  await button(bo.page, 'ui.toHome').click()
  const again = await openRoom(host.page, { template: 'The Pause', title: 'Wednesday', name: 'Maren' })
  await joinRoom(host.page, bo.page, again, 'Bo')
  expect(again.code).not.toBe(way.code)
  const phases = host.page.getByRole('navigation', { name: say('room.phases') })
  await host.page.getByRole('contentinfo').getByRole('button').last().click()
  await expect(phases).toBeVisible()
  for (const { page } of [host, bo]) {
    await expect(page.getByText(/./).first()).toBeVisible()
    const seen = await page.evaluate(() => document.documentElement.outerHTML.toLowerCase())
    expect(seen).not.toContain('zebra')
  }
  expect(wordsOnDisk(bo.userData)).not.toContain('zebra')
})

/** The room as main has it, and the session as it is in main's own replica. */
async function openedRoom(page: Page): Promise<{ room: unknown; session: Session | null }> {
  const [entry] = (await callMain(page, 'library.list')) as { id: string }[]
  const { code, addresses } = (await callMain(page, 'room.open', entry?.id)) as HostRoom
  const { shared } = (await callMain(page, 'sessions.open', entry?.id)) as OpenedSession
  const doc = new Y.Doc()
  Y.applyUpdate(doc, shared)
  return { room: { code, addresses }, session: readSession(doc) }
}

/** Everything in every file below a folder, in lower case, as text of one and of two bytes a letter. */
function wordsOnDisk(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(read)
  return files.join('\n').toLowerCase()
}

function read(entry: Dirent): string {
  const path = join(entry.path, entry.name)
  const bytes = readIfThere(path)
  const texts = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]
  return [path, ...texts].join('\n')
}

/** Nothing for a file that went between being listed and being read: what is gone holds no words. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
