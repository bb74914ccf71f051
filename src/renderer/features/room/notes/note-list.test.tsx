import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { participant, renderRoom } from '#renderer/features/room/testing.tsx'
import { addNote } from '#shared/doc/notes.ts'
import { goToPhase } from '#shared/doc/session.ts'
import { testId } from '#shared/doc/testing.ts'
import { createText, type Text } from '#shared/text/text.ts'

afterEach(cleanup)

/** Every note asks for its name once each time it is drawn. */
function createCounter() {
  const text = createText('en')
  let drawn = 0
  const say = (...[key, values]: Parameters<Text>) => {
    if (key === 'room.noteLabel') drawn += 1
    return text(key, values)
  }
  const counting: Text = Object.assign(say, { language: text.language, locale: text.locale })
  const takeDrawn = () => {
    const count = drawn
    drawn = 0
    return count
  }
  return { counting, takeDrawn }
}

test('typing draws no note again, and a note that arrives draws only itself', async () => {
  const { counting, takeDrawn } = createCounter()
  const user = userEvent.setup()
  const { session } = await renderRoom(participant, { text: counting })
  const add = (author: number, order: number) =>
    addNote(session.shared, testId(author), {
      id: testId(100 + order),
      phaseId: 'first',
      text: `Words ${order}`,
      order,
    })
  act(() => goToPhase(session.shared, 'first', Date.now()))
  act(() => {
    for (let order = 0; order < 20; order += 1) add(order % 2 === 0 ? 1 : 2, order)
  })
  expect(takeDrawn()).toBeGreaterThanOrEqual(20)
  await user.type(screen.getByRole('textbox', { name: 'Your words' }), 'Ten more words')
  expect(takeDrawn()).toBe(0)
  act(() => add(1, 20))
  expect(screen.getAllByRole('article')).toHaveLength(21)
  expect(takeDrawn()).toBe(1)
})
