import type { FillRandom } from '../ids.ts'
import { randomItem } from './random.ts'

/** Of each group that looks alike one character is used; without A, E, U and I no word comes about by chance. */
export const joinCodeAlphabet = '0123456789CDFHJKMNPRTVWXY'

export const joinCodeLength = 6

/** What people read or hear instead of the character that is used. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
}

/** A new join code: about 28 random bits, good only together with a limit on wrong tries. */
export function newJoinCode(fillRandom: FillRandom): string {
  const alphabet = Array.from(joinCodeAlphabet)
  return Array.from({ length: joinCodeLength }, () => randomItem(fillRandom, alphabet)).join('')
}

/** The code as it is compared, whatever spaces, dashes, case or look-alikes were typed; null when it is none. */
export function normaliseJoinCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
  const folded = Array.from(plain, (character) => lookAlikes[character] ?? character)
  const fits = folded.length === joinCodeLength && folded.every((one) => joinCodeAlphabet.includes(one))
  return fits ? folded.join('') : null
}

/** The code as it is shown and read out: two groups of three. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}
