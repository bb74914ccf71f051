/**
 * Fits what people wrote into a document without changing a word of it. Control characters and marks that force
 * the direction of what follows are dropped, because they could make other people's words read as something
 * else; halves of a pair become the replacement character.
 * What is left can stand in XML.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu, (found) =>
      found === '\n' ? '\n' : '',
    )
    .replace(/\p{Cs}/gu, '�')
    .trim()
}

/** The same for a text that stands on one line: a title, a name, a cell of a table. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** Paragraphs, each a list of its lines. Blank lines part paragraphs. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
}
