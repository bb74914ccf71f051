import { type App, type Session, session as sessions, type WebContents } from 'electron'
import { isOwnPage } from './page.ts'

/** Command-line switches that keep Chromium from talking to anyone. To be set before the app is ready. */
export function lockNetwork(app: App): void {
  // Chromium itself never needs a host name here: names are resolved in the main process, if at all.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-sync')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  app.commandLine.appendSwitch('no-pings')
}

/** The window's Chromium session: in memory only, direct, without dictionaries and permissions. */
export function lockedSession(): Session {
  const session = sessions.fromPartition('stillpoint', { cache: false })
  for (const each of [session, sessions.defaultSession]) {
    // An empty list is what stops the dictionary download; `spellcheck: false` alone does not.
    each.setSpellCheckerLanguages([])
    each.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    // Without `media` in the check (the request stays refused) Chromium hides this computer's own addresses from
    // WebRTC, and on a network without multicast two computers never find each other.
    each.setPermissionCheckHandler(
      (_contents, permission, origin) => permission === 'media' && isOwnPage(origin),
    )
    each.setDevicePermissionHandler(() => false)
    each.on('will-download', (event) => event.preventDefault())
  }
  return session
}

/** No page of this program goes anywhere else, opens another one or hosts a guest page. */
export function lockPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
