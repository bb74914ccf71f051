import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme } from 'electron'
import type { Emit } from '#shared/ipc/contract.ts'
import { createDispatch } from '#shared/ipc/dispatch.ts'
import { createText } from '#shared/text/text.ts'
import { createBackups } from './backup/backups.ts'
import { createDesk } from './desk.ts'
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
import { createExports } from './exports/exports.ts'
import { createFarewell } from './farewell.ts'
import { createHandlers } from './handlers.ts'
import { createKeeper } from './keeping/keeper.ts'
import { createRetention } from './keeping/retention.ts'
import { createRooms } from './rooms.ts'
import { loadTemplates } from './templates.ts'
import { openKeepingFiles } from './vault/keeping-files.ts'
import { withMemory } from './vault/memory-vault.ts'
import { createVault } from './vault/vault.ts'

/** The composition root: the only file that knows every part. */

const text = createText('en')
const isAllowed = mayStart(app, text)
lockNetwork(app)
preferSmallHeaps(app)
// Chromium refuses its own sandbox for root, where tests run; every page asks for it by itself all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()

/** Far more often than once a day, so that a program that stays open never seems to have slept through one. */
const lookEveryMs = 60 * 60 * 1000

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

  const disk = await createVault({ folder: userData, log, now: Date.now, fillRandom })
  const vault = withMemory(disk, Date.now)
  nativeTheme.themeSource = vault.settings().theme
  vault.onLibrary((entries) => emit('library.changed', entries))
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
  const files = await openKeepingFiles({ folder: userData, log })
  const nobodysName = text('prepare.nameDefault')
  const keeper = createKeeper({ store: vault, desk, files, nobodysName, now: Date.now, fillRandom, log })
  const retention = createRetention({
    list: vault.list,
    destroy: keeper.destroy,
    isOpen: desk.isOpen,
    lastLook: files.lastLook,
    now: Date.now,
    log,
  })
  retention.onChange((due) => emit('retention.changed', due))
  const farewell = createFarewell({ emit })
  const settle = () => {
    if (!window) return
    releaseMemory(window.webContents).catch(() => log.warn('memory.notReleased'))
  }
  let settling: NodeJS.Timeout | undefined
  const handlers = createHandlers({
    vault,
    desk,
    keeper,
    retention,
    backups: createBackups({
      store: vault,
      isOpen: desk.isOpen,
      text,
      fillRandom,
      askSavePath: (suggestion) => askSavePath(window, suggestion),
      askOpenPath: (suggestion) => askOpenPath(window, suggestion),
    }),
    rooms,
    text,
    fillRandom,
    log,
    now: Date.now,
    templates: () => loadTemplates({ userFolder: join(userData, 'templates') }),
    exports: createExports({ printer: createPrinter() }),
    askSavePath: (suggestion) => askSavePath(window, suggestion),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
    pageLeft: farewell.answered,
    sessionShown: () => {
      clearTimeout(settling)
      settling = setTimeout(settle, settledAfterMs).unref()
    },
  })
  serveCalls(
    (contents) => contents === window?.webContents,
    createDispatch(handlers, (call, error) => log.error('call failed', { call, kind: kindOf(error) })),
  )
  shutDown = async () => {
    await rooms.close()
    await vault.close()
  }
  await keeper.finishBegun()
  await retention.look()
  const looking = setInterval(retention.look, lookEveryMs)
  app.once('will-quit', () => clearInterval(looking))
  showWindow = async () => {
    window = openWindow(join(__dirname, '../preload/index.js'), farewell.ask)
    window.on('closed', () => {
      window = null
    })
    // A page that starts over has no use for the sockets of the one before it.
    window.webContents.on('did-start-loading', () => rooms.sockets().closeAll())
    await showPage(window)
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
