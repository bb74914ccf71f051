import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Presenter } from '#main/presenter.ts'
import type { PresenterPage } from '#shared/room/presenter.ts'
import { pageOrigin, pagePreferences } from './page.ts'

interface PresenterWindowOptions {
  /** The program's window; the large screen never outlives it. */
  owner: () => BrowserWindow | null
  onClosed: () => void
  preload: string
}

/** A window for the room's large screen. It is sent pages; every call it could make is refused, as it is no one's. */
export function createPresenterWindow({ owner, onClosed, preload }: PresenterWindowOptions): Presenter {
  let window: BrowserWindow | null = null
  let page: PresenterPage | null = null
  let isReady = false

  function send(): void {
    if (window && isReady && page) window.webContents.send('stillpoint:event', 'presenter.page', page)
  }

  function open(): void {
    const made = new BrowserWindow({
      ...placeBeside(owner()),
      show: false,
      title: 'Stillpoint',
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#171a19' : '#f6f3ec',
      webPreferences: pagePreferences(preload),
    })
    window = made
    isReady = false
    const hide = () => made.destroy()
    owner()?.once('closed', hide)
    made.on('page-title-updated', (event) => event.preventDefault())
    made.webContents.on('did-finish-load', () => {
      isReady = true
      send()
      made.showInactive()
    })
    made.on('closed', () => {
      owner()?.removeListener('closed', hide)
      if (window !== made) return
      window = null
      page = null
      onClosed()
    })
    made.loadURL(`${pageOrigin}/presenter.html`).catch(() => made.destroy())
  }

  return {
    show(next) {
      page = next
      if (window) send()
      else open()
    },
    hide() {
      window?.destroy()
    },
  }
}

/** On another screen where there is one, because that is the large one. */
function placeBeside(owner: BrowserWindow | null): Electron.Rectangle {
  const here = owner ? screen.getDisplayMatching(owner.getBounds()) : screen.getPrimaryDisplay()
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id)
  return (other ?? here).workArea
}
