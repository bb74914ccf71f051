import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { leader, participant, roomAt } from '#renderer/features/room/testing.tsx'
import { putGroupWork } from '#shared/doc/kinds/testing.ts'
import { addNote } from '#shared/doc/notes.ts'
import { readNotes, readSnapshot } from '#shared/doc/reads.ts'
import { testId } from '#shared/doc/testing.ts'

afterEach(cleanup)

const guest = participant.personId
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const gone = (name: string | RegExp) => screen.queryByRole('button', { name })

test('what I heard: its author says yes, not quite, or leaves it without a trace', async () => {
  const { user, doc, session } = await roomAt('notes')
  const note = { id: testId(100), phaseId: 'notes', text: 'It was loud', order: 0 }
  const key = `${guest}/${testId(100)}`
  act(() => {
    addNote(doc, guest, note)
    putGroupWork(doc, { heard: { key, text: 'You could not think' } })
  })
  const before = JSON.stringify(doc.toJSON())
  await user.click(button('Leave it'))
  expect(gone('Leave it')).toBeNull()
  expect(JSON.stringify(doc.toJSON())).toBe(before)
  act(() => putGroupWork(doc, { heard: { key, text: 'You could not hear' } }))
  await user.click(button('Not quite'))
  await user.type(screen.getByRole('textbox', { name: 'What you meant' }), 'I could hear everything')
  await user.click(button('Say it'))
  expect(screen.getByText('Not quite: I could hear everything')).toBeTruthy()
  expect(readSnapshot(doc)!.work.heard.get(key)?.reply?.says).toBe('notQuite')
  expect(session.undo.undoStack.length).toBeGreaterThan(0)
})

test('words of someone without a device are marked as spoken, under the name they wish, and stay out unless they say so', async () => {
  const { user, doc } = await roomAt('round', leader)
  await user.click(button('Write down what someone said'))
  await user.type(screen.getByRole('textbox', { name: /Who said it/ }), 'Mila')
  await user.type(screen.getByRole('textbox', { name: 'In their words' }), 'I held the door')
  await user.click(button('Add it for them'))
  expect(readNotes(doc)).toMatchObject([{ text: 'I held the door', spokenBy: 'Mila', consent: 'out' }])
  expect(screen.getByText('Mila, said aloud and written down by the facilitator')).toBeTruthy()
})
