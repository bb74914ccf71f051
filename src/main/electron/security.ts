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

/**
 * The window's Chromium session: in memory only, direct, without dictionaries and permissions. Nothing is to be loaded
 * before it is `ready`.
 */
export function lockedSession(app: App): { session: Session; ready: Promise<unknown> } {
  // Encrypted questions for names would go past the rules above.
  app.configureHostResolver({ secureDnsMode: 'off' })
  const session = sessions.fromPartition('stillpoint', { cache: false })
  return { session, ready: Promise.all([session, sessions.defaultSession].map(lockSession)) }
}

/** Takes a session everything that reaches other computers, this computer's devices or its disk. */
export async function lockSession(session: Session): Promise<void> {
  // An empty list is what stops the dictionary download; `spellcheck: false` alone does not.
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  // Without `media` in the check (the request stays refused) Chromium hides this computer's own addresses from
  // WebRTC, and on a network without multicast two computers never find each other.
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === 'media' && isOwnPage(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  // No page of ours speaks TLS (the room does, in a process without Chromium), so no certificate is a good one.
  session.setCertificateVerifyProc((_request, answer) => answer(refuseCertificate))
  session.on('will-download', (event) => event.preventDefault())
  // A proxy of the computer would be told of every request; there are none to tell of.
  await session.setProxy({ mode: 'direct' })
}

/** Chromium's own word for "no": ERR_FAILED. */
const refuseCertificate = -2

/** No page of this program goes anywhere else, opens another one, hosts a guest page or shows who this person is. */
export function lockPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  // Without a handler Chromium may pick a certificate of the computer by itself.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // To prevent this one means: the page is let go, whatever it wants. No page keeps a window from closing.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  // Every address of this computer counts: a room may be on a cable that is not the way to anywhere.
  contents.setWebRTCIPHandlingPolicy('default')
}
