import { en } from './en.ts'
import type { Language, OfferedLanguage } from './languages.ts'
import type { Catalogue } from './translation.ts'

/** Each language is a file of its own, read when it is first spoken: a start in English reads none of them. */
const catalogues = {
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ar: async () => (await import('./ar.ts')).ar,
} satisfies Record<Language, () => Promise<Partial<Catalogue>>>

/** The same, for those that have every text; one that lacks some does not compile here. */
const offered: { readonly [Each in OfferedLanguage]: () => Promise<Catalogue> } = catalogues

/** Every text of a language that is offered. */
export function loadCatalogue(language: OfferedLanguage): Promise<Catalogue> {
  return offered[language]()
}

/** What there is of a language, whole or not. */
export function loadTexts(language: Language): Promise<Partial<Catalogue>> {
  return catalogues[language]()
}
