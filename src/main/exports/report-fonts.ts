/// <reference types="vite/client" />

import sansLatinExtended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline'
import sansLatin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline'
import arabicNaskh from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?inline'
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2?inline'
import serifGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-opsz-normal.woff2?inline'
import serifLatinExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?inline'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline'

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+FFFD'
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0'
const cyrillic = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
const greek = 'U+0370-03FF'

const arabic =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC'

const serif = 'Source Serif 4 Variable'
const sans = 'Atkinson Hyperlegible Next Variable'
/** Serves both: Arabic has no such pair of faces among the ones we bring. */
const naskh = 'Noto Naskh Arabic Variable'

/** The report's typefaces as @font-face rules that hold their own bytes: a report fetches nothing. */
export function reportFontCss(): string {
  return [
    fontFace(serif, serifLatin, latin),
    fontFace(serif, serifLatinExtended, latinExtended),
    fontFace(serif, serifCyrillic, cyrillic),
    fontFace(serif, serifGreek, greek),
    runningFootFontCss(),
    fontFace(sans, sansLatinExtended, latinExtended),
    fontFace(naskh, arabicNaskh, arabic),
  ].join('')
}

/** The one face the running foot needs: its template has to stay small. */
export function runningFootFontCss(): string {
  return fontFace(sans, sansLatin, latin)
}

function fontFace(family: string, dataUrl: string, range: string): string {
  return `@font-face{font-family:"${family}";font-weight:200 900;src:url(${dataUrl}) format("woff2");unicode-range:${range}}`
}
