import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { leader, participant, roomAt } from '#renderer/features/room/testing.tsx'
import { addNote } from '#shared/doc/notes.ts'
import { goToPhase } from '#shared/doc/session.ts'
import { testId } from '#shared/doc/testing.ts'
import { type PresenterPage, presenterPageSchema } from '#shared/room/presenter.ts'

afterEach(cleanup)

test('the large screen gets pages while it is open: the question alone, words when wished for, and no name', async () => {
  const pages: PresenterPage[] = []
  let hidden = 0
  const { user, doc, ipc } = await roomAt('notes', leader, {
    'presenter.show': async (page) => {
      pages.push(presenterPageSchema.parse(page))
    },
    'presenter.hide': async () => {
      hidden += 1
    },
  })
  act(() =>
    addNote(doc, participant.personId, { id: testId(100), phaseId: 'notes', text: 'It was loud', order: 0 }),
  )
  expect(pages).toEqual([])
  await user.click(screen.getByRole('button', { name: 'The large screen' }))
  await user.click(screen.getByRole('button', { name: 'Open the window for the large screen' }))
  await expect.poll(() => pages.at(-1)).toMatchObject({ question: 'What helped?', blocks: [] })
  await user.click(screen.getByRole('radio', { name: 'Also what was shared' }))
  await expect.poll(() => pages.at(-1)?.blocks).toEqual([{ kind: 'words', text: 'It was loud' }])
  expect(JSON.stringify(pages)).not.toContain('Jonas')
  act(() => goToPhase(doc, 'ritual', Date.now()))
  await expect.poll(() => pages.at(-1)).toMatchObject({ part: 'Ritual', blocks: [] })
  act(() => ipc.emit('presenter.closed', null))
  const count = pages.length
  act(() => goToPhase(doc, 'notes', Date.now()))
  expect(pages).toHaveLength(count)
  expect(hidden).toBe(1)
})
