import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { TestSession } from '#renderer/room/testing.ts'
import { putGroupWork } from '#shared/doc/kinds/testing.ts'
import { addNote } from '#shared/doc/notes.ts'
import { readNotes, readSnapshot } from '#shared/doc/reads.ts'
import { reveal } from '#shared/doc/reveals.ts'
import { goToPhase } from '#shared/doc/session.ts'
import { testId } from '#shared/doc/testing.ts'
import { leader, participant, roomAt } from './testing.tsx'

afterEach(cleanup)

const guest = participant.personId
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const gone = (name: string | RegExp) => screen.queryByRole('button', { name })
const bytes = ({ session }: TestSession) => JSON.stringify(session.shared.toJSON())

test('write: words kept ready are in no byte of the shared document until the reveal, and then under their author', async () => {
  const room = await roomAt('write')
  await room.user.type(screen.getByRole('textbox', { name: 'Your words' }), 'The bag was empty')
  await room.user.click(button('Keep it ready'))
  expect(screen.getByRole('region', { name: 'What you keep ready' }).textContent).toContain(
    'The bag was empty',
  )
  expect(bytes(room)).not.toContain('The bag was empty')
  expect(JSON.stringify(room.sent)).not.toContain('The bag was empty')
  act(() => reveal(room.doc, 'write'))
  expect(readNotes(room.doc)).toMatchObject([{ text: 'The bag was empty', authorId: guest, consent: 'out' }])
  expect(screen.getByRole('article', { name: 'Note by Jonas' })).toBeTruthy()
  expect(button('Share')).toBeTruthy()
})

