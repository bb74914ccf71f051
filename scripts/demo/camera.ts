import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Takes the pictures of a demonstration, each in light and in dark, numbered in the order of the story. */
export interface Camera {
  take: (page: Page, name: string) => Promise<void>
  readonly taken: readonly string[]
}

export async function createCamera(folder: string): Promise<Camera> {
  await mkdir(folder, { recursive: true })
  const taken: string[] = []
  let number = 0
  return {
    taken,
    async take(page, name) {
      number += 1
      // What a hand left behind by clicking is no part of the picture.
      await page.mouse.move(0, 0)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
        const file = `${String(number).padStart(2, '0')}-${name}-${colorScheme}.png`
        await page.screenshot({ path: join(folder, file) })
        taken.push(file)
      }
    },
  }
}
