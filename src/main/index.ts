import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme } from 'electron'
import type { Emit } from '#shared/ipc/contract.ts'
import { createVoice } from '#shared/text/voice.ts'
import { askSavePath, askToStayUnsaved } from './electron/dialogs.ts'
import { emitTo, serveCalls } from './electron/ipc.ts'
import { createFileLogger } from './electron/logger.ts'
import { preferSmallHeaps, releaseMemory } from './electron/memory.ts'
import { setMenu } from './electron/menu.ts'
import { askOpenPath } from './electron/open-dialog.ts'
import { createPrinter } from './electron/printer.ts'
import { registerAppScheme, serveBundle } from './electron/protocol.ts'
import { quitCarefully } from './electron/quit.ts'
import { startRoomProcess } from './electron/room-process.ts'
import { lockedSession, lockNetwork, lockPages } from './electron/security.ts'
import { mayStart } from './electron/start.ts'
import { openWindow, showPage } from './electron/window.ts'
import { createFarewell, type Farewell } from './farewell.ts'
import type { RunningServices } from './services.ts'

/** The program's shell: Electron's side of everything. The services behind it are composed in services.ts. */

// English until the settings are read: whoever is refused here has none yet.
const voice = createVoice()
const { text } = voice
const isAllowed = mayStart(app, text)
lockNetwork(app)
preferSmallHeaps(app)
// Chromium refuses its own sandbox for root, where tests run; every page asks for it by itself all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()

/** By then a session's first screen stands and has what it asked for. */
const settledAfterMs = 5_000

let window: BrowserWindow | null = null
let services: RunningServices | null = null
let showWindow: () => Promise<void> = async () => undefined

if (!isAllowed) {
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  lockPages(app)
  quitCarefully(app, {
    keepEverything: async () => services?.close(),
    askToStay: () => askToStayUnsaved(text),
    showWindow: () => showWindow(),
  })
  app.whenReady().then(start, fail)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const emit: Emit = emitTo(() => window?.webContents ?? null)
  const farewell = createFarewell({ emit })
  setMenu(process.platform)
  serveBundle(await lockedSession(app), join(__dirname, '../renderer'))

  showWindow = async () => {
    window = openWindow(join(__dirname, '../preload/index.js'), farewell.ask)
    window.on('closed', () => {
      window = null
    })
    // A page that starts over has no use for the sockets of the one before it.
    window.webContents.on('did-start-loading', () => services?.closeSockets())
    await showPage(window)
  }
  const showing = showWindow()
  // The page starts in its own process while the services open here; its first question waits for them.
  const opening = openAll(emit, farewell)
  serveCalls(
    (contents) => contents === window?.webContents,
    async (name, args) => (await opening).dispatch(name, args),
  )
  services = await opening
  await showing
}

async function openAll(emit: Emit, farewell: Farewell): Promise<RunningServices> {
  const { openServices } = await import('./services.ts')
  const userData = app.getPath('userData')
  const log = createFileLogger(join(userData, 'logs', 'stillpoint.log'))
  const settle = () => {
    if (!window) return
    releaseMemory(window.webContents).catch(() => log.warn('memory.notReleased'))
  }
  let settling: NodeJS.Timeout | undefined
  return openServices({
    userData,
    text,
    log,
    emit,
    startProcess: () => startRoomProcess(join(__dirname, 'room-process.js')),
    printer: createPrinter(),
    askSavePath: (suggestion) => askSavePath(window, suggestion),
    askOpenPath: (suggestion) => askOpenPath(window, suggestion),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
    speak: (language) => voice.speak(language, app.getLocale()),
    pageLeft: farewell.answered,
    sessionShown: () => {
      clearTimeout(settling)
      settling = setTimeout(settle, settledAfterMs).unref()
    },
  })
}

function fail(error: unknown): void {
  process.stderr.write(`Stillpoint could not start: ${kindOf(error)}\n`)
  app.exit(1)
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
