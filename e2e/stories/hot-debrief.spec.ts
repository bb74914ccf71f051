import { expect, test } from '../desktop/app.ts'
import { allow, begin, button, expectSaved, moveOn, note, say, share, write } from '../desktop/people.ts'
import { documentOf } from './ears.ts'
import { fourPeople, seeNotes, seeTogether } from './people.ts'

test('a hot debrief: what was written without a name, or not shared, reaches nobody, and the wall says no names @quick', async ({
  launch,
}) => {
  const { host, bo, chidi, dana, pages } = await fourPeople(launch, {
    template: 'STOP5 hot debrief',
    name: 'Maren',
    level: 'R3',
  })
  await begin(host.page, 'Introduction')
  await seeTogether(pages, 'How are you, and what do you need for the next five minutes?')

  await test.step('three write what happened; one half-written thought stays where it is', async () => {
    await moveOn(host.page, 'Summarise the case')
    await share(bo.page, 'Two ambulances came at once')
    await share(chidi.page, 'The second call never reached us')
    await write(dana.page, 'quagga-draft')
    await seeNotes(pages, ['Two ambulances came at once', 'The second call never reached us'])
    await allow(bo.page, 'Two ambulances came at once', 'named')
  })

  await test.step('the large screen shows the question, then the words, and never a name', async () => {
    await host.page.getByRole('button', { name: say('presenter.title') }).click()
    const opening = host.app.waitForEvent('window')
    await button(host.page, 'presenter.open').click()
    const wall = await opening
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(
      'What happened, in a few plain sentences?',
    )
    await expect(wall.getByText('Two ambulances came at once')).toHaveCount(0)
    await host.page.getByText(say('presenter.words'), { exact: true }).click()
    await expect(wall.getByText('Two ambulances came at once')).toBeVisible()
    const shown = await wall.content()
    for (const name of ['Bo', 'Chidi', 'Dana', 'Maren', 'quagga-draft']) expect(shown).not.toContain(name)
    const asked = await wall.evaluate(() => {
      type Bridge = { invoke: (name: string, args: unknown[]) => Promise<{ ok: boolean }> }
      return (globalThis as unknown as { stillpoint: Bridge }).stillpoint.invoke('library.list', [])
    })
    expect(asked).toMatchObject({ ok: false, code: 'ipc.refused' })
    await moveOn(host.page, 'Things that went well')
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('What helped, and whose doing was it?')
    const closed = wall.waitForEvent('close')
    await button(host.page, 'presenter.close').click()
    await closed
  })

  await test.step('one who was writing keeps their words and follows in their own time', async () => {
    await expect(dana.page.getByText(say('room.movedOn', { current: 'Things that went well' }))).toBeVisible()
    await button(dana.page, 'room.return').click()
    await seeTogether(pages, 'What helped, and whose doing was it?')
    await share(chidi.page, 'Calm voices at hand-over')
  })

  await test.step('words without a name come mixed, and nobody’s computer is told whose they are', async () => {
    await moveOn(host.page, 'Opportunities to improve')
    for (const [index, { page }] of [bo, chidi, dana].entries()) {
      await page
        .getByRole('radiogroup', { name: say('kinds.name') })
        .getByText(say('kinds.name.without'))
        .click()
      await write(page, `nameless-${index}`)
      await button(page, 'room.share').click()
    }
    await moveOn(host.page, 'Points to action and responsibilities')
    await button(host.page, 'room.backTo', { phase: 'Opportunities to improve' }).click()
    for (const page of pages)
      await expect(
        page.getByRole('article', { name: say('room.noteLabel', { name: say('kinds.nobody') }) }),
      ).toHaveCount(3)
    for (const [index, { page }] of [bo, chidi, dana].entries()) {
      const own = page.getByRole('region', { name: say('kinds.given') })
      await expect(own.getByText(`nameless-${index}`)).toBeVisible()
    }
  })

  await test.step('it ends with what is to be done, and nothing that was kept back has arrived anywhere', async () => {
    await moveOn(host.page, 'Points to action and responsibilities')
    await host.page.getByLabel(say('room.actionText')).fill('Label the second bag')
    await button(host.page, 'room.addAction').click()
    for (const page of pages) await expect(page.getByText('Label the second bag')).toBeVisible()
    await moveOn(host.page, 'Closing')
    await expectSaved(host.page)
    for (const { ears } of [bo, chidi]) {
      await ears.heard('Two ambulances came at once', 'nameless-2', 'Label the second bag')
      await ears.neverHeard('quagga-draft')
    }
    const whole = await documentOf(host.page)
    expect(whole).toContain('nameless-0')
    expect(whole).not.toContain('quagga-draft')
    await expect(note(bo.page, 'nameless-0')).toHaveCount(0)
  })
})
