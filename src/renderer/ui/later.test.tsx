import { act, render, screen } from '@testing-library/react'
import { type ReactNode, Suspense, startTransition, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { laterPart, laterScreen } from './later.tsx'

/** A part that arrives when the test says so. */
function setUp(words: string) {
  let answer: (part: () => ReactNode) => void = () => undefined
  const load = vi.fn(
    () =>
      new Promise<() => ReactNode>((resolve) => {
        answer = resolve
      }),
  )
  return { load, arrive: () => act(async () => answer(() => <p>{words}</p>)) }
}

function Screens({ next }: { next: ReactNode }) {
  const [isNext, setNext] = useState(false)
  return (
    <Suspense fallback={<p>a gap</p>}>
      {isNext ? (
        next
      ) : (
        <button type="button" onClick={() => startTransition(() => setNext(true))}>
          go on
        </button>
      )}
    </Suspense>
  )
}

/** React hides what waits instead of taking it away. */
function isShown(words: string): boolean {
  const element = screen.queryByText(words)
  return element !== null && element.style.display !== 'none'
}

test('the screen before stays until the next one has been read, and nothing is read before it is shown', async () => {
  const { load, arrive } = setUp('the next screen')
  const Next = laterScreen(load)
  render(<Screens next={<Next />} />)
  expect(load).not.toHaveBeenCalled()
  act(() => screen.getByText('go on').click())
  expect(load).toHaveBeenCalledOnce()
  expect(isShown('go on')).toBe(true)
  expect(isShown('a gap')).toBe(false)
  await arrive()
  expect(isShown('the next screen')).toBe(true)
})

test('what is around a dialog stays while the dialog is read', async () => {
  const { load, arrive } = setUp('a question')
  const Question = laterPart(load)
  render(
    <Suspense fallback={<p>a gap</p>}>
      <p>the page</p>
      <Question />
    </Suspense>,
  )
  expect(isShown('the page')).toBe(true)
  await arrive()
  expect(isShown('a question')).toBe(true)
})
