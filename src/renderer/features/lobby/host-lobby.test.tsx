import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import { createStore } from '#renderer/room/store.ts'
import { createFakeIpc } from '#renderer/room/testing.ts'
import { readSnapshot } from '#shared/doc/reads.ts'
import { testId, testSession } from '#shared/doc/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { HostRoom, Settings } from '#shared/ipc/contract.ts'
import { createText } from '#shared/text/text.ts'
import { Door } from './Door.tsx'
import { HostLobby } from './HostLobby.tsx'

afterEach(cleanup)

const settings: Settings = { theme: 'light', textSize: 100, lastName: '', supportContacts: [] }

const open: HostRoom = {
  sessionId: testId(0xff),
  roomName: 'Quiet Harbour',
  code: 'ABC234',
  addresses: ['192.0.2.2:4000'],
  link: 'stillpoint://join',
  announced: true,
  locked: false,
  lobby: [],
  present: [testId(1)],
  someoneWriting: false,
}

function show(part: ReactNode) {
  const asked: boolean[] = []
  const services = {
    ipc: createFakeIpc({
      'room.lock': async (locked) => {
        asked.push(locked)
      },
    }),
    settings: { ...createStore(settings), change: async () => undefined },
    sessions: createSessionKeeper(() => Promise.reject(new AppError('session.notFound'))),
    text: createText('en'),
  }
  render(<WindowProvider services={services}>{part}</WindowProvider>)
  return asked
}

function lobbyOf(room: HostRoom): ReactNode {
  const snapshot = readSnapshot(testSession())
  if (!snapshot) throw new Error('the test session is empty')
  const nothing = () => undefined
  const opening = { error: null, tryAgain: nothing }
  return (
    <HostLobby
      snapshot={snapshot}
      ownId={testId(1)}
      room={room}
      opening={opening}
      onBegin={nothing}
      onSettle={nothing}
      selfCheck={null}
    />
  )
}

test('someone who leads for the first time sees the parts that come, and that nothing moves by itself', () => {
  show(lobbyOf(open))
  const ahead = screen.getByRole('region', { name: 'What comes, in 5 to 10 minutes' })
  expect(ahead.textContent).toContain('Write')
  expect(ahead.textContent).toContain('Nothing moves by itself.')
})

test('a door that closed by itself says why, and what opening it does', () => {
  show(lobbyOf({ ...open, locked: true, closedBecause: 'wrongCodes' }))
  expect(screen.getByText(/many wrong codes were typed/)).toBeTruthy()
  cleanup()
  show(lobbyOf({ ...open, locked: true }))
  expect(screen.queryByText(/wrong codes/)).toBeNull()
  expect(screen.getByText(/The door is closed./)).toBeTruthy()
})

test('beside a running room the door that closed by itself is said too, with the way to open it', async () => {
  const user = userEvent.setup()
  const asked = show(<Door room={{ ...open, locked: true, closedBecause: 'wrongCodes' }} />)
  expect(screen.getByText(/many wrong codes were typed/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Open the door again' }))
  expect(asked).toEqual([false])
  cleanup()
  show(<Door room={{ ...open, locked: true }} />)
  expect(screen.queryByRole('button')).toBeNull()
})
