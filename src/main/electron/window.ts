import { app, BrowserWindow, nativeTheme } from 'electron'
import { pageOrigin, pagePreferences } from './page.ts'

/**
 * Opens the one window, shown as soon as it has something to show.
 * @param askPage has the page hand over its words; the window closes once it resolves.
 */
export function openWindow(preload: string, askPage: () => Promise<void>): BrowserWindow {
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
  closeGently(window, askPage)
  return window
}

function closeGently(window: BrowserWindow, askPage: () => Promise<void>): void {
  let isAsked = false
  window.on('close', (event) => {
    if (isAsked || window.webContents.isCrashed()) return
    isAsked = true
    event.preventDefault()
    askPage().then(
      () => window.close(),
      () => window.destroy(),
    )
  })
}

/** Loads the program's page. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${pageOrigin}/index.html`)
  // The page is there, whether or not Chromium said that it is ready to be seen.
  if (!window.isDestroyed() && !window.isVisible()) window.show()
}
