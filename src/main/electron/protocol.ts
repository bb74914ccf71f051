import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
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
 * so no request can reach another file.
 */
export function serveBundle(session: Session, folder: string): void {
  const files = listFiles(folder, '')
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const path = url.pathname === '/' ? '/index.html' : url.pathname
    const file = files.get(path)
    if (url.host !== new URL(pageOrigin).host || request.method !== 'GET' || !file) {
      return new Response('', { status: 404, headers: securityHeaders })
    }
    const type = contentTypes[extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { ...securityHeaders, 'Content-Type': type } })
  })
}

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
