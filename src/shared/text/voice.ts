import type { LanguageChoice } from './languages.ts'
import { speak } from './speak.ts'
import { createText, type Text } from './text.ts'

/** One Text that can change its language: for what is handed to many and has nothing to draw again. */
export interface Voice {
  /** English until another language is loaded. */
  text: Text
  speak: (choice: LanguageChoice, systemLocale: string) => Promise<void>
}

export function createVoice(): Voice {
  let current = createText('en')
  const text: Text = Object.defineProperties(((key, values) => current(key, values)) as Text, {
    language: { get: () => current.language },
    locale: { get: () => current.locale },
  })
  return {
    text,
    async speak(choice, systemLocale) {
      current = await speak(choice, systemLocale)
    },
  }
}
