import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFarewell } from './farewell.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the window waits until the page has answered', async () => {
  const told: string[] = []
  const farewell = createFarewell({ emit: (name) => told.push(name) })
  let isGone = false
  const gone = farewell.ask().then(() => {
    isGone = true
  })
  await vi.advanceTimersByTimeAsync(2_000)
  expect({ told, isGone }).toEqual({ told: ['window.leaving'], isGone: false })
  farewell.answered()
  await gone
  expect(isGone).toBe(true)
})

test('a page that does not answer keeps its window only for a moment', async () => {
  const farewell = createFarewell({ emit: () => undefined })
  const gone = farewell.ask()
  await vi.advanceTimersByTimeAsync(3_000)
  await gone
  farewell.answered()
})
