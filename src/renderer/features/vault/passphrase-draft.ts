import { minPassphraseLength } from '#shared/ipc/keeping.ts'

export interface PassphraseDraft {
  passphrase: string
  again: string
}

export const emptyPassphrase: PassphraseDraft = { passphrase: '', again: '' }

/** What is wrong with a passphrase that is about to be set, or null. */
export function problemOf({ passphrase, again }: PassphraseDraft): 'short' | 'differs' | null {
  if (passphrase.length < minPassphraseLength) return 'short'
  return passphrase === again ? null : 'differs'
}
