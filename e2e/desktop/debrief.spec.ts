import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from './app.ts'
import {
  allow,
  askToComeInByName,
  begin,
  button,
  expectSaved,
  joinRoom,
  letIn,
  moveOn,
  note,
  openRoom,
  question,
  say,
  share,
} from './people.ts'

test('three people go through STOP5, and the summary holds what they agreed and nothing else', async ({
  launch,
}, testInfo) => {
  test.setTimeout(120_000)
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, {
    template: 'STOP5 hot debrief',
    title: 'Night of 14 November',
    place: 'Quiet room, second floor',
    name: 'Maren',
  })
  const bo = await launch({ name: 'bo' })
  const chidi = await launch({ name: 'chidi' })
  await joinRoom(host.page, bo.page, way, 'Bo Lindqvist')
  const roomName = await host.page.getByRole('heading', { level: 1 }).innerText()
  await askToComeInByName(chidi.page, roomName, way.code, 'Chidi Okafor')
  await letIn(host.page, 'Chidi Okafor')
  const everyone = [host.page, bo.page, chidi.page]

  await test.step('the room begins together', async () => {
    await begin(host.page, 'Introduction')
    await seeTogether(everyone, 'How are you, and what do you need for the next five minutes?')
  })

  await test.step('what one shares, all read, and nobody is told what its author allows', async () => {
    await moveOn(host.page, 'Summarise the case')
    await seeTogether(everyone, 'What happened, in a few plain sentences?')
    await share(bo.page, 'Two ambulances came at once')
    await share(chidi.page, 'The second call never reached us')
    await seeNotes(everyone, ['Two ambulances came at once', 'The second call never reached us'])
    await allow(bo.page, 'Two ambulances came at once', 'named')
    await allow(chidi.page, 'The second call never reached us', 'nameless')
    await expect(note(host.page, 'Two ambulances').getByRole('radio')).toHaveCount(0)
    await expect(note(chidi.page, 'Two ambulances').getByRole('radio')).toHaveCount(0)
  })

  await test.step('words may be changed and taken back by their author', async () => {
    await moveOn(host.page, 'Things that went well')
    await share(bo.page, 'Calm voices at hand-over')
    await share(chidi.page, 'I could not find the bag')
    await share(chidi.page, 'Taken back at once')
    await note(chidi.page, 'Taken back at once')
      .getByRole('button', { name: say('room.remove') })
      .click()
    await expect(note(host.page, 'Taken back at once')).toHaveCount(0)
    await note(bo.page, 'Calm voices')
      .getByRole('button', { name: say('room.edit') })
      .click()
    await bo.page.getByRole('textbox', { name: say('room.editNote') }).fill('Calm voices when we handed over')
    await button(bo.page, 'room.editDone').click()
    await seeNotes(everyone, ['Calm voices when we handed over', 'I could not find the bag'])
    await allow(bo.page, 'Calm voices when we', 'nameless')
  })

  await test.step('the facilitator writes down what is agreed', async () => {
    await moveOn(host.page, 'Opportunities to improve')
    await share(host.page, 'The store room was locked')
    await moveOn(host.page, 'Points to action and responsibilities')
    await host.page.getByLabel(say('room.actionText')).fill('Label the second bag')
    await host.page.getByLabel(say('room.actionOwner')).fill('Night lead')
    await host.page.getByLabel(say('room.actionDue')).fill('2026-12-01')
    await button(host.page, 'room.addAction').click()
    for (const page of everyone) await expect(page.getByText('Label the second bag')).toBeVisible()
    await moveOn(host.page, 'Closing')
    await button(host.page, 'room.close').click()
    await button(host.page.getByRole('dialog'), 'room.closeConfirm').click()
  })

  await test.step('everyone sees the words that would leave the room', async () => {
    await expect(chidi.page.getByRole('heading', { name: say('summary.guest.thanks') })).toBeVisible()
    await host.page.getByLabel(say('summary.opening')).fill('We were short of hands, and held together.')
    for (const page of everyone)
      await expect(page.getByText('We were short of hands, and held together.').first()).toBeVisible()
    await expectSaved(host.page)
  })

  const agreed = {
    in: [
      'Night of 14 November',
      'We were short of hands, and held together.',
      'Two ambulances came at once',
      'Bo Lindqvist',
      'The second call never reached us',
      'Calm voices when we handed over',
      'Label the second bag',
      'Night lead',
    ],
    out: [
      'I could not find the bag',
      'Taken back',
      'The store room was locked',
      'Calm voices at hand-over',
      'Chidi',
      'Okafor',
    ],
  }

  await test.step('the files hold exactly that', async () => {
    await expect(button(host.page, 'summary.pdf')).toBeDisabled()
    await button(host.page, 'summary.agree').click()
    const pdf = testInfo.outputPath('summary.pdf')
    await answerSaveDialog(host.app, pdf)
    await button(host.page, 'summary.pdf').click()
    await expect(host.page.getByText(say('summary.exported', { file: 'summary.pdf' }))).toBeVisible()
    const markdown = testInfo.outputPath('summary.md')
    await answerSaveDialog(host.app, markdown)
    await button(host.page, 'summary.markdown').click()
    await expect(host.page.getByText(say('summary.exported', { file: 'summary.md' }))).toBeVisible()
    const texts = { pdf: pdfText(pdf), markdown: readFileSync(markdown, 'utf8') }
    for (const [file, text] of Object.entries(texts)) {
      for (const words of agreed.in) expect(text, file).toContain(words)
      for (const words of agreed.out) expect(text, file).not.toContain(words)
      expect(text.match(/Bo Lindqvist/g), `names in ${file}`).toHaveLength(1)
    }
  })

  await test.step('the room ends for everyone', async () => {
    await button(host.page, 'keep.close').click()
    await button(host.page.getByRole('dialog'), 'keep.close').click()
    for (const page of [bo.page, chidi.page]) await expect(page.getByText(say('room.ended'))).toBeVisible()
  })
})

async function seeTogether(pages: readonly Page[], words: string): Promise<void> {
  for (const page of pages) await expect(question(page, words)).toBeVisible()
}

async function seeNotes(pages: readonly Page[], notes: readonly string[]): Promise<void> {
  for (const page of pages) for (const words of notes) await expect(note(page, words)).toHaveCount(1)
}

/** The text of a PDF on one line, as a search in it would find it. */
function pdfText(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}
