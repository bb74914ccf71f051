import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import { createStore } from '#renderer/room/store.ts'
import { createFakeIpc } from '#renderer/room/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import { createText } from '#shared/text/text.ts'
import { SetAsideDialog } from './SetAsideDialog.tsx'

afterEach(cleanup)

const settings: Settings = { theme: 'light', textSize: 100, lastName: '', supportContacts: [] }

function show(isSaved: boolean) {
  const services = {
    ipc: createFakeIpc(),
    settings: { ...createStore(settings), change: async () => undefined },
    sessions: createSessionKeeper(() => Promise.reject(new AppError('session.notFound'))),
    text: createText('en'),
  }
  const nothing = () => undefined
  render(
    <WindowProvider services={services}>
      <SetAsideDialog
        isOpen
        hasOthers
        isSaved={isSaved}
        isInMemory={false}
        onClose={nothing}
        onLeave={nothing}
      />
    </WindowProvider>,
  )
  return screen.getByRole('dialog').textContent ?? ''
}

test('whoever leaves with everything saved is told that everything is kept', () => {
  const words = show(true)
  expect(words).toContain('Everything is kept.')
  expect(words).not.toContain('NOT SAVED')
})

test('nobody is told that everything is kept while it is not', () => {
  const words = show(false)
  expect(screen.getByRole('alert').textContent).toContain('NOT SAVED')
  expect(words).not.toContain('Everything is kept.')
})
