import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createStage, type Stage } from '../../bench/stage.ts'
import { answerSaveDialog, type Instance } from '../../e2e/desktop/app.ts'
import {
  allow,
  askToComeIn,
  begin,
  button,
  choosePassphrase,
  letIn,
  moveOn,
  note,
  question,
  readWayIn,
  say,
  share,
  write,
} from '../../e2e/desktop/people.ts'
import { type Camera, createCamera } from './camera.ts'
import { actions, evening, type Guest, guests, notes, unshared } from './words.ts'

interface Cast {
  host: Instance
  people: Record<Guest, Instance>
  camera: Camera
}

const msPerDay = 24 * 60 * 60 * 1000

/** Plays a whole debrief in four real windows; pictures and the summary are in `folder` when it resolves. */
export async function playDebrief(folder: string): Promise<readonly string[]> {
  const camera = await createCamera(folder)
  const stage = await createStage()
  try {
    const cast = await gather(stage, camera)
    await talk(cast)
    await agree(cast)
    await handOver(cast, folder)
    return camera.taken
  } catch (error) {
    await stage.takePictures(join(folder, 'stopped'))
    throw error
  } finally {
    await stage.close()
  }
}

async function gather(stage: Stage, camera: Camera): Promise<Cast> {
  const host = await stage.open('facilitator')
  await host.page.getByRole('heading', { name: say('home.title') }).waitFor()
  await camera.take(host.page, 'home')
  await prepare(host.page)
  await camera.take(host.page, 'prepare')
  await button(host.page, 'prepare.open').click()
  await choosePassphrase(host.page)
  const way = await readWayIn(host.page)
  const people = {} as Record<Guest, Instance>
  for (const name of guests) people[name] = await stage.open(name.toLowerCase())

  await button(people.Bo.page, 'home.join.address').click()
  await camera.take(people.Bo.page, 'join')
  await button(people.Bo.page, 'ui.back').click()
  for (const name of guests) {
    await askToComeIn(people[name].page, way, name)
    await people[name].page.getByRole('heading', { name: say('join.waiting.title') }).waitFor()
  }
  await camera.take(people.Bo.page, 'at-the-door')
  await camera.take(host.page, 'lobby')
  for (const name of guests) await letIn(host.page, name)
  for (const name of guests) await welcome(people[name].page, name)
  await camera.take(people.Bo.page, 'welcome')
  await camera.take(host.page, 'everyone-is-in')
  return { host, people, camera }
}

async function prepare(page: Page): Promise<void> {
  await button(page, 'home.lead.begin').click()
  await page
    .getByRole('radiogroup', { name: say('prepare.choose') })
    .getByText(evening.template, { exact: true })
    .click()
  await page.getByLabel(say('prepare.name')).fill(evening.leader)
  await page.getByLabel(say('prepare.sessionTitle'), { exact: true }).fill(evening.title)
  await page.getByLabel(say('prepare.place'), { exact: true }).fill(evening.place)
  await button(page, 'ui.contacts.add').click()
  await page.getByLabel(say('ui.contacts.name')).fill(evening.support.name)
  await page.getByLabel(say('ui.contacts.reach')).fill(evening.support.reach)
}

async function welcome(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: say('lobby.guest.welcome', { name }) }).waitFor()
}

async function talk({ host, people, camera }: Cast): Promise<void> {
  await begin(host.page, 'Introduction')
  await question(people.Bo.page, 'How are you, and what do you need for the next five minutes?').waitFor()
  await camera.take(host.page, 'introduction-leading')
  await camera.take(people.Bo.page, 'introduction')
  for (const [phase, shared] of Object.entries(notes)) {
    await moveOn(host.page, phase)
    await followWithUnsharedWords(people[unshared.by].page, phase, camera)
    for (const { by, words, consent } of shared) {
      await share(people[by].page, words)
      if (consent !== 'out') await allow(people[by].page, words, consent)
    }
    for (const { words } of shared) await note(host.page, words).waitFor()
    if (phase === 'Summarise the case') await write(people[unshared.by].page, unshared.words)
    const picture = phase.toLowerCase().replaceAll(' ', '-')
    await camera.take(host.page, `${picture}-leading`)
    await camera.take(people['Inês'].page, picture)
  }
  await takeDialog(camera, people.Chidi.page, 'care.breathe', 'a-minute-to-breathe')
  await takeDialog(camera, people.Chidi.page, 'care.support', 'support')
  await takeDialog(camera, people.Chidi.page, 'care.stepOut', 'stepping-out')
}

/** Whoever has words that are not shared yet stays with them, and goes along when ready. */
async function followWithUnsharedWords(page: Page, phase: string, camera: Camera): Promise<void> {
  if (phase !== 'Things that went well') return
  await page.getByText(say('room.movedOn', { current: phase })).waitFor()
  await camera.take(page, 'the-room-has-moved-on')
  await button(page, 'room.return').click()
}

async function takeDialog(
  camera: Camera,
  page: Page,
  key: 'care.breathe' | 'care.support' | 'care.stepOut',
  name: string,
): Promise<void> {
  await button(page, key).click()
  await page.getByRole('dialog').waitFor()
  await camera.take(page, name)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function agree({ host, people, camera }: Cast): Promise<void> {
  await moveOn(host.page, 'Points to action and responsibilities')
  for (const { words, owner, inDays } of actions) {
    await host.page.getByLabel(say('room.actionText')).fill(words)
    await host.page.getByLabel(say('room.actionOwner')).fill(owner)
    const due = new Date(Date.now() + inDays * msPerDay).toISOString().slice(0, 10)
    await host.page.getByLabel(say('room.actionDue')).fill(due)
    await button(host.page, 'room.addAction').click()
    await people.Bo.page.getByText(words).waitFor()
  }
  await camera.take(host.page, 'actions-leading')
  await camera.take(people.Bo.page, 'actions')
  await moveOn(host.page, 'Closing')
  await question(people.Chidi.page, 'What do you need before you go back to work?').waitFor()
  await camera.take(people.Chidi.page, 'closing')
  await button(host.page, 'room.close').click()
  await camera.take(host.page, 'close-the-debrief')
  await button(host.page.getByRole('dialog'), 'room.closeConfirm').click()
}

async function handOver({ host, people, camera }: Cast, folder: string): Promise<void> {
  await host.page.getByLabel(say('summary.opening')).fill(evening.summary)
  await people.Bo.page.getByText(evening.summary).first().waitFor()
  await camera.take(host.page, 'summary')
  await camera.take(people.Bo.page, 'own-words-in-the-summary')
  await button(host.page, 'summary.agree').click()
  for (const [key, file] of [
    ['summary.pdf', 'summary.pdf'],
    ['summary.markdown', 'summary.md'],
  ] as const) {
    await answerSaveDialog(host.app, join(folder, file))
    await button(host.page, key).click()
    await host.page.getByText(say('summary.exported', { file })).waitFor()
  }
  await camera.take(host.page, 'handed-over')
  await button(host.page, 'keep.close').click()
  await camera.take(host.page, 'close-the-room')
  await button(host.page.getByRole('dialog'), 'keep.close').click()
  await people.Bo.page.getByText(say('room.ended')).waitFor()
  await camera.take(people.Bo.page, 'the-room-has-closed')
  await host.page.getByText(evening.title).first().waitFor()
  await camera.take(host.page, 'home-afterwards')
}
