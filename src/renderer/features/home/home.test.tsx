import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { createSettingsStore } from '#renderer/hooks/settings-store.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import { createFakeIpc, type FakeAnswers } from '#renderer/room/testing.ts'
import { testTemplate } from '#shared/doc/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { FoundRoom, LibraryEntry } from '#shared/ipc/contract.ts'
import type { NewSession } from '#shared/ipc/new-session.ts'
import { createText } from '#shared/text/text.ts'
import { HomeScreen } from './HomeScreen.tsx'

afterEach(cleanup)

const sessionId = 'a'.repeat(32)

function entry(fields: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    id: sessionId,
    role: 'host',
    title: 'Night of 14 November',
    roomName: 'Quiet Harbor',
    templateName: 'The Pause',
    place: 'Ward 7',
    status: 'closed',
    people: 5,
    changedAt: Date.UTC(2026, 10, 15),
    recordLevel: 'R3',
    keep: { kind: 'always' },
    onHold: false,
    settled: 'done',
    inMemory: false,
    ...fields,
  }
}

/** The home screen on a fake main; `did` tells what it asked for, in order. */
async function renderHome(answers: FakeAnswers = {}, rooms: FoundRoom[] = []) {
  const ipc = createFakeIpc({
    'settings.get': async () => ({ theme: 'light', textSize: 100, lastName: '', supportContacts: [] }),
    'library.list': async () => [],
    ...answers,
  })
  const services = {
    ipc,
    settings: await createSettingsStore(ipc),
    sessions: createSessionKeeper(() => Promise.reject(new Error('no session is opened here'))),
    text: createText('en'),
  }
  const did: unknown[] = []
  const note = (what: string) => (detail?: unknown) => {
    did.push(detail === undefined ? what : [what, detail])
  }
  render(
    <WindowProvider services={services}>
      <HomeScreen
        found={{ rooms, isLooking: true }}
        onPrepare={note('prepare')}
        onJoin={note('join')}
        onReturn={note('return')}
        onOpen={note('open')}
        onGo={note('go')}
      />
    </WindowProvider>,
  )
  return { did, ipc }
}

test('without sessions the screen says so, and its heading has the focus', async () => {
  await renderHome()
  expect(await screen.findByText('No sessions yet')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('a list that cannot be read is said, and asked for again', async () => {
  let asked = 0
  await renderHome({
    'library.list': async () => {
      asked += 1
      if (asked === 1) throw new AppError('disk.failed')
      return [entry()]
    },
  })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('could not be read')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Night of 14 November')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a session opens from its row, and one without a title is known by its room', async () => {
  const { did } = await renderHome({ 'library.list': async () => [entry({ title: '' })] })
  await userEvent.click(await screen.findByRole('button', { name: /^Session in Quiet Harbor/ }))
  expect(did).toEqual([['open', sessionId]])
})

test('removing asks first, says what it cannot promise, and removes only after the answer', async () => {
  const removed: string[] = []
  await renderHome({
    'library.list': async () => [entry()],
    'sessions.remove': async (id) => {
      removed.push(id)
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: /^More for/ }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Remove/ }))
  const dialog = await screen.findByRole('dialog', { name: /Remove “Night of 14 November”/ })
  expect(dialog.textContent).toContain('cannot promise')
  expect(removed).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove it' }))
  await expect.poll(() => removed).toEqual([sessionId])
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

test('a session that cannot be removed stays, with the reason', async () => {
  await renderHome({
    'library.list': async () => [entry()],
    'sessions.remove': async () => {
      throw new AppError('session.openElsewhere')
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: /^More for/ }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Remove/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Remove it' }))
  expect(await screen.findByText(/open in another window/)).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('a guest who was cut off is offered the way back, and not listed as the leader of that session', async () => {
  const guest = entry({ role: 'guest' })
  const { did } = await renderHome({ 'library.list': async () => [guest] })
  expect(await screen.findByText(/You were in Quiet Harbor/)).toBeTruthy()
  expect(screen.getByText('No sessions yet')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Return' }))
  expect(did).toEqual([['return', guest]])
})

test('five minutes, right now: two presses lead to a session, with a name for those who give none', async () => {
  const created: NewSession[] = []
  const stop5 = { ...testTemplate(), id: 'stop5', gate: 'G1' as const }
  const { did } = await renderHome({
    'templates.list': async () => ({ templates: [stop5], problems: [] }),
    'sessions.create': async (plan) => {
      created.push(plan)
      return sessionId
    },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Five minutes, right now' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Open the room' }))
  await expect.poll(() => did).toEqual([['open', sessionId]])
  expect(created.map((plan) => [plan.templateId, plan.hostName])).toEqual([['stop5', 'Facilitator']])
})

test('a found room is joined by name, and a whole code goes to the only room there is', async () => {
  const room = { roomId: 'r1', roomName: 'Quiet Harbor', address: '192.168.1.20:41234' }
  const { did } = await renderHome({}, [room])
  await userEvent.click(screen.getByRole('button', { name: 'Join Quiet Harbor' }))
  await userEvent.type(screen.getByRole('textbox', { name: /code/ }), 'k7f2m9')
  expect(did).toEqual([
    ['join', { room }],
    ['join', { room, code: 'K7F2M9' }],
  ])
})
