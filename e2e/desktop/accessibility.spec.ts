import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from './app.ts'
import { visitEveryScreen } from './every-screen.ts'
import { button, expectSaved, note, question, say } from './people.ts'

const usualWidth = 1280
/** Half the usual width at twice the text: as much room as 320 CSS pixels (WCAG 2.2, 1.4.10). */
const narrowWidth = 640

test('no screen has a barrier that axe knows, light or dark, and none loses anything at 200 % text', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  let screens = 0
  await visitEveryScreen(launch, async (screen, { app, page }) => {
    screens += 1
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme)
      expect.soft(await barriers(page), `${screen}, ${theme}`).toEqual([])
    }
    await setTheme(page, 'light')
    await setTextSize(page, '200')
    expect.soft(await lost(page), `${screen}, 200 %`).toEqual([])
    await setWidth(app, page, narrowWidth)
    expect.soft(await lost(page), `${screen}, 200 %, narrow`).toEqual([])
    await setWidth(app, page, usualWidth)
    await setTextSize(page, '100')
  })
  expect(screens).toBeGreaterThan(25)
})

test('with reduced motion nothing moves on any screen', async ({ launch }) => {
  test.setTimeout(120_000)
  await visitEveryScreen(launch, async (screen, { page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect.soft(await moving(page), screen).toEqual([])
  })
})

test('a facilitator leads a whole debrief with the keyboard alone', async ({ launch }, testInfo) => {
  test.setTimeout(120_000)
  const { app, page } = await launch({ name: 'host' })
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
  await press(page, say('home.lead.begin'))
  await tabTo(page, (focus) => focus.role === 'radio')
  for (let step = 0; step < 12 && !(await focused(page)).label.includes('STOP5'); step += 1)
    await page.keyboard.press('ArrowDown')
  expect((await focused(page)).label).toContain('STOP5')
  await tabTo(page, (focus) => focus.label === say('prepare.sessionTitle'))
  await page.keyboard.type('Night of 14 November')
  await press(page, say('prepare.open'))
  await expect(page.getByRole('region', { name: say('lobby.code') })).toBeVisible()
  await press(page, say('lobby.begin', { phase: 'Introduction' }))
  await expect(question(page, 'How are you, and what do you need for the next five minutes?')).toBeVisible()

  await page.keyboard.press('Alt+ArrowRight')
  await expect(question(page, 'What happened, in a few plain sentences?')).toBeVisible()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.type('It began at four')
  await page.keyboard.press('Control+Enter')
  await expect(note(page, 'It began at four')).toBeVisible()
  await page.keyboard.type('Half a thought')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: say('room.keysTitle') })).toBeVisible()
  await page.keyboard.press('Escape')
  await tabTo(page, (focus) => focus.label === say('room.consent.out'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(say('room.consentSays.named'))).toBeVisible()
  await expectSaved(page)

  await leaveField(page)
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(question(page, 'What happened, in a few plain sentences?')).toBeVisible()
  for (let phase = 0; phase < 4; phase += 1) await page.keyboard.press('Alt+ArrowRight')
  await expect(question(page, 'What do you need before you go back to work?')).toBeVisible()
  await press(page, say('room.close'))
  await press(page, say('room.closeConfirm'))
  await tabTo(page, (focus) => focus.label === say('summary.opening'))
  await page.keyboard.type('We held together.')
  await press(page, say('summary.agree'))
  await answerSaveDialog(app, testInfo.outputPath('summary.md'))
  await press(page, say('summary.format.markdown'))
  await expect(page.getByText(say('summary.exported', { file: 'summary.md' }))).toBeVisible()
})

test('the chosen text size and colours are there at the next start', async ({ launch }) => {
  const { page, close } = await launch({ name: 'host' })
  await button(page, 'home.nav.settings').click()
  await page.getByText(say('settings.theme.dark'), { exact: true }).click()
  await page.getByText(say('settings.textSize.option', { size: 150 }), { exact: true }).click()
  await expect.poll(() => look(page)).toEqual({ theme: 'dark', size: '24px' })
  await close()
  const back = await launch({ name: 'host' })
  await expect.poll(() => look(back.page)).toEqual({ theme: 'dark', size: '24px' })
})

interface Focus {
  label: string
  role: string
}

/** What has the focus, by the name a screen reader would say. */
function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { label: '', role: '' }
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const by = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const label =
      element.getAttribute('aria-label') ??
      (labels?.[0]?.textContent ||
        by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
        element.textContent)
    const role = element.getAttribute('role') ?? (element as HTMLInputElement).type ?? element.tagName
    return { label: (label ?? '').trim(), role }
  })
}

/** Presses Tab until the focus is where it should be; everything on the way has to show that it has the focus. */
async function tabTo(page: Page, isThere: (focus: Focus) => boolean): Promise<void> {
  const seen: string[] = []
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (isThere(focus)) return
    seen.push(focus.label.slice(0, 30))
  }
  throw new Error(`the keyboard did not get there; it went through: ${seen.join(' | ')}`)
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, ({ label }) => label === name)
  await page.keyboard.press('Enter')
}

async function leaveField(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
}

function look(page: Page): Promise<{ theme: string | undefined; size: string }> {
  return page.evaluate(() => ({
    theme: document.documentElement.dataset['theme'],
    size: getComputedStyle(document.documentElement).fontSize,
  }))
}

async function barriers(page: Page): Promise<string[]> {
  // Electron cannot open the second page that axe otherwise gathers its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  )
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
  // Colours may fade into each other; what is measured is where they arrive.
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().some((each) => each instanceof CSSTransition)))
    .toBe(false)
}

async function setWidth(app: ElectronApplication, page: Page, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size, 800)
  }, width)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

async function setTextSize(page: Page, size: '100' | '200'): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.dataset['textSize'] = value
  }, size)
}

/** Animations that move something now, and go on for longer than a glance. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(
        (each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().duration) > 20,
      )
      .map((each) => {
        const target = (each.effect as KeyframeEffect).target
        return `${target?.tagName} ${target?.className}`
      }),
  )
}

/** What cannot be reached any more: sideways scrolling, controls beyond the edge, words cut off in a control. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tell = (problem: string, { tagName, textContent }: Element) =>
      `${problem}: ${tagName} ${textContent?.trim().slice(0, 40)}`
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && height > 1 && element.closest('[inert], [aria-hidden=true]') === null
      })
    const isTooWide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1
    const isOutside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1
    }
    return [
      ...all('html, #root, main, [role=dialog]')
        .filter(isTooWide)
        .map((each) => tell('scrolls sideways', each)),
      ...all('button, textarea, input, label, h1, h2')
        .filter(isOutside)
        .map((each) => tell('beyond the edge', each)),
      ...all('button')
        .filter(isTooWide)
        .map((each) => tell('cut off', each)),
    ]
  })
}
