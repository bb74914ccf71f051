import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '../desktop/app.ts'

/** One way a screen may have to look. */
export interface Look {
  name: string
  theme: 'light' | 'dark'
  textSize: '100' | '200'
  width: number
  height: number
}

const sizes = [
  { name: '1280', textSize: '100', width: 1280, height: 800 },
  { name: '1920', textSize: '100', width: 1920, height: 1080 },
  { name: 'large text', textSize: '200', width: 1280, height: 800 },
] as const

export const looks: readonly Look[] = sizes.flatMap((size) =>
  (['light', 'dark'] as const).map((theme) => ({ ...size, theme, name: `${theme}, ${size.name}` })),
)

/** Dresses the window without touching the settings, so that the screens go on as they were. */
export async function dress(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
    },
    { width: look.width, height: look.height },
  )
  await page.evaluate(({ theme, textSize }) => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.dataset['textSize'] = textSize
  }, look)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(look.width)
  await expect.poll(() => page.evaluate(isMoving)).toBe(false)
}

/** Whether something is still on its way to where it stays; a circle to breathe with never arrives. */
function isMoving(): boolean {
  return document
    .getAnimations()
    .some((each) => each.playState === 'running' && each.effect?.getComputedTiming().iterations !== Infinity)
}
