import type { Page } from '@playwright/test'
import { temporaryFolder } from '#main/vault/testing.ts'
import { type Instance, startInstance } from '../e2e/desktop/app.ts'
import { begin, composer, expectSaved, moveOn, openRoom, say, share, unlock } from '../e2e/desktop/people.ts'
import type { Random } from './random.ts'

declare global {
  /** The longest text of the composer that stood there while the header said "saved". */
  var calledSaved: string
}

/** Past this the words are shared and the next ones begin in an empty field. */
const longEnough = 400

export interface Typing {
  /** Types, kills the program at a moment of its own, starts it again and reads what is there. */
  killAndReturn: (kill: number, random: Random) => Promise<{ acknowledged: string; found: string }>
  close: () => Promise<void>
}

/** A facilitator's computer with one session in its writing phase, in a real window. */
export async function openTyping(): Promise<Typing> {
  const folder = await temporaryFolder()
  let instance: Instance = await startInstance({ userData: folder.path })
  await openRoom(instance.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  await begin(instance.page, 'Introduction')
  await moveOn(instance.page, 'Summarise the case')

  async function comeBack(): Promise<string> {
    instance = await startInstance({ userData: folder.path })
    await unlock(instance.page)
    await instance.page
      .getByRole('button', { name: /Tuesday/ })
      .first()
      .click()
    return composer(instance.page).inputValue()
  }

  return {
    async killAndReturn(kill, random) {
      const { page } = instance
      const before = await composer(page).inputValue()
      if (before.length > longEnough) {
        await share(page, before)
        await expectSaved(page)
      }
      await watch(page)
      const acknowledged = await typeUntilKilled(instance, `word${kill} `, random)
      return { acknowledged, found: await comeBack() }
    },
    async close() {
      await instance.kill()
      await folder.remove()
    },
  }
}

/** Looks at every frame, as a person does: what stands in the field while the header says "saved" was promised. */
async function watch(page: Page): Promise<void> {
  await composer(page).evaluate((field, saved) => {
    globalThis.calledSaved = ''
    const look = () => {
      const words = document.querySelector('header')?.textContent ?? ''
      if (words.includes(saved)) globalThis.calledSaved = (field as HTMLTextAreaElement).value
      requestAnimationFrame(look)
    }
    look()
  }, say('room.saved'))
}

async function typeUntilKilled({ page, kill }: Instance, words: string, random: Random): Promise<string> {
  const field = composer(page)
  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words, { delay: 10 })
  await expectSaved(page)
  // The rest is cut off by the kill, wherever it falls.
  const typing = page.keyboard.type(`${words.repeat(12)} `, { delay: 12 }).then(
    () => null,
    (error: unknown) => error,
  )
  await new Promise((resolve) => setTimeout(resolve, random.below(900)))
  const acknowledged = await page.evaluate(() => globalThis.calledSaved)
  await kill()
  await typing
  return acknowledged
}
