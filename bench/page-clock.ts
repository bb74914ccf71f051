import type { Page } from '@playwright/test'

declare global {
  /** What the functions below noticed in a window, UTC in ms. */
  var noticed: { clicks: number[]; keys: number[]; words: Record<string, number>; saved: number[] }
}

/**
 * Notices in the page itself, so without the time the driver takes: each click, each key, when words that match
 * `pattern` are first in the document, and when the header goes from "saving" to "saved". All pages of one machine
 * share its clock.
 */
export async function watchPage(page: Page, options: { pattern: string; saved: string }): Promise<void> {
  await page.evaluate(({ pattern, saved }) => {
    const now = () => performance.timeOrigin + performance.now()
    const noticed: typeof globalThis.noticed = { clicks: [], keys: [], words: {}, saved: [] }
    globalThis.noticed = noticed
    addEventListener('click', () => noticed.clicks.push(now()), { capture: true })
    addEventListener('keydown', () => noticed.keys.push(now()), { capture: true })
    const isSaved = () => document.querySelector('header')?.textContent?.includes(saved) ?? false
    let wasSaved = isSaved()
    const noteWords = (node: Node, changedMs: number) => {
      for (const [words] of (node.textContent ?? '').matchAll(new RegExp(pattern, 'g'))) {
        noticed.words[words] ??= changedMs
      }
    }
    new MutationObserver((changes) => {
      const changedMs = now()
      const nodes = changes.flatMap(({ addedNodes, target }) =>
        addedNodes.length > 0 ? [...addedNodes] : [target],
      )
      for (const node of nodes) noteWords(node, changedMs)
      const savedNow = isSaved()
      if (savedNow && !wasSaved) noticed.saved.push(changedMs)
      wasSaved = savedNow
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, options)
}

/** What was noticed in the page so far. */
export function readNoticed(page: Page): Promise<typeof globalThis.noticed> {
  return page.evaluate(() => globalThis.noticed)
}
