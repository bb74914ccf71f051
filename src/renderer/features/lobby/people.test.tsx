import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import { createStore } from '#renderer/room/store.ts'
import { createFakeIpc } from '#renderer/room/testing.ts'
import type { Person } from '#shared/doc/records.ts'
import { testId } from '#shared/doc/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import { createText, type Text } from '#shared/text/text.ts'
import { People } from './People.tsx'

afterEach(cleanup)

const people: Person[] = [
  { id: testId(1), name: 'Maren', role: 'facilitator' },
  { id: testId(2), name: 'Bo', role: 'participant' },
]

interface Given {
  text?: Text
  keepsDoor?: boolean
  remove?: (id: string) => Promise<void>
}

function show({ keepsDoor = true, remove = async () => undefined, text = createText('en') }: Given = {}) {
  const asked: string[] = []
  const settings: Settings = { theme: 'light', textSize: 100, lastName: '', supportContacts: [] }
  const services = {
    ipc: createFakeIpc({
      'room.remove': (id) => {
        asked.push(id)
        return remove(id)
      },
    }),
    settings: { ...createStore(settings), change: async () => undefined },
    sessions: createSessionKeeper(() => Promise.reject(new AppError('session.notFound'))),
    text,
  }
  const list = (present: string[]) => (
    <WindowProvider services={services}>
      <People people={[...people]} present={present} ownId={testId(1)} keepsDoor={keepsDoor} />
    </WindowProvider>
  )
  const { rerender } = render(list([testId(2)]))
  return { asked, drawAgain: (present: string[]) => rerender(list(present)) }
}

async function askAboutBo(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'More for Bo' }))
  await user.click(screen.getByRole('menuitem', { name: 'End their place in the room…' }))
  return within(screen.getByRole('dialog', { name: 'End the place of Bo?' }))
}

test('a place is ended only after the question, which has the focus', async () => {
  const user = userEvent.setup()
  const { asked } = show()
  const dialog = await askAboutBo(user)
  expect(document.activeElement).toBe(screen.getByRole('dialog'))
  expect(asked).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'End their place' }))
  expect(asked).toEqual([testId(2)])
  expect(screen.queryByRole('dialog')).toBeNull()
  const more = screen.getByRole('button', { name: 'More for Bo' })
  await expect.poll(() => document.activeElement).toBe(more)
  await user.click(more)
  const item = screen.getByRole('menuitem', { name: 'Their place has ended' })
  expect(item.getAttribute('aria-disabled')).toBe('true')
})

test('keeping the place asks nothing of anybody, and the focus goes back to the name', async () => {
  const user = userEvent.setup()
  const { asked } = show()
  const dialog = await askAboutBo(user)
  await user.click(dialog.getByRole('button', { name: 'Keep their place' }))
  expect(asked).toEqual([])
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('More for Bo')
})

test('a place that could not be ended is not called ended', async () => {
  const user = userEvent.setup()
  show({ remove: () => Promise.reject(new AppError('room.notOpen')) })
  const dialog = await askAboutBo(user)
  await user.click(dialog.getByRole('button', { name: 'End their place' }))
  expect(dialog.getByRole('alert').textContent).toBe('The room is not open right now.')
})

test('nobody ends their own place, and those who do not keep the door end none', () => {
  show()
  expect(screen.getAllByRole('button')).toHaveLength(1)
  cleanup()
  show({ keepsDoor: false })
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('people are drawn again when one of them goes, and not with every other change of the room', () => {
  const english = createText('en')
  let drawn = 0
  const counting = (...[key, values]: Parameters<Text>) => {
    if (key === 'lobby.you') drawn += 1
    return english(key, values)
  }
  const text: Text = Object.assign(counting, { language: english.language, locale: english.locale })
  const { drawAgain } = show({ text })
  expect(drawn).toBe(1)
  drawAgain([testId(2)])
  expect(drawn).toBe(1)
  drawAgain([])
  expect(drawn).toBe(2)
  expect(screen.getByText('not connected right now')).toBeTruthy()
})
