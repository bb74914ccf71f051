import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'

afterEach(cleanup)

function Harness({ mustAnswer = false }: { mustAnswer?: boolean }) {
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const close = () => setIsOpen(false)
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Open it</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title="A question"
        mustAnswer={mustAnswer}
        actions={<Button onPress={close}>Answer</Button>}
      >
        <TextField label="Name" value={name} onChange={setName} autoFocus />
      </Dialog>
    </>
  )
}

test('the focus moves into the dialog, stays there, and returns to the button that opened it', async () => {
  render(<Harness />)
  const opener = screen.getByRole('button', { name: 'Open it' })
  await userEvent.click(opener)
  const dialog = screen.getByRole('dialog', { name: 'A question' })
  for (let presses = 0; presses < 4; presses += 1) {
    expect(dialog.contains(document.activeElement)).toBe(true)
    await userEvent.tab()
  }
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await expect.poll(() => document.activeElement).toBe(opener)
})

test('Escape closes the dialog, also from a text field', async () => {
  render(<Harness />)
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Im{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a dialog that must be answered stays open on Escape', async () => {
  render(<Harness mustAnswer />)
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }))
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('alertdialog', { name: 'A question' })).toBeTruthy()
})
