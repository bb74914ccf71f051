import { app, BrowserWindow, nativeTheme } from 'electron'
import { pageOrigin, pagePreferences } from './page.ts'

/** Opens the one window, shown as soon as it has something to show. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 560,
    show: false,
    title: 'Stillpoint',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171a19' : '#f6f3ec',
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false, devTools: !app.isPackaged },
  })
  window.once('ready-to-show', () => window.show())
  // The title bar and the task switcher never say what a session is about.
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** Loads the program's page. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${pageOrigin}/index.html`)
}
