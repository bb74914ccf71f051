import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { createStore } from '#renderer/room/store.ts'
import { openTestSession } from '#renderer/room/testing.ts'
import { addNote, setConsent } from '#shared/doc/notes.ts'
import { readSession } from '#shared/doc/reads.ts'
import { setStatus } from '#shared/doc/session.ts'
import { testId, testPlan } from '#shared/doc/testing.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { createText } from '#shared/text/text.ts'
import { GuestClosing } from './GuestClosing.tsx'
import { SummaryScreen } from './SummaryScreen.tsx'

afterEach(cleanup)

const participant = { personId: testId(2), name: 'Jonas', role: 'participant' } as const

function Screen({ session }: { session: LiveSession }) {
  const snapshot = useSessionSnapshot(session)
  if (!snapshot) return null
  if (session.role === 'host')
    return <SummaryScreen session={session} snapshot={snapshot} isRoomOpen onLeave={() => undefined} />
  return (
    <GuestClosing
      session={session}
      snapshot={snapshot}
      ownNotes={null}
      contacts={null}
      onLeave={() => undefined}
    />
  )
}

async function renderClosing(seat?: typeof participant) {
  const exported: string[] = []
  const fails: ErrorCode[] = []
  const { session, ipc } = await openTestSession({
    plan: testPlan(),
    ...(seat ? { seat } : {}),
    answers: {
      'exports.choose': async (_id, choice) => exported.push(choice.format) > 0,
      'exports.write': async () => {
        if (fails.length > 0) throw new AppError(fails.pop() ?? 'internal')
        return `summary.${exported.at(-1)}`
      },
    },
  })
  setStatus(session.shared, 'closed')
  const settings = { theme: 'light', textSize: 100, lastName: '', supportContacts: [] } as const
  const services = {
    ipc,
    settings: { ...createStore({ ...settings, supportContacts: [] }), change: async () => undefined },
    sessions: createSessionKeeper(async () => session),
    text: createText('en'),
  }
  render(
    <WindowProvider services={services}>
      <Screen session={session} />
    </WindowProvider>,
  )
  return { session, exported, fails }
}

const readConsents = (session: LiveSession) => session.snapshot.get()?.notes.map((note) => note.consent)

const agree = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: 'The group agrees to this summary' })
const exportPdf = () => screen.getByRole<HTMLButtonElement>('button', { name: 'PDF' })

test('nothing can be exported before the group agrees, and what is typed last is part of what it agrees to', async () => {
  const user = userEvent.setup()
  const { session, exported } = await renderClosing()
  expect(agree().disabled).toBe(true)
  await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'A hard night.')
  await screen.findByText('A hard night.', { selector: 'article p' })
  expect(exportPdf().disabled).toBe(true)
  await user.type(screen.getByRole('textbox', { name: 'Title' }), ', bay 3')
  await user.click(agree())
  expect(readSession(session.shared)).toMatchObject({
    title: 'Tuesday night, bay 3',
    summaryText: 'A hard night.',
  })
  expect(screen.getAllByText('The group agreed to this text.').length).toBeGreaterThan(0)
  await user.click(exportPdf())
  expect(exported).toEqual(['pdf'])
  expect(screen.getByText('“summary.pdf” is written.')).toBeTruthy()
})

test('the agreement ends as soon as anybody’s choice changes what the summary says', async () => {
  const user = userEvent.setup()
  const { session } = await renderClosing()
  act(() => addNote(session.shared, testId(1), { id: testId(9), phaseId: 'write', text: 'Bright', order: 0 }))
  await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'A hard night.')
  await screen.findByText('A hard night.', { selector: 'article p' })
  await user.click(agree())
  act(() => setConsent(session.shared, testId(1), testId(9), 'nameless'))
  expect(screen.getByText(/It has changed since the group agreed/)).toBeTruthy()
  expect(exportPdf().disabled).toBe(true)
})

test('a guest sees their own words where they stand, and takes them or their name out in one act', async () => {
  const user = userEvent.setup()
  const { session } = await renderClosing(participant)
  const note = { phaseId: 'write', order: 0 }
  act(() => {
    addNote(session.shared, testId(2), { ...note, id: testId(21), text: 'Kept out' })
    addNote(session.shared, testId(2), { ...note, id: testId(22), text: 'Given' })
  })
  expect(screen.getByText(/It holds none of your words./)).toBeTruthy()
  act(() => setConsent(session.shared, testId(2), testId(22), 'named'))
  expect(screen.getByText('Given')).toBeTruthy()
  expect(screen.getByText('with your name, Jonas')).toBeTruthy()
  expect(screen.queryByText('Kept out')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Leave out my name' }))
  expect(screen.getByText('without a name')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Take it out' }))
  expect(screen.queryByText('Given')).toBeNull()
  expect(readConsents(session)).toEqual(['out', 'out'])
})

test('a file that could not be written is tried again at the same place, or at another', async () => {
  const user = userEvent.setup()
  const { exported, fails } = await renderClosing()
  await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'A hard night.')
  await screen.findByText('A hard night.', { selector: 'article p' })
  await user.click(agree())
  fails.push('export.noSpace', 'export.noSpace')
  await user.click(screen.getByRole('button', { name: 'Word' }))
  expect(screen.getByRole('alert').textContent).toContain('not enough space')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByRole('alert').textContent).toContain('not enough space')
  expect(exported).toEqual(['docx'])
  await user.click(screen.getByRole('button', { name: 'Choose another place' }))
  expect(exported).toEqual(['docx', 'docx'])
  expect(screen.getByText('“summary.docx” is written.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
