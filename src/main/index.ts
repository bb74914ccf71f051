import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import type { Emit } from '#shared/ipc/contract.ts'
import type { BehindWindow } from './electron/behind-window.ts'
import { emitTo, serveCalls } from './electron/ipc.ts'
import { preferSmallHeaps } from './electron/memory.ts'
import { setMenu } from './electron/menu.ts'
import { registerAppScheme, serveBundle } from './electron/protocol.ts'
import { quitCarefully } from './electron/quit.ts'
import { lockedSession, lockNetwork, lockPages } from './electron/security.ts'
import { refusedAtStart, sayRefused } from './electron/start.ts'
import { openWindow, showPage } from './electron/window.ts'
import { createFarewell } from './farewell.ts'
import { readFirstSettings } from './vault/first-settings.ts'

/**
 * The program's shell: it opens the window and nothing else, and what is behind the window while the page starts. Every
 * module named above is read before anything can be seen; the others are `behind-window.ts` and what that names.
 */

const refused = refusedAtStart(app)
lockNetwork(app)
preferSmallHeaps(app)
// Chromium refuses its own sandbox for root, where tests run; every page asks for it by itself all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()

let window: BrowserWindow | null = null
let services: BehindWindow | null = null
let showWindow: () => Promise<void> = async () => undefined

if (refused.length > 0) {
  const end = () => app.exit(1)
  sayRefused(refused).then(end, end)
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  lockPages(app)
  quitCarefully(app, {
    keepEverything: async () => services?.close(),
    askToStay: async () => services?.askToStay() ?? false,
    showWindow: () => showWindow(),
  })
  app.whenReady().then(start, fail)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const preload = join(__dirname, '../preload/index.js')
  const emit: Emit = emitTo(() => window?.webContents ?? null)
  const farewell = createFarewell({ emit })
  // The window has the chosen colours from its first moment, and the page the text size and the language.
  const firstSettings = readFirstSettings(app.getPath('userData'))
  if (firstSettings) nativeTheme.themeSource = firstSettings.theme
  setMenu(process.platform)
  const locked = lockedSession(app)
  serveBundle(locked.session, join(__dirname, '../renderer'))

  showWindow = async () => {
    const opened = openWindow(preload, farewell.ask)
    window = opened
    opened.on('closed', () => {
      if (window === opened) window = null
    })
    opened.once('show', onShown)
    // A page that starts over has no use for the sockets and the large screen of the one before it.
    opened.webContents.on('did-start-loading', () => services?.pageStarted())
    await locked.ready
    await showPage(opened)
  }
  let onShown: () => void = () => undefined
  const shown = new Promise<void>((resolve) => {
    onShown = resolve
  })
  // Nothing here keeps this process from showing the window; what the page asks for meanwhile waits.
  const opening = shown.then(async () => {
    const { openBehindWindow } = await import('./electron/behind-window.ts')
    const roomProcess = join(__dirname, 'room-process.js')
    return openBehindWindow({ window: () => window, renewWindow, emit, farewell, roomProcess, preload })
  })
  serveCalls(
    (contents) => contents === window?.webContents,
    async (name, args) => {
      if (!services && firstSettings && name === 'settings.get') return { ok: true, value: firstSettings }
      return (await opening).dispatch(name, args)
    },
  )
  const opened = opening.then((open) => {
    services = open
    powerMonitor.on('suspend', open.whenLeft)
    powerMonitor.on('lock-screen', open.whenLeft)
  })
  await Promise.all([opened, showWindow()])
}

/** Puts a new window in a new process in the place of the old one, whose memory holds words. */
async function renewWindow(): Promise<void> {
  const old = window
  await showWindow()
  if (old && !old.isDestroyed()) {
    window?.setBounds(old.getBounds())
    old.destroy()
  }
}

function fail(error: unknown): void {
  process.stderr.write(`Stillpoint could not start: ${kindOf(error)}\n`)
  app.exit(1)
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
