/**
 * English with day and month in the order the reader is used to: the words are English whatever the language of the
 * computer is, and a date that is read the wrong way round is a missed follow-up.
 * @param language a BCP 47 tag, as in `navigator.language`; one that cannot be read gets the day first.
 */
export function readerLocale(language: string): 'en-US' | 'en-GB' {
  return firstPartOf(language) === 'month' ? 'en-US' : 'en-GB'
}

function firstPartOf(language: string): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).formatToParts(0)
    return parts.find(({ type }) => type !== 'literal')?.type
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
