import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, pageOrigin, permissionsPolicy } from './page.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Declares `app://` as a standard, secure scheme. To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the built window from a fixed list of files, read once. A path that is not on the list does not exist,
 * so no request can reach another file. Not `protocol.handle`: that makes a web request and a stream of each file in
 * this process, which alone is a tenth of a start, and Chromium reads a file without either.
 */
export function serveBundle(session: Session, folder: string): void {
  const files = listFiles(folder, '')
  session.protocol.registerFileProtocol('app', ({ url, method }, answer) => {
    const { host, pathname } = new URL(url)
    const path = pathname === '/' ? '/index.html' : pathname
    const file = files.get(path)
    if (host !== pageHost || method !== 'GET' || !file) return answer({ error: fileNotFound })
    const mimeType = contentTypes[extname(file)] ?? 'application/octet-stream'
    answer({ path: file, mimeType, headers: { ...securityHeaders, 'Content-Type': mimeType } })
  })
}

const pageHost = new URL(pageOrigin).host

/** Chromium's name for it: ERR_FILE_NOT_FOUND. */
const fileNotFound = -6

const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissionsPolicy,
}

function listFiles(folder: string, prefix: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      for (const [key, value] of listFiles(path, `${prefix}/${entry.name}`)) files.set(key, value)
    else if (entry.isFile() && !entry.name.endsWith('.map')) files.set(`${prefix}/${entry.name}`, path)
  }
  return files
}
