import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from './app.ts'
import {
  begin,
  button,
  composer,
  expectSaved,
  moveOn,
  note,
  openRoom,
  say,
  share,
  unlock,
  write,
} from './people.ts'

/*
 * A real small disk under the folder of the sessions: for root no folder is ever read-only, and a full disk cannot
 * be pretended. Mounting needs root; elsewhere these tests are skipped and say so.
 */
const mayMount = canMount()
test.skip(
  !mayMount,
  'SKIPPED: mounting a small disk is not allowed here, so nothing was proved about full disks',
)

let mounted: string | null = null

test.afterEach(() => {
  if (mounted) execFileSync('umount', ['--lazy', mounted])
  mounted = null
})

test('on a full disk the window says NOT SAVED, keeps the words, and saves them once there is space', async ({
  launch,
}, testInfo) => {
  const sessions = mountDisk(testInfo.outputPath('computer-host'), '512k')
  const host = await launch({ name: 'host' })
  await toWriting(host.page)
  await share(host.page, 'Before the disk was full')
  await expectSaved(host.page)

  const filler = join(sessions, 'filler')
  fill(filler)
  const long = `While the disk was full ${'and more '.repeat(1200)}`
  await share(host.page, long)
  await write(host.page, 'and unshared words')
  await expect(host.page.getByText(say('room.notSaved'))).toBeVisible()
  await expect(host.page.getByText(say('disk.full'))).toBeVisible()

  const copy = testInfo.outputPath('copy.stillpoint')
  await answerSaveDialog(host.app, copy)
  await button(host.page, 'room.saveCopy').click()
  await expect(host.page.getByText(say('room.copySaved'))).toBeVisible()
  expect(readFileSync(copy).includes('While the disk was full')).toBe(false)
  expect(statSync(copy).size).toBeGreaterThan(long.length)

  await test.step('the window does not close over unsaved words unasked', async () => {
    await answerQuestion(host.app, say('dialog.unsavedStay'))
    const next = host.app.waitForEvent('window')
    await host.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    host.page = await next
    await host.page
      .getByRole('button', { name: /Tuesday/ })
      .first()
      .click()
    await expect(note(host.page, 'While the disk was full')).toBeVisible()
    await expect(composer(host.page)).toHaveValue('and unshared words')
    await expect(host.page.getByText(say('room.notSaved'))).toBeVisible()
  })

  rmSync(filler)
  await expectSaved(host.page)
  await expect(host.page.getByText(say('room.notSaved'))).toHaveCount(0)
  await host.kill()

  const back = await launch({ name: 'host' })
  await unlock(back.page)
  await back.page
    .getByRole('button', { name: /Tuesday/ })
    .first()
    .click()
  await expect(note(back.page, 'Before the disk was full')).toBeVisible()
  await expect(note(back.page, 'While the disk was full')).toBeVisible()
  await expect(composer(back.page)).toHaveValue('and unshared words')
})

test('on a disk that does not allow writing, a session can be read and nothing is begun by half', async ({
  launch,
}, testInfo) => {
  const sessions = mountDisk(testInfo.outputPath('computer-host'), '512k')
  const host = await launch({ name: 'host' })
  await toWriting(host.page)
  await share(host.page, 'Written before')
  await expectSaved(host.page)
  await host.close()
  execFileSync('mount', ['-o', 'remount,ro', sessions])

  const back = await launch({ name: 'host' })
  await unlock(back.page)
  await button(back.page, 'home.lead.begin').click()
  await button(back.page, 'prepare.open').click()
  await expect(back.page.getByText(say('disk.readOnly'))).toBeVisible()
  await button(back.page, 'ui.back').click()
  await expect(
    back.page.getByRole('region', { name: say('home.sessions') }).getByRole('listitem'),
  ).toHaveCount(1)
  await back.page
    .getByRole('button', { name: /Tuesday/ })
    .first()
    .click()
  await expect(note(back.page, 'Written before')).toBeVisible()
  await expect(back.page.getByText(say('disk.readOnly'))).toBeVisible()
})

/** The next question of the program itself is answered with this button. */
async function answerQuestion(app: ElectronApplication, answer: string): Promise<void> {
  await app.evaluate(({ dialog }, label) => {
    dialog.showMessageBox = ((options: { buttons: string[] }) =>
      Promise.resolve({ response: options.buttons.indexOf(label), checkboxChecked: false })) as never
  }, answer)
}

async function toWriting(page: Page): Promise<void> {
  await openRoom(page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  await begin(page, 'Introduction')
  await moveOn(page, 'Summarise the case')
}

function mountDisk(userData: string, size: string): string {
  const folder = join(userData, 'sessions')
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', folder])
  mounted = folder
  return folder
}

/** Leaves no free block. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (;;) if (writeSync(file, Buffer.alloc(4096)) === 0) return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return process.getuid?.() === 0
  } catch {
    return false
  }
}