test('write: the facilitator is told how much waits, asks before showing it, and shows it once', async () => {
  const { user, ipc, session, doc } = await roomAt('write', leader)
  act(() =>
    ipc.emit('mail.heard', {
      sessionId: session.id,
      reply: {
        kind: 'desk',
        desk: { signals: [], waiting: [{ id: 'write', contributions: 3, answers: 0 }] },
      },
    }),
  )
  expect(screen.getByText('3 contributions are kept ready.')).toBeTruthy()
  await user.click(button('Show everyone’s words'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Not yet' }))
  expect(readSnapshot(doc)!.revealed.size).toBe(0)
  await user.click(button('Show everyone’s words'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Show everyone’s words' }))
  expect(readSnapshot(doc)!.revealed.has('write')).toBe(true)
})

test('notes: without a name words go to the host alone, the choice outlasts looking around, and only their author has them here', async () => {
  const room = await roomAt('notes')
  const { user, doc } = room
  await user.click(screen.getByRole('radio', { name: 'Without my name' }))
  act(() => goToPhase(doc, 'ritual', Date.now()))
  act(() => goToPhase(doc, 'notes', Date.now()))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Without my name' }).checked).toBe(true)
  await user.type(screen.getByRole('textbox', { name: 'Your words' }), 'Nobody asked us')
  await user.click(button('Share'))
  expect(bytes(room)).not.toContain('Nobody asked us')
  await expect
    .poll(() => room.sent.find((mail) => mail.kind === 'note'))
    .toMatchObject({ note: { text: 'Nobody asked us', consent: 'out' } })
  const given = screen.getByRole('region', { name: 'Given by you without your name' })
  expect(given.textContent).toContain('Nobody asked us')
  expect(within(given).queryByRole('radio', { name: 'With my name' })).toBeNull()
})

test('round: whose turn it is stands large, and a pass goes to those who lead and nowhere else', async () => {
  const room = await roomAt('round')
  const { user, doc } = room
  expect(screen.getByText(/The round has not begun/)).toBeTruthy()
  const before = bytes(room)
  await user.click(button('Pass this round'))
  expect(bytes(room)).toBe(before)
  await expect
    .poll(() => room.sent)
    .toContainEqual({ kind: 'signal', signal: 'pass', phaseId: 'round', on: true })
  await user.click(button('Speak after all'))
  act(() =>
    putGroupWork(doc, { round: { id: 'round', speaker: { id: testId(1), name: 'Ada' }, isOver: false } }),
  )
  expect(screen.getByText('It is the turn of').parentElement?.textContent).toContain('Ada')
  act(() =>
    putGroupWork(doc, { round: { id: 'round', speaker: { id: guest, name: 'Jonas' }, isOver: false } }),
  )
  expect(screen.getByText('It is your turn, if you like.')).toBeTruthy()
  expect(gone(/On to/)).toBeNull()
})

test('round: the one who leads arranges it, skips whoever passes, adds someone and goes back, and leaders come last', async () => {
  const { user, doc, ipc, session } = await roomAt('round', leader)
  const speaker = () => readSnapshot(doc)!.work.rounds.get('round')?.speaker?.name
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain('Jonas')
  await user.click(button('Add someone'))
  await user.type(screen.getByRole('textbox', { name: 'Someone without a device' }), 'Mila{Enter}')
  await user.click(button('Earlier: Mila'))
  await user.click(button('Begin with Jonas'))
  expect(speaker()).toBe('Jonas')
  act(() =>
    ipc.emit('mail.heard', {
      sessionId: session.id,
      reply: {
        kind: 'desk',
        desk: {
          signals: [{ personId: guest, signal: 'pass', phaseId: 'round', seen: false }],
          waiting: [],
        },
      },
    }),
  )
  await user.click(button('On to Mila'))
  expect(speaker()).toBe('Mila')
  await user.keyboard('{Escape}{Alt>}n{/Alt}')
  expect(speaker()).toBe('Ada')
  await user.click(button('Back to Mila'))
  expect(speaker()).toBe('Mila')
  await user.click(button('On to Ada'))
  await user.click(button('End the round'))
  expect(readSnapshot(doc)!.work.rounds.get('round')).toMatchObject({ speaker: null, isOver: true })
  expect(screen.getByText('Everyone who wanted to has had the floor.')).toBeTruthy()
})

test('timeline: an entry has its time in free words, anyone moves it by button, and only its author changes it', async () => {
  const { user, doc } = await roomAt('timeline')
  act(() =>
    addNote(doc, testId(1), {
      id: testId(100),
      phaseId: 'timeline',
      text: 'The call',
      when: '14:10',
      order: 0,
    }),
  )
  await user.type(screen.getByRole('textbox', { name: /When/ }), 'before the call')
  await user.type(screen.getByRole('textbox', { name: 'What happened' }), 'A calm morning')
  await user.click(button('Add to the timeline'))
  const lines = () => screen.getAllByRole('article').map((article) => article.textContent ?? '')
  expect(lines()[0]).toContain('The call')
  await user.click(button('Move earlier: A calm morning'))
  expect(lines()[0]).toContain('A calm morning')
  expect(screen.getByText('Now at place 1 of 2.')).toBeTruthy()
  expect(screen.getByText('before the call')).toBeTruthy()
  const theirs = screen.getByRole('article', { name: 'Note by Ada' })
  expect(within(theirs).queryAllByRole('button')).toEqual([])
  await user.keyboard('{Control>}z{/Control}')
  expect(lines()[0]).toContain('The call')
})

test('scale: an answer goes to the host alone, can be taken back, and counts are shown as they come, never below five', async () => {
  const room = await roomAt('scale')
  const { user, doc } = room
  const before = bytes(room)
  await user.click(screen.getByRole('radio', { name: '3' }))
  await expect.poll(() => room.sent).toContainEqual({ kind: 'answer', id: 'scale', choices: ['3'] })
  expect(bytes(room)).toBe(before)
  await user.click(button('Take my answer back'))
  await expect.poll(() => room.sent).toContainEqual({ kind: 'answer', id: 'scale', choices: [] })
  act(() => reveal(doc, 'scale'))
  expect(screen.getByText('The facilitator’s computer is counting.')).toBeTruthy()
  act(() => putGroupWork(doc, { result: { state: 'tooFew', id: 'scale' } }))
  expect(screen.getByText(/Fewer than five people answered/)).toBeTruthy()
  act(() =>
    putGroupWork(doc, {
      result: { state: 'shown', id: 'scale', atLeast: 5, counts: [{ choice: '3', count: 4 }] },
    }),
  )
  expect(screen.getByRole('region', { name: 'What the room answered' }).textContent).toContain('about 4')
})

test('themes: the facilitator adds, groups by keyboard, renames, merges and undoes; a participant only reads', async () => {
  const { user, doc } = await roomAt('themes', leader)
  const note = (id: number, text: string) =>
    addNote(doc, guest, { id: testId(id), phaseId: 'notes', text, order: id })
  act(() => {
    note(100, 'The radio was silent')
    note(101, 'No radio at the gate')
    note(102, 'Kind words')
  })
  await user.type(screen.getByRole('textbox', { name: 'A heading for what belongs together' }), 'Care{Enter}')
  await user.click(button('Move to a theme: Kind words'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Into “Care”' }))
  expect(within(screen.getByRole('region', { name: 'Care' })).getByText('Kind words')).toBeTruthy()
  await user.click(button('Words that several notes share'))
  await user.click(button('Make a theme of “Radio”'))
  expect(within(screen.getByRole('region', { name: 'Radio' })).getAllByRole('listitem')).toHaveLength(2)
  await user.click(button('Change the theme “Radio”'))
  await user.click(screen.getByRole('menuitem', { name: 'Put all of it into “Care”' }))
  expect(within(screen.getByRole('region', { name: 'Care' })).getAllByRole('listitem')).toHaveLength(3)
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.getByRole('region', { name: 'Radio' })).toBeTruthy()
  expect(readNotes(doc)).toHaveLength(3)
  cleanup()
  const reader = await roomAt('themes')
  act(() =>
    putGroupWork(reader.doc, { theme: { id: testId(50), title: 'Care', phaseId: 'themes', order: 0 } }),
  )
  expect(screen.getByRole('region', { name: 'Care' })).toBeTruthy()
  expect(gone(/Move|Change the theme|Add a theme/)).toBeNull()
})

test('votes: a few for each, hidden until closed, and what is taken further stands above the actions', async () => {
  const room = await roomAt('votes', leader)
  const { user, doc } = room
  act(() => {
    for (const [index, title] of ['Radio', 'Bags', 'Care'].entries())
      putGroupWork(doc, { theme: { id: testId(50 + index), title, phaseId: 'themes', order: index } })
  })
  const before = bytes(room)
  await user.click(screen.getByRole('checkbox', { name: 'Radio' }))
  await user.click(screen.getByRole('checkbox', { name: 'Bags' }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Care' }).disabled).toBe(true)
  expect(bytes(room)).toBe(before)
  expect(room.session.mailbox.given.get()).toMatchObject([{ id: 'votes', choices: [testId(50), testId(51)] }])
  await user.click(button('Close and show the counts'))
  expect(readSnapshot(doc)!.revealed.has('votes')).toBe(true)
  await user.click(screen.getByRole('checkbox', { name: 'Bags' }))
  act(() => goToPhase(doc, 'actions', Date.now()))
  expect(screen.getByRole('region', { name: 'What we take further' }).textContent).toContain('Bags')
})

test('appreciations say whom they are for, and without a name that is part of the words', async () => {
  const room = await roomAt('thanks')
  const { user, doc } = room
  const words = () => screen.getByRole('textbox', { name: 'Your words' })
  await user.type(screen.getByRole('textbox', { name: /Whom it is for/ }), 'the night porter')
  await user.type(words(), 'You brought water')
  await user.click(button('Share'))
  expect(readNotes(doc)).toMatchObject([{ text: 'You brought water', to: 'the night porter' }])
  expect(screen.getByText('For the night porter')).toBeTruthy()
  const how = screen.getByRole('radiogroup', { name: 'How to give it' })
  await user.click(within(how).getByRole('radio', { name: 'Without my name' }))
  await user.type(screen.getByRole('textbox', { name: /Whom it is for/ }), 'Ada')
  await user.type(words(), 'You stayed')
  await user.click(button('Share'))
  expect(room.session.mailbox.given.get()).toMatchObject([{ kind: 'nameless', text: 'For Ada: You stayed' }])
  expect(bytes(room)).not.toContain('You stayed')
})

test('ritual: its words are the facilitator’s to change and to show, and nothing is asked of anyone', async () => {
  const { user, doc } = await roomAt('ritual', leader)
  await user.click(button('Change the words'))
  const field = screen.getByRole('textbox', { name: 'The words of this room' })
  await user.clear(field)
  await user.type(field, 'We think of her.')
  await user.click(button('Keep these words'))
  await user.click(button('Show the words on every screen'))
  expect(readSnapshot(doc)!.work.rituals.get('ritual')).toEqual({
    id: 'ritual',
    text: 'We think of her.',
    isShown: true,
  })
  expect(screen.getByText('This part is an offer. The room can leave it out.')).toBeTruthy()
  cleanup()
  const reader = await roomAt('ritual')
  expect(
    screen.getByText('Some words are read aloud. There is nothing to write and nothing to do.'),
  ).toBeTruthy()
  expect(document.body.textContent).not.toContain('Take your time.')
  act(() => putGroupWork(reader.doc, { ritual: { id: 'ritual', text: '', isShown: true } }))
  expect(screen.getByText('Take your time.')).toBeTruthy()
})
