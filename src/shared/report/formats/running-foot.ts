import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { directionOf } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'

/** Chromium enlarges the templates by 4/3, so sizes are three quarters of what shows on paper. */
const line =
  'display:flex;justify-content:space-between;gap:6mm;width:100%;padding:0 18mm 0 16.5mm;color:#6b6355;' +
  'font:400 6.2pt "Atkinson Hyperlegible Next Variable","Noto Naskh Arabic Variable",system-ui,sans-serif'

/** What the printer sets below every sheet: the kind of document and the sheet's number. Chromium fills in the classes. */
export function runningFoot(kind: string, text: Text, fontCss = ''): string {
  const [before = '', between = '', after = ''] = text('report.pages', {
    page: '\u0000',
    pages: '\u0000',
  }).split('\u0000')
  return toHtml(
    h(null, [
      h('style', fontCss),
      h('div', { style: line, dir: directionOf(text.language) }, [
        h('span', kind),
        h('span', [before, h('span.pageNumber'), between, h('span.totalPages'), after]),
      ]),
    ]),
  )
}
