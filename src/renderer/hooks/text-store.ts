import { createStore, type Store } from '#renderer/room/store.ts'
import { directionOf } from '#shared/text/languages.ts'
import { speak } from '#shared/text/speak.ts'
import type { Text } from '#shared/text/text.ts'
import type { SettingsStore } from './settings-store.ts'

/**
 * The sentences in the language of the settings, from now on and after each change; the document is told its
 * language and direction. Catalogues are files of the program: one that cannot be read leaves the words as they are.
 */
export async function createTextStore(settings: SettingsStore, systemLocale: string): Promise<Store<Text>> {
  const choice = () => settings.get().language ?? 'system'
  let spoken = choice()
  const texts = createStore(await speak(spoken, systemLocale))
  applyToDocument(texts.get())
  settings.subscribe(() => {
    if (choice() === spoken) return
    spoken = choice()
    const wished = spoken
    speak(wished, systemLocale).then(
      (text) => {
        if (wished !== spoken) return
        applyToDocument(text)
        texts.set(text)
      },
      () => undefined,
    )
  })
  return texts
}

function applyToDocument({ language, locale }: Text): void {
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(language)
}
