import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { leader, roomAt } from '#renderer/features/room/testing.tsx'
import { readSession } from '#shared/doc/reads.ts'

afterEach(cleanup)

test('the palette does every act by a few letters of it, and each act of the facilitator can be undone by name', async () => {
  const { user, doc } = await roomAt('write', leader)
  await user.keyboard('{Control>}k{/Control}')
  await user.type(
    screen.getByRole('textbox', { name: 'A few letters of it' }),
    'move the room to “them{Enter}',
  )
  await expect.poll(() => readSession(doc)?.phaseId).toBe('themes')
  await user.keyboard('{Control>}k{/Control}')
  await user.type(screen.getByRole('textbox', { name: 'A few letters of it' }), 'undo: moving')
  await user.keyboard('{Enter}')
  await expect.poll(() => readSession(doc)?.phaseId).toBe('write')
  expect(screen.getByText('Undone: moving to “Themes”')).toBeTruthy()
})

test('the list of keys names every key that does something here, and no other', async () => {
  const { user } = await roomAt('round', leader)
  await user.keyboard('?')
  const keys = within(screen.getByRole('dialog', { name: 'The keyboard' }))
    .getAllByRole('term')
    .map((term) => term.textContent)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining(['Alt + →', 'Alt + ←', 'Alt + N', 'Alt + T', 'Ctrl + K', 'Esc']),
  )
  expect(keys).not.toContain('Alt + B')
})
