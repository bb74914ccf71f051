import type { Template } from '#shared/template/schema.ts'

/** Words that press, hurry, judge, cheer or diagnose. */
const unkind =
  /\b(just|simply|should(n’t)? have|must|need to talk|blame\w*|fault\w*|guilt\w*|culprit\w*|careless\w*|fail(ed|ure|ures|s)?|error|mistakes?|victims?|closure|obviously|of course|at least|amazing|great|poor you|weak(ness)?|resilien\w*|trauma|traumati[sz]ed|disorder|patholog\w*|committed|root cause)\b|!/i

/** Where a word is the name of a thing and not said of a person. */
const names = /post-traumatic stress( disorder)?|trauma risk management|Blameless postmortem|“committed”/gi

/** The first word of a text that has no place on the screen, or null. */
export function unkindWord(text: string): string | null {
  return unkind.exec(text.replace(names, ''))?.[0] ?? null
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?:;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

export function wordsOf(text: string): string[] {
  return text.split(/[\s/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length))
}

/** Years of schooling an English text asks for (Flesch and Kincaid), with syllables counted by their vowels. */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  const sentences = text.split(/(?<=[.?])\s+/).filter((sentence) => wordsOf(sentence).length > 0).length
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = letters.replace(/(?<![aeiouyl])e$|(?<=[^td])ed$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 0)
}

/** Every text of a value, with where it stands. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}

/** What people read or hear of a template: all but its marks and where it comes from. */
export function spokenTexts(template: Template): { path: string; text: string }[] {
  return textsIn(template).filter(
    ({ path }) =>
      !/^(attribution|sources|id|language|family|gate|conditions|recordLevel|highestRecord|evidence\.strength)/.test(
        path,
      ) && !/\.(id|kind|family|roundOrder)$/.test(path),
  )
}
