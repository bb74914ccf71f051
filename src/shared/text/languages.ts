/** Every language this program is written for, by BCP 47 tag. */
export const languages = ['en', 'de', 'fr', 'es', 'ar'] as const
export type Language = (typeof languages)[number]

/**
 * The languages a person can choose: those in which every text is there. The compiler asks for this in
 * `catalogues.ts`, and a test lists what a language lacks.
 */
export const offeredLanguages = ['en'] as const satisfies readonly Language[]
export type OfferedLanguage = (typeof offeredLanguages)[number]

/** `system` follows the computer as far as its language is offered. */
export type LanguageChoice = 'system' | Language

/** What each language calls itself: a person who needs it may not read any other. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
}

/** The side on which lines of this language begin. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The language to speak, and the locale that writes its dates and numbers the way the reader is used to.
 * @param systemLocale a BCP 47 tag, as the computer tells it; one that cannot be read counts as English.
 */
export function chooseLanguage(
  choice: LanguageChoice,
  systemLocale: string,
): { language: OfferedLanguage; locale: string } {
  const system = languageOf(systemLocale)
  const wished = choice === 'system' ? system : choice
  const language = offeredLanguages.find((each) => each === wished) ?? 'en'
  if (language === 'en') return { language, locale: englishLocale(systemLocale) }
  return { language, locale: system === language ? systemLocale : language }
}

/** The language of a locale such as "de-AT", or null when it is none of ours. */
export function languageOf(locale: string): Language | null {
  const first = locale.toLowerCase().split(/[-_]/)[0]
  return languages.find((each) => each === first) ?? null
}

/**
 * English with day and month in the order the reader is used to: the words are English whatever the language of the
 * computer is, and a date that is read the wrong way round is a missed follow-up.
 */
function englishLocale(systemLocale: string): 'en-US' | 'en-GB' {
  return firstPartOf(systemLocale) === 'month' ? 'en-US' : 'en-GB'
}

function firstPartOf(locale: string): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0)
    return parts.find(({ type }) => type !== 'literal')?.type
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
