import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import type { Farewell } from '#main/farewell.ts'
import { openServices, type RunningServices } from '#main/services.ts'
import type { Emit } from '#shared/ipc/contract.ts'
import { createVoice } from '#shared/text/voice.ts'
import { askSavePath, askToStayUnsaved } from './dialogs.ts'
import { createKeyStore } from './key-store.ts'
import { createFileLogger } from './logger.ts'
import { releaseMemory } from './memory.ts'
import { askOpenPath } from './open-dialog.ts'
import { createPresenterWindow } from './presenter-window.ts'
import { createPrinter } from './printer.ts'
import { startRoomProcess } from './room-process.ts'

/** Everything that answers the window, and what is asked of it when the program ends. */
export interface BehindWindow extends RunningServices {
  /** Whether the person would rather go back to words that are not saved than lose them. */
  askToStay: () => Promise<boolean>
}

export interface BehindWindowOptions {
  window: () => BrowserWindow | null
  renewWindow: () => Promise<void>
  emit: Emit
  farewell: Farewell
  /** The script of the process that rooms run in. */
  roomProcess: string
  /** The preload of every page. */
  preload: string
}

/** By then a session's first screen stands and has what it asked for. */
const settledAfterMs = 5_000

/** Gives the services what they need of Electron, and opens them. A module of its own, so that the window is first. */
export async function openBehindWindow({
  window,
  renewWindow,
  emit,
  farewell,
  roomProcess,
  preload,
}: BehindWindowOptions): Promise<BehindWindow> {
  const userData = app.getPath('userData')
  const log = createFileLogger(join(userData, 'logs', 'stillpoint.log'))
  const voice = createVoice()
  const { text } = voice
  const settle = () => {
    const page = window()?.webContents
    if (page) releaseMemory(page).catch(() => log.warn('memory.notReleased'))
  }
  let settling: NodeJS.Timeout | undefined
  const services = await openServices({
    userData,
    text,
    log,
    emit,
    startProcess: () => startRoomProcess(roomProcess),
    printer: createPrinter(),
    presenter: createPresenterWindow({
      owner: window,
      onClosed: () => emit('presenter.closed', null),
      preload,
    }),
    askSavePath: (suggestion) => askSavePath(window(), suggestion),
    askOpenPath: (suggestion) => askOpenPath(window(), suggestion),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
    speak: (language) => voice.speak(language, app.getLocale()),
    pageLeft: farewell.answered,
    askPage: farewell.ask,
    renewWindow,
    keyStore: createKeyStore(process.platform),
    systemIdleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    sessionShown: () => {
      clearTimeout(settling)
      settling = setTimeout(settle, settledAfterMs).unref()
    },
  })
  return { ...services, askToStay: () => askToStayUnsaved(text) }
}
