import type { Locator, Page } from '@playwright/test'
import type { TextKey } from '#shared/text/en.ts'
import { createText, type TextValues } from '#shared/text/text.ts'
import { expect } from './app.ts'

/** What people do and see in the windows, by the words on the screen. */

export const say = createText('en')

/** What the facilitator's screen tells people who want to come in. */
export interface WayIn {
  code: string
  address: string
}

export function button(where: Page | Locator, key: TextKey, values?: TextValues): Locator {
  return where.getByRole('button', { name: say(key, values), exact: true })
}

export interface Plan {
  template?: string
  title?: string
  place?: string
  name: string
  /** What is kept; the template's suggestion when it is missing. */
  level?: 'R0' | 'R1' | 'R2' | 'R3'
}

/** From the first screen to an open door. */
export async function openRoom(page: Page, plan: Plan): Promise<WayIn> {
  await button(page, 'home.lead.begin').click()
  if (plan.template)
    await page
      .getByRole('radiogroup', { name: say('prepare.choose') })
      .getByText(plan.template, { exact: true })
      .click()
  await page.getByLabel(say('prepare.name')).fill(plan.name)
  await page.getByLabel(say('prepare.sessionTitle'), { exact: true }).fill(plan.title ?? '')
  await page.getByLabel(say('prepare.place'), { exact: true }).fill(plan.place ?? '')
  if (plan.level)
    await page
      .getByRole('radiogroup', { name: say('keep.title') })
      .getByText(say(`keep.level.${plan.level}`), { exact: true })
      .click()
  await button(page, 'prepare.open').click()
  await choosePassphrase(page)
  return readWayIn(page)
}

/** What every facilitator of these tests protects their sessions with. */
export const passphrase = 'four quiet grey stones'

/** There is no key store on a computer that runs tests: the first session asks for a passphrase, later ones do not. */
export async function choosePassphrase(page: Page): Promise<void> {
  const asks = page.getByRole('dialog', { name: say('vault.set.title') })
  await expect(asks.or(page.getByRole('region', { name: say('lobby.code') })).first()).toBeVisible()
  if (!(await asks.isVisible())) return
  await asks.getByLabel(say('vault.set.passphrase'), { exact: true }).fill(passphrase)
  await asks.getByLabel(say('vault.set.again'), { exact: true }).fill(passphrase)
  await button(asks, 'vault.set.save').click()
  await button(page, 'vault.recovery.done').click()
}

/** After a start: what was kept before opens with the passphrase. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel(say('vault.unlock.passphrase'), { exact: true }).fill(passphrase)
  await button(page, 'vault.unlock.open').click()
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
}

export async function readWayIn(page: Page): Promise<WayIn> {
  const way = page.getByRole('region', { name: say('lobby.code') })
  const code = (await way.locator('p[dir=ltr]').innerText()).replace(/\s/g, '')
  const address = await way.locator('dd[dir=ltr]').first().innerText()
  return { code, address }
}

/** Fills the form by hand and asks, as where discovery is blocked. */
export async function askToComeIn(page: Page, { code, address }: WayIn, name: string): Promise<void> {
  await button(page, 'home.join.address').click()
  await fillAndAsk(page, { code, address }, name)
}

export async function fillAndAsk(page: Page, { code, address }: WayIn, name: string): Promise<void> {
  await page.getByLabel(say('join.address'), { exact: true }).fill(address)
  await page.getByLabel(say('join.code'), { exact: true }).fill(code)
  await page.getByLabel(say('join.name')).fill(name)
  await button(page, 'join.ask').click()
}

/** Asks to come in to the room that this computer found on the network by itself. */
export async function askToComeInByName(page: Page, room: string, code: string, name: string): Promise<void> {
  await button(page, 'home.join.joinRoom', { room }).click()
  await page.getByLabel(say('join.code'), { exact: true }).fill(code)
  await page.getByLabel(say('join.name')).fill(name)
  await button(page, 'join.ask').click()
}

export async function letIn(host: Page, name: string): Promise<void> {
  await button(host, 'lobby.letInName', { name }).click()
}

/** A guest asks, the facilitator lets them in, the guest is welcomed. */
export async function joinRoom(host: Page, guest: Page, way: WayIn, name: string): Promise<void> {
  await askToComeIn(guest, way, name)
  await letIn(host, name)
  await expect(guest.getByRole('heading', { name: say('lobby.guest.welcome', { name }) })).toBeVisible()
}

export async function begin(host: Page, phase: string): Promise<void> {
  await button(host, 'lobby.begin', { phase }).click()
}

export async function moveOn(host: Page, phase: string): Promise<void> {
  await button(host, 'room.onTo', { phase }).click()
}

/** The question everyone has before them. */
export function question(page: Page, words: string): Locator {
  return page.getByRole('heading', { name: words })
}

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: say('room.composer') })
}

/** Writes words into the private field and leaves them there. */
export async function write(page: Page, words: string): Promise<void> {
  await composer(page).fill(words)
}

export async function share(page: Page, words: string): Promise<void> {
  await write(page, words)
  await button(page, 'room.share').click()
  await expect(note(page, words)).toBeVisible()
}

/** A shared note by its words. */
export function note(page: Page, words: string): Locator {
  return page.getByRole('article').filter({ hasText: words })
}

export async function allow(page: Page, words: string, consent: 'out' | 'nameless' | 'named'): Promise<void> {
  const own = note(page, words)
  await own.getByText(say(`room.consent.${consent}`), { exact: true }).click()
  await expect(own.getByText(say(`room.consentSays.${consent}`))).toBeVisible()
}

/** The window says that this computer's disk has everything. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(new RegExp(`^${say('room.saved')}`))).toBeVisible()
}

/** Asks main what the window would ask it. */
export function callMain(page: Page, name: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(
    async ([call, values]) => {
      type Bridge = { invoke: (name: string, args: unknown[]) => Promise<{ ok: boolean; value: unknown }> }
      const reply = await (globalThis as unknown as { stillpoint: Bridge }).stillpoint.invoke(call, values)
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      return reply.value
    },
    [name, args] as const,
  )
}
