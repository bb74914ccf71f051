import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import type { Emit } from '#shared/ipc/contract.ts'
import { createDispatch } from '#shared/ipc/dispatch.ts'
import { createText } from '#shared/text/text.ts'
import { createDesk } from './desk.ts'
import { askSavePath, askToStayUnsaved } from './electron/dialogs.ts'
import { emitTo, serveCalls } from './electron/ipc.ts'
import { createKeyStore } from './electron/key-store.ts'
import { createFileLogger } from './electron/logger.ts'
import { preferSmallHeaps, releaseMemory } from './electron/memory.ts'
import { setMenu } from './electron/menu.ts'
import { createPrinter } from './electron/printer.ts'
import { registerAppScheme, serveBundle } from './electron/protocol.ts'
import { quitCarefully } from './electron/quit.ts'
import { startRoomProcess } from './electron/room-process.ts'
import { lockedSession, lockNetwork, lockPages } from './electron/security.ts'
import { mayStart } from './electron/start.ts'
import { openWindow, showPage } from './electron/window.ts'
import { createExports } from './exports/exports.ts'
import { createFarewell } from './farewell.ts'
import { createHandlers } from './handlers.ts'
import { createLocking } from './locking.ts'
import { createRooms } from './rooms.ts'
import { loadTemplates } from './templates.ts'
import { createVault } from './vault/vault.ts'

/** The composition root: the only file that knows every part. */

const text = createText('en')
const isAllowed = mayStart(app, text)
lockNetwork(app)
preferSmallHeaps(app)
// Chromium refuses its own sandbox for root, where tests run; every page asks for it by itself all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()

/** By then a session's first screen stands and has what it asked for. */
const settledAfterMs = 5_000

let window: BrowserWindow | null = null
let shutDown: () => Promise<void> = async () => undefined
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
    keepEverything: () => shutDown(),
    askToStay: () => askToStayUnsaved(text),
    showWindow: () => showWindow(),
  })
  app.whenReady().then(start, fail)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const log = createFileLogger(join(userData, 'logs', 'stillpoint.log'))
  const fillRandom = (bytes: Uint8Array) => randomFillSync(bytes)
  const emit: Emit = emitTo(() => window?.webContents ?? null)

  setMenu(process.platform)
  serveBundle(await lockedSession(app), join(__dirname, '../renderer'))

  const keyStore = createKeyStore(process.platform)
  const vault = await createVault({ folder: userData, log, now: Date.now, fillRandom, keyStore })
  nativeTheme.themeSource = vault.settings().theme
  vault.onLibrary((entries) => emit('library.changed', entries))
  vault.keys.onState((state) => emit('vault.changed', state))
  const desk = createDesk({ vault, emit })
  const rooms = createRooms({
    vault,
    desk,
    emit,
    log,
    now: Date.now,
    fillRandom,
    startProcess: () => startRoomProcess(join(__dirname, 'room-process.js')),
  })
  const farewell = createFarewell({ emit })
  let lastCallAt = Date.now()
  const locking = createLocking({
    vault,
    desk,
    rooms,
    log,
    idleMs: () => Math.min(powerMonitor.getSystemIdleTime() * 1000, Date.now() - lastCallAt),
    askPage: farewell.ask,
    async renewWindow() {
      const old = window
      await showWindow()
      if (old) window?.setBounds(old.getBounds())
      old?.destroy()
    },
  })
  powerMonitor.on('suspend', locking.whenLeft)
  powerMonitor.on('lock-screen', locking.whenLeft)
  const settle = () => {
    if (!window) return
    releaseMemory(window.webContents).catch(() => log.warn('memory.notReleased'))
  }
  let settling: NodeJS.Timeout | undefined
  const handlers = createHandlers({
    vault,
    desk,
    rooms,
    text,
    fillRandom,
    log,
    templates: () => loadTemplates({ userFolder: join(userData, 'templates') }),
    exports: createExports({ printer: createPrinter() }),
    askSavePath: (suggestion) => askSavePath(window, suggestion),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
    pageLeft: farewell.answered,
    lockNow: locking.now,
    sessionShown: () => {
      clearTimeout(settling)
      settling = setTimeout(settle, settledAfterMs).unref()
    },
  })
  const dispatch = createDispatch(handlers, (call, error) =>
    log.error('call failed', { call, kind: kindOf(error) }),
  )
  serveCalls(
    (contents) => contents === window?.webContents,
    (name, args) => {
      lastCallAt = Date.now()
      return dispatch(name, args)
    },
  )
  shutDown = async () => {
    locking.close()
    await rooms.close()
    await vault.close()
  }
  showWindow = async () => {
    const opened = openWindow(join(__dirname, '../preload/index.js'), farewell.ask)
    window = opened
    opened.on('closed', () => {
      if (window === opened) window = null
    })
    // A page that starts over has no use for the sockets of the one before it.
    opened.webContents.on('did-start-loading', () => rooms.sockets().closeAll())
    await showPage(opened)
  }
  await showWindow()
}

function fail(error: unknown): void {
  process.stderr.write(`Stillpoint could not start: ${kindOf(error)}\n`)
  app.exit(1)
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
