import type { WebPreferences } from 'electron'

/** The one origin this program shows. Everything else is refused. */
export const pageOrigin = 'app://bundle'

/**
 * The window loads its own files and nothing else, opens no socket and runs no text as code. Sockets to the room live
 * in the main process, so even a broken page cannot reach the network
 * (https://www.electronjs.org/docs/latest/tutorial/security).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Doors to the computer that no page of this program has a use for. They are closed to its own code as well. */
export const permissionsPolicy = [
  'accelerometer',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What every page of this program runs with: sandboxed, isolated, no Node, nothing remembered by Chromium. */
export function pagePreferences(preload?: string): WebPreferences {
  return {
    ...(preload ? { preload } : {}),
    devTools: false,
    partition: 'stillpoint',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableWebSQL: false,
    // Asking for a device has ended the whole program in older Chromium; without the question nothing can.
    disableBlinkFeatures: 'WebUSB,WebHID,Serial,WebBluetooth',
  }
}

/** Whether a URL is one of this program's own pages. */
export function isOwnPage(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}` === pageOrigin
  } catch {
    return false
  }
}
