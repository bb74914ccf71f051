import { loadCatalogue } from './catalogues.ts'
import { chooseLanguage, type LanguageChoice } from './languages.ts'
import { createText, type Text } from './text.ts'

/** The sentences of the language that was chosen, or of the computer's. */
export async function speak(choice: LanguageChoice, systemLocale: string): Promise<Text> {
  const { language, locale } = chooseLanguage(choice, systemLocale)
  return createText(locale, await loadCatalogue(language))
}
