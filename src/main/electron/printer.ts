import { BrowserWindow, session as sessions } from 'electron'
import { pagePreferences } from './page.ts'
import { lockSession } from './security.ts'

/** What the report page may do: show itself with its own styles and fonts. It runs no script and loads nothing. */
const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

const printPartition = 'stillpoint-print'
const millimetresPerInch = 25.4

export interface Printer {
  /** Renders a report page to A4. `footer` is a Chromium footer template with the page numbers. */
  toPdf: (html: string, footer: string) => Promise<Uint8Array>
  /** Opens the system's print dialog. False when nothing was printed. */
  print: (html: string) => Promise<boolean>
}

/** Prints through a hidden page without scripts, preload or network; the page is gone when the promise settles. */
export function createPrinter(): Printer {
  const pages = new Map<string, string>()
  let nextPage = 0
  let served: Promise<void> | null = null

  async function serve(): Promise<void> {
    const session = sessions.fromPartition(printPartition, { cache: false })
    session.protocol.handle('app', (request) => {
      const html = pages.get(new URL(request.url).pathname)
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': reportPolicy }
      return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers })
    })
    await lockSession(session)
  }

  async function withPage<Result>(
    html: string,
    use: (window: BrowserWindow) => Promise<Result>,
  ): Promise<Result> {
    served ??= serve()
    await served
    nextPage += 1
    const path = `/${nextPage}.html`
    pages.set(path, html)
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...pagePreferences(), partition: printPartition, javascript: false },
    })
    try {
      // The lock on navigation does not concern loadURL, which only the main process can call.
      await window.loadURL(`app://report${path}`)
      return await use(window)
    } finally {
      pages.delete(path)
      window.destroy()
    }
  }

  return {
    toPdf: (html, footer) =>
      withPage(html, (window) =>
        window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          preferCSSPageSize: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footer,
          margins: { top: 18 / millimetresPerInch, bottom: 20 / millimetresPerInch, left: 0, right: 0 },
        }),
      ),
    print: (html) =>
      withPage(
        html,
        (window) =>
          new Promise<boolean>((resolve) => {
            window.webContents.print({ printBackground: true }, (success) => resolve(success))
          }),
      ),
  }
}
