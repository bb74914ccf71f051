import type { TextKey } from './en.ts'

/** Every text of one language. */
export type Catalogue = Readonly<Record<TextKey, string>>

/**
 * The shape of one topic in another language. A key that English does not have is refused here; what is missing keeps
 * the language from being offered.
 */
export type TextsOf<English> = { readonly [Key in keyof English]?: string }
