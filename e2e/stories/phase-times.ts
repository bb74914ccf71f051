import type { Page } from '@playwright/test'

/** When each question came to stand on a screen, by the clock all windows of this computer share, in ms since 1970. */
export async function watchQuestions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { words: string; at: number }[] = []
    Object.assign(globalThis, { seenQuestions: seen })
    const look = () => {
      const words = document.getElementById('question')?.textContent ?? ''
      if (words !== '' && words !== seen.at(-1)?.words)
        requestAnimationFrame(() => seen.push({ words, at: Date.now() }))
    }
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
    look()
  })
}

/** ms between a moment and the question standing on this screen. */
export function timeUntil(page: Page, words: string, since: number): Promise<number> {
  return page.evaluate(
    ([wanted, from]) => {
      const { seenQuestions } = globalThis as unknown as { seenQuestions: { words: string; at: number }[] }
      const found = seenQuestions.find((each) => each.words === wanted && each.at >= from)
      return found ? found.at - from : Number.POSITIVE_INFINITY
    },
    [words, since] as const,
  )
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}
