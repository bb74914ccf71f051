import { IntlMessageFormat } from 'intl-messageformat'
import type { AppError } from '../errors.ts'
import { en, type TextKey } from './en.ts'
import { type Language, languageOf } from './languages.ts'
import type { Catalogue } from './translation.ts'

export type TextValues = Readonly<Record<string, string | number | Date>>

/** Turns a key of the catalogue into the sentence for a language. */
export interface Text {
  (key: TextKey, values?: TextValues): string
  /** The language of the sentences. */
  readonly language: Language
  /** How dates and numbers in them are written: the language, and where known the reader's country. */
  readonly locale: string
}

/** Anything that ICU message syntax gives a meaning; a sentence without it is said as it stands. */
const hasSyntax = /[{}'<]/

/** The sentences of one language. Messages are compiled once and kept. */
export function createText(locale: string, catalogue: Catalogue = en): Text {
  const compiled = new Map<TextKey, IntlMessageFormat>()
  function say(key: TextKey, values: TextValues = {}): string {
    const source = catalogue[key]
    if (!hasSyntax.test(source)) return source
    let message = compiled.get(key)
    if (!message) {
      message = new IntlMessageFormat(source, locale)
      compiled.set(key, message)
    }
    return String(message.format(values))
  }
  return Object.assign(say, { language: languageOf(locale) ?? 'en', locale })
}

/** The human sentence of an expected error. */
export function errorText(text: Text, error: AppError): string {
  return text(error.code, error.params)
}
