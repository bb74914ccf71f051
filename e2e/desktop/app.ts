import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'

/** One running Stillpoint with a computer's worth of its own data. */
export interface Instance {
  app: ElectronApplication
  page: Page
  userData: string
  /** Quits as a person would. */
  close: () => Promise<void>
  /** Pulls the plug: SIGKILL, nothing gets a chance to save. */
  kill: () => Promise<void>
}

export interface LaunchOptions {
  /** Whose computer it is; the same name in one test finds the same data again. */
  name: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}

export interface Fixtures {
  launch: (options: LaunchOptions) => Promise<Instance>
}

/** `launch` starts windows and closes them all; a page error or a console error in any of them fails the test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  launch: async ({}, use, testInfo) => {
    const started: Instance[] = []
    const complaints: string[] = []
    await use(async ({ name, args = [], env = {} }) => {
      const userData = testInfo.outputPath(`computer-${name}`)
      const instance = await startInstance({ userData, args, env })
      listen(instance, (complaint) => complaints.push(`${name}: ${complaint}`))
      started.push(instance)
      return instance
    })
    if (testInfo.status !== testInfo.expectedStatus)
      await takePictures(started, testInfo.outputPath('window'))
    for (const instance of started) await instance.close()
    expect(complaints, 'errors in the windows').toEqual([])
  },
})

export { expect }

/** Starts the built program on data in `userData`, outside any fixture; whoever calls closes it. */
export async function startInstance(options: {
  userData: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
  /** What is started in place of Electron's own program. */
  program?: string
}): Promise<Instance> {
  const packaged = process.env['APP_EXE']
  const program = options.program ?? packaged
  const app = await launchAndAttach({
    // Chromium refuses its sandbox for root; Playwright then adds --no-sandbox by itself.
    chromiumSandbox: process.getuid?.() !== 0,
    ...(program ? { executablePath: program } : {}),
    args: [`--user-data-dir=${options.userData}`, ...(options.args ?? []), ...(packaged ? [] : ['.'])],
    env: { ...readEnvironment(), ELECTRON_RENDERER_URL: '', ...options.env },
  })
  const page = await app.firstWindow()
  let isOpen = true
  const ended = new Promise<void>((done) => app.process().once('exit', () => done()))
  const end = async (stop: () => Promise<unknown>) => {
    if (!isOpen) return
    isOpen = false
    await stop()
    await ended
  }
  return {
    app,
    page,
    userData: options.userData,
    close: () => end(() => app.close()),
    kill: () => end(async () => app.process().kill('SIGKILL')),
  }
}

type LaunchSettings = NonNullable<Parameters<typeof _electron.launch>[0]>

/**
 * A packed program does not wait for Playwright before it loads its page. When Playwright attaches in the middle of that
 * first navigation (seen in 7 of 60 starts with Chromium 114 under load), Chromium never tells it of the page, and the
 * launch waits for ever although the window is there. Such a window is ended and the program started anew. A program that
 * never opens its port for the debugger is not tried again: Playwright lets the test fail for it.
 *
 * @throws {Error} when the page was not told of four times in a row.
 */
async function launchAndAttach(settings: LaunchSettings, attempts = 4): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...settings, timeout: attachTimeout })
  } catch (error) {
    const isLate = error instanceof Error && /Timeout \d+ms exceeded/.test(error.message)
    if (!isLate || attempts <= 1) throw error
    return launchAndAttach(settings, attempts - 1)
  }
}

/** In ms; a start takes under one second here, and a slow machine has room for twelve times that. */
const attachTimeout = 12_000

/** The next save dialog of this window answers with `path`, or as if the person had changed their mind. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath })
  }, path)
}

/** The next open dialog of this window answers with `path`. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

function readEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}

function listen({ app }: Instance, complain: (text: string) => void): void {
  app.context().on('weberror', (error) => complain(String(error.error())))
  app.context().on('console', (message) => {
    if (message.type() === 'error') complain(message.text())
  })
}

/** A window that is gone by now has no picture; the failure that led here is reported all the same. */
async function takePictures(instances: readonly Instance[], prefix: string): Promise<void> {
  const open = instances.filter(({ page }) => !page.isClosed())
  await Promise.allSettled(
    open.map(({ page }, index) => page.screenshot({ path: `${prefix}-${index + 1}.png` })),
  )
}
