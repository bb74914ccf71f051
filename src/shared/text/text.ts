import { IntlMessageFormat } from 'intl-messageformat'
import type { AppError } from '../errors.ts'
import { en, type TextKey } from './en.ts'

export type TextValues = Readonly<Record<string, string | number | Date>>

/** Turns a key of the catalogue into the sentence for a language. */
export type Text = (key: TextKey, values?: TextValues) => string

/** The sentences of one language. Messages are compiled once and kept. */
export function createText(locale: string, catalogue: Readonly<Record<TextKey, string>> = en): Text {
  const compiled = new Map<TextKey, IntlMessageFormat>()
  return function text(key, values = {}) {
    let message = compiled.get(key)
    if (!message) {
      message = new IntlMessageFormat(catalogue[key], locale)
      compiled.set(key, message)
    }
    return String(message.format(values))
  }
}

/** The human sentence of an expected error. */
export function errorText(text: Text, error: AppError): string {
  return text(error.code, error.params)
}
