import { type Dirent, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { answerSaveDialog, expect, type Instance, startInstance } from '../desktop/app.ts'
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
  unlock,
  write,
} from '../desktop/people.ts'

/*
 * A whole debrief in the packed program whose every field holds a mark that nobody else writes: afterwards the mark
 * may stand where sessions and their index are kept, and nowhere else on the disk.
 */
interface Computer extends Instance {
  /** Its home and its temporary files. */
  home: string
}

const test = base.extend<{ launch: (name: string) => Promise<Computer> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  launch: async ({}, use) => {
    const computers: Computer[] = []
    await use(async (name) => {
      // Short, because Chromium keeps a socket in the temporary folder and the name of a socket has to be.
      const home = mkdtempSync(join(tmpdir(), `${name}-`))
      mkdirSync(join(home, 'chosen'))
      const env = {
        HOME: home,
        TMPDIR: home,
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_CONFIG_HOME: join(home, 'config'),
      }
      const computer = { ...(await startInstance({ userData: join(home, 'data'), env })), home }
      computers.push(computer)
      return computer
    })
    for (const { close, home } of computers) {
      await close()
      rmSync(home, { recursive: true, force: true })
    }
  },
})

/** What each page of the first test ran with, for the second. */
let pagesOfTheDebrief: Record<string, unknown>[] = []

const mark = `quokka${process.pid}x${Date.now().toString(36)}`
const marked = (field: string) => `${field} ${mark}`

test('what people write stands in the program’s own files alone, and nowhere once the session is removed', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const host = await launch('host')
  await recordPages(host)
  const way = await openRoom(host.page, {
    template: 'STOP5 hot debrief',
    title: marked('title'),
    place: marked('place'),
    name: marked('Maren'),
  })
  const guest = await launch('bo')
  await joinRoom(host.page, guest.page, way, marked('Bo'))
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(guest.page, marked('guest note'))
  await share(host.page, marked('host note'))
  await allow(host.page, marked('host note'), 'named')
  await write(host.page, marked('draft'))
  await write(guest.page, marked('guest draft'))
  await expect(note(host.page, marked('guest note'))).toBeVisible()
  for (const phase of [
    'Things that went well',
    'Opportunities to improve',
    'Points to action and responsibilities',
  ])
    await moveOn(host.page, phase)
  await host.page.getByLabel(say('room.actionText')).fill(marked('action'))
  await host.page.getByLabel(say('room.actionOwner')).fill(marked('owner'))
  await button(host.page, 'room.addAction').click()
  await expect(host.page.getByText(marked('action'))).toBeVisible()
  await moveOn(host.page, 'Closing')
  await button(host.page, 'room.close').click()
  await button(host.page.getByRole('dialog'), 'room.closeConfirm').click()
  await host.page.getByLabel(say('summary.opening')).fill(marked('summary'))
  await button(host.page, 'summary.agree').click()
  await answerSaveDialog(host.app, join(host.home, 'chosen/summary.pdf'))
  await button(host.page, 'summary.pdf').click()
  await expect(host.page.getByText(say('summary.exported', { file: 'summary.pdf' }))).toBeVisible()
  await expectSaved(host.page)

  pagesOfTheDebrief = await recordedPages(host)
  await button(host.page, 'keep.close').click()
  await button(host.page.getByRole('dialog'), 'keep.close').click()
  await expect(guest.page.getByText(say('room.ended'))).toBeVisible()

  await test.step('the mark is in files of the program and nowhere else', async () => {
    await host.close()
    await guest.close()
    const found = filesWith(host.home, mark)
    expect(found.filter((file) => !known.test(file))).toEqual([])
    // A guest keeps nothing of a room that has ended but the name they gave for themselves.
    expect(filesWith(guest.home, mark).filter((file) => !/settings\.json(\.bak)?$/.test(file))).toEqual([])
    expect(existsSync(join(host.home, 'chosen/summary.pdf'))).toBe(true)
    test.info().annotations.push({
      type: 'figure',
      description: `a mark from every field stood in ${found.length} files of the program (${found.join(', ')}), in 0 others`,
    })
  })

  await test.step('nothing of it is left once the session is removed', async () => {
    const { page, close } = await startInstance({ userData: join(host.home, 'data') })
    await unlock(page)
    await expect(page.getByText(marked('title'))).toBeVisible()
    await page.evaluate(async () => {
      type Bridge = { invoke: (name: string, args: unknown[]) => Promise<{ value: { id: string }[] }> }
      const { invoke } = (globalThis as unknown as { stillpoint: Bridge }).stillpoint
      for (const { id } of (await invoke('library.list', [])).value) await invoke('sessions.remove', [id])
      await invoke('settings.change', [{ lastName: '' }])
    })
    await close()
    expect(filesWith(join(host.home, 'data'), mark)).toEqual([])
  })
})

test('every page runs in the sandbox, apart from Node and from other pages', () => {
  expect(pagesOfTheDebrief.length, 'the window and the hidden page that prints').toBeGreaterThanOrEqual(2)
  for (const preferences of pagesOfTheDebrief) {
    expect(preferences).toMatchObject(locked)
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  }
})

test('a page that crashes leaves no dump', async ({ launch }) => {
  const { app, home } = await launch('host')
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('render-process-gone', () => done())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const dumps = () => filesBelow(home).filter((path) => /\.dmp|core/.test(path))
  expect(dumps()).toEqual([])
})

const locked = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
}

type Recorded = { pages: Record<string, unknown>[] }

/** Notes what every page of the program runs with, from now on and so far. */
async function recordPages({ app }: Instance): Promise<void> {
  await app.evaluate(({ app: main, webContents }) => {
    // Present in every Electron there is, and in the types of none.
    const tell = (contents: unknown) =>
      (contents as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences()
    const pages = webContents.getAllWebContents().map(tell)
    Object.assign(globalThis, { pages })
    main.on('web-contents-created', (_event, contents) =>
      contents.once('did-finish-load', () => pages.push(tell(contents))),
    )
  })
}

async function recordedPages({ app }: Instance): Promise<Record<string, unknown>[]> {
  return app.evaluate(() => (globalThis as unknown as Recorded).pages)
}

/** Where words may stand in the clear today: the sessions, the titles and places in their index, the last name. */
const known = /^data\/(sessions\/|library\.json(\.bak)?$|settings\.json(\.bak)?$)/

/** Files below a folder that hold a word, as text of one or of two bytes a letter, in their names or in their bytes. */
function filesWith(folder: string, word: string): string[] {
  return filesBelow(folder)
    .filter((path) => holds(path, word))
    .map((path) => path.slice(folder.length + 1))
}

function holds(path: string, word: string): boolean {
  const bytes = readFileSync(path)
  return path.includes(word) || bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile())
    .map((entry: Dirent) => join(entry.path, entry.name))
}
