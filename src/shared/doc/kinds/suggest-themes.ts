import { commonWords } from './common-words.ts'

/** Notes that share a word, and that word as a first title. An offer: nothing is grouped by it. */
export interface Suggestion {
  title: string
  noteKeys: string[]
}

/** Letters a word must have, and letters by which two forms of it are taken for the same. */
const shortest = 4
const stemLength = 5

/** More offers than this are no help. */
const mostSuggestions = 6

const wordPattern = /[\p{L}\p{M}]+/gu

/**
 * Groups notes by words they share, those shared by most first. A note stands in one suggestion at most; a word that
 * more than half of many notes hold says nothing about any of them.
 * @param notes those that belong to no theme yet, in their order.
 */
export function suggestThemes(notes: readonly { key: string; text: string }[]): Suggestion[] {
  const forms = new Map<string, Map<string, number>>()
  const holders = new Map<string, Set<string>>()
  for (const { key, text } of notes)
    for (const word of wordsOf(text)) {
      const stem = word.slice(0, stemLength)
      count(forms, stem, word)
      holders.set(stem, (holders.get(stem) ?? new Set()).add(key))
    }

  const tooCommon = notes.length >= 6 ? notes.length / 2 : notes.length
  const open = new Set(notes.map(({ key }) => key))
  const stems = [...holders].filter(([, keys]) => keys.size >= 2 && keys.size <= tooCommon)
  const suggestions: Suggestion[] = []
  while (suggestions.length < mostSuggestions) {
    const ranked = stems
      .map(([stem, keys]) => ({ stem, keys: [...keys].filter((key) => open.has(key)) }))
      .filter(({ keys }) => keys.length >= 2)
      .sort(
        (a, b) => b.keys.length - a.keys.length || b.stem.length - a.stem.length || compare(a.stem, b.stem),
      )
    const best = ranked[0]
    if (!best) break
    suggestions.push({ title: titled(commonest(forms.get(best.stem))), noteKeys: best.keys })
    for (const key of best.keys) open.delete(key)
  }
  return suggestions
}

function wordsOf(text: string): Set<string> {
  const words = text.normalize('NFC').toLowerCase().match(wordPattern) ?? []
  return new Set(words.filter((word) => [...word].length >= shortest && !commonWords.has(word)))
}

function count(forms: Map<string, Map<string, number>>, stem: string, word: string): void {
  const known = forms.get(stem) ?? new Map<string, number>()
  forms.set(stem, known.set(word, (known.get(word) ?? 0) + 1))
}

/** The form used most; of several the shortest, then the first in the alphabet. */
function commonest(forms: ReadonlyMap<string, number> = new Map()): string {
  const [first] = [...forms].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || compare(a, b),
  )
  return first?.[0] ?? ''
}

function titled(word: string): string {
  const [first = '', ...rest] = word
  return first.toUpperCase() + rest.join('')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
