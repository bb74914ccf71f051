/** One ground rule a line, each once; empty lines count for nothing. */
export function rulesOf(words: string): string[] {
  const lines = words.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** As many and as long as a session holds. */
export function rulesFit(rules: readonly string[]): boolean {
  return rules.length <= 20 && rules.every((rule) => rule.length <= 200)
}
