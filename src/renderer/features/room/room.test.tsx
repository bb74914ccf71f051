import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { addNote } from '#shared/doc/notes.ts'
import { readDraft } from '#shared/doc/own.ts'
import { readActions, readNotes, readSession } from '#shared/doc/reads.ts'
import { goToPhase } from '#shared/doc/session.ts'
import { testId } from '#shared/doc/testing.ts'
import { leader, participant, renderRoom } from './testing.tsx'

afterEach(cleanup)

function moveTo(doc: Parameters<typeof goToPhase>[0], phaseId: string): void {
  act(() => goToPhase(doc, phaseId, Date.now()))
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your words' })

test('what is written stays private until it is shared, and is then a note of its author', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.type(field(), 'It was so bright.')
  expect(readNotes(session.shared)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Share' }))
  expect(readNotes(session.shared)).toMatchObject([{ text: 'It was so bright.', authorId: testId(2) }])
  expect(field().value).toBe('')
})

test('control and enter shares, and the focus stays in the field', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.type(field(), 'One.{Control>}{Enter}{/Control}')
  expect(readNotes(session.shared).map((note) => note.text)).toEqual(['One.'])
  expect(document.activeElement).toBe(field())
})

test('pass leaves the field and no trace', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  const before = JSON.stringify(session.shared.toJSON())
  await user.click(field())
  await user.click(screen.getByRole('button', { name: 'Pass' }))
  expect(document.activeElement).toBe(document.body)
  expect(JSON.stringify(session.shared.toJSON())).toBe(before)
})

test('while someone writes their screen stays, with field, words and focus, when the room moves on', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  const before = field()
  await user.type(before, 'In the middle of')
  moveTo(session.shared, 'second')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What stays with you?')
  expect(document.activeElement).toBe(before)
  expect(field().value).toBe('In the middle of')
  expect(screen.getByText(/The room is now at “Second”\. Your words stay here/)).toBeTruthy()
})

test('a draft survives going along with the room, and the way back to it is said', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.type(field(), 'Not ready')
  moveTo(session.shared, 'second')
  await user.click(screen.getByRole('button', { name: 'Back to where the room is' }))
  expect(field().value).toBe('')
  expect(readDraft(session.own, 'first')).toBe('Not ready')
  expect(screen.getByText('Your unshared words are kept with “First”.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'See them' }))
  expect(field().value).toBe('Not ready')
})

test('someone who is not writing goes along with the room', async () => {
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  moveTo(session.shared, 'second')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What helped?')
  expect(screen.getByText('The room is now at “Second”.').getAttribute('role')).toBe('status')
})

test('someone who has shared their words goes along with the room, although the cursor is still there', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.type(field(), 'All I wanted to say')
  await user.click(screen.getByRole('button', { name: 'Share' }))
  expect(document.activeElement).toBe(field())
  moveTo(session.shared, 'second')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What helped?')
})

test('a note is kept out of the summary until its author chooses otherwise', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.type(field(), 'Mine')
  await user.click(screen.getByRole('button', { name: 'Share' }))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Keep out' }).checked).toBe(true)
  expect(readNotes(session.shared)[0]?.consent).toBe('out')
  await user.click(screen.getByRole('radio', { name: 'Without my name' }))
  expect(readNotes(session.shared)[0]?.consent).toBe('nameless')
  expect(screen.getByText(/may quote this without your name/)).toBeTruthy()
})

test('only the author changes a note, and the facilitator can do no more than say it back', async () => {
  const { session } = await renderRoom(leader)
  moveTo(session.shared, 'first')
  act(() =>
    addNote(session.shared, testId(2), { id: testId(20), phaseId: 'first', text: 'Theirs', order: 0 }),
  )
  act(() => addNote(session.shared, testId(1), { id: testId(10), phaseId: 'first', text: 'Mine', order: 1 }))
  const [theirs, mine] = screen.getAllByRole('article') as [HTMLElement, HTMLElement]
  expect(
    within(theirs)
      .queryAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual(['Say back what I heard'])
  expect(within(theirs).queryAllByRole('radio')).toEqual([])
  expect(within(mine).getByRole('button', { name: 'Change' })).toBeTruthy()
  expect(within(mine).getAllByRole('radio')).toHaveLength(3)
})

test('a change that is not kept yet is private, and is kept on request', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  act(() =>
    addNote(session.shared, testId(2), { id: testId(20), phaseId: 'first', text: 'Before', order: 0 }),
  )
  await user.click(screen.getByRole('button', { name: 'Change' }))
  const editor = screen.getByRole('textbox', { name: 'Change my note' })
  await user.clear(editor)
  expect(screen.getByRole('textbox', { name: 'Change my note' })).toBe(editor)
  await user.type(editor, 'After')
  expect(readNotes(session.shared)[0]?.text).toBe('Before')
  await user.click(screen.getByRole('button', { name: 'Keep' }))
  expect(readNotes(session.shared)[0]?.text).toBe('After')
})

