import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CodeField } from './CodeField.tsx'

afterEach(cleanup)

function Harness({ onComplete }: { onComplete: (code: string) => void }) {
  const [code, setCode] = useState('')
  return <CodeField label="Join code" value={code} onChange={setCode} onComplete={onComplete} />
}

function renderField() {
  const completed: string[] = []
  const { container } = render(<Harness onComplete={(code) => completed.push(code)} />)
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Join code' })
  const boxes = () => [...container.querySelectorAll('[aria-hidden] > span')].map((box) => box.textContent)
  return { input, boxes, completed }
}

test('a pasted code fills the boxes, whatever its case, spaces and hyphens', async () => {
  const { input, boxes, completed } = renderField()
  await userEvent.click(input)
  await userEvent.paste('k7q-2 m9')
  expect(boxes()).toEqual(['K', '7', 'Q', '2', 'M', '9'])
  expect(completed).toEqual(['K7Q2M9'])
})

test('typing fills one box after the other and says once that the code is there', async () => {
  const { input, boxes, completed } = renderField()
  await userEvent.type(input, 'k7q2m')
  expect(boxes()).toEqual(['K', '7', 'Q', '2', 'M', ''])
  expect(completed).toEqual([])
  await userEvent.type(input, '9x')
  expect(input.value).toBe('K7Q2M9')
  expect(completed).toEqual(['K7Q2M9'])
})

test('a wrong character can be taken back', async () => {
  const { input, boxes } = renderField()
  await userEvent.type(input, 'k7{Backspace}8')
  expect(boxes().slice(0, 3)).toEqual(['K', '8', ''])
})