test('a removed note comes back with one press, out of the summary', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  act(() => addNote(session.shared, testId(2), { id: testId(20), phaseId: 'first', text: 'Mine', order: 0 }))
  await user.click(screen.getByRole('radio', { name: 'With my name' }))
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(readNotes(session.shared)).toEqual([])
  const undo = screen.getByRole('button', { name: 'Undo' })
  expect(document.activeElement).toBe(undo)
  await user.click(undo)
  expect(readNotes(session.shared)).toMatchObject([{ text: 'Mine', consent: 'out' }])
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('the offer to undo goes away when something else was done since', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  act(() => addNote(session.shared, testId(2), { id: testId(20), phaseId: 'first', text: 'Mine', order: 0 }))
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await user.type(field(), 'Another{Control>}{Enter}{/Control}')
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('the facilitator moves the room by keyboard, and not while typing', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(leader)
  const phase = () => readSession(session.shared)?.phaseId
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(phase()).toBe('first')
  await user.click(field())
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(phase()).toBe('first')
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(phase()).toBe('second')
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(phase()).toBe('first')
})

test('a question mark shows the keys, and is a letter like any other while typing', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.type(field(), 'Why?')
  expect(field().value).toBe('Why?')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Escape}?')
  expect(screen.getByRole('dialog', { name: 'The keyboard' })).toBeTruthy()
})

test('the question mark can be switched off, and F1 still shows the keys', async () => {
  const user = userEvent.setup()
  await renderRoom(participant, { questionKey: false })
  await user.keyboard('?')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{F1}')
  const dialog = screen.getByRole('dialog', { name: 'The keyboard' })
  expect(within(dialog).getByText('F1')).toBeTruthy()
})

test('looking at another part moves nobody, and one button leads back', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(participant)
  moveTo(session.shared, 'first')
  await user.click(screen.getByRole('button', { name: 'All parts' }))
  await user.click(screen.getByRole('button', { name: /^Second/ }))
  expect(readSession(session.shared)?.phaseId).toBe('first')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What helped?')
  await user.click(screen.getByRole('button', { name: 'Back to where the room is' }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What stays with you?')
})

test('information and a pause take no words; a participant never sees the script', async () => {
  const { session } = await renderRoom(participant)
  expect(screen.queryByRole('textbox')).toBeNull()
  moveTo(session.shared, 'quiet')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.body.textContent).toContain('We are quiet together.')
  expect(document.body.textContent).not.toContain('Take your time.')
})

test('the facilitator writes an action down, and a participant only reads it', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(leader)
  moveTo(session.shared, 'do')
  await user.type(screen.getByRole('textbox', { name: /What will be done/ }), 'A second suction unit')
  await user.type(screen.getByRole('textbox', { name: /Who takes it on/ }), 'Night lead')
  await user.click(screen.getByRole('button', { name: 'Add this' }))
  expect(readActions(session.shared)).toMatchObject([
    { text: 'A second suction unit', owner: 'Night lead', due: null },
  ])
  cleanup()
  const guest = await renderRoom(participant)
  moveTo(guest.session.shared, 'do')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Add this' })).toBeNull()
})

test('an action that is half written is private, and is there again after a crash', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(leader)
  moveTo(session.shared, 'do')
  await user.type(screen.getByRole('textbox', { name: /What will be done/ }), 'A second')
  await user.type(screen.getByRole('textbox', { name: /Who takes it on/ }), 'Night')
  await expect.poll(() => readDraft(session.own, 'action:new:owner')).toBe('Night')
  expect(readDraft(session.own, 'action:new:text')).toBe('A second')
  expect(readActions(session.shared)).toEqual([])
  await user.keyboard('{Escape}')
  moveTo(session.shared, 'first')
  expect(screen.queryByRole('textbox', { name: /What will be done/ })).toBeNull()
  moveTo(session.shared, 'do')
  const what = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What will be done/ })
  expect(what.value).toBe('A second')
  await user.click(screen.getByRole('button', { name: 'Add this' }))
  expect(readActions(session.shared)).toMatchObject([{ text: 'A second', owner: 'Night' }])
  expect(what.value).toBe('')
  expect(readDraft(session.own, 'action:new:text')).toBe('')
})

test('a change of an action that was begun is open again, with its words, where the room is drawn anew', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(leader)
  moveTo(session.shared, 'do')
  await user.type(screen.getByRole('textbox', { name: /What will be done/ }), 'Before')
  await user.click(screen.getByRole('button', { name: 'Add this' }))
  await user.click(screen.getByRole('button', { name: 'Change “Before”' }))
  const fields = () => screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /What will be done/ })
  await user.type(fields()[1] as HTMLElement, ' and after')
  await user.keyboard('{Escape}')
  moveTo(session.shared, 'first')
  expect(screen.queryByRole('textbox', { name: /What will be done/ })).toBeNull()
  moveTo(session.shared, 'do')
  expect(fields().map((field) => field.value)).toEqual(['', 'Before and after'])
  expect(readActions(session.shared)).toMatchObject([{ text: 'Before' }])
  await user.click(screen.getByRole('button', { name: 'Leave as it was' }))
  expect(fields()).toHaveLength(1)
  expect(readActions(session.shared)).toMatchObject([{ text: 'Before' }])
})

test('the last part leads to closing, which asks first', async () => {
  const user = userEvent.setup()
  const { session } = await renderRoom(leader)
  moveTo(session.shared, 'do')
  await user.click(screen.getByRole('button', { name: 'Close the debrief' }))
  expect(readSession(session.shared)?.status).toBe('running')
  const dialog = screen.getByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Close the debrief' }))
  expect(readSession(session.shared)?.status).toBe('closed')
})
