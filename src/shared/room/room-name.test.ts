import { expect, test } from 'vitest'
import { newRoomName, roomAdjectives, roomNouns } from './room-name.ts'

test('a room name is one word of each list', () => {
  const name = newRoomName((bytes) => bytes.fill(3))
  expect(name).toBe(`${roomAdjectives[3]} ${roomNouns[3]}`)
})

test('there are enough names that two rooms nearby rarely share one', () => {
  expect(roomAdjectives.length * roomNouns.length).toBeGreaterThanOrEqual(1_500)
})

test.each([
  ['adjectives', roomAdjectives],
  ['nouns', roomNouns],
])('the %s are different plain words that fit one label', (_list, words) => {
  expect(new Set(words).size).toBe(words.length)
  for (const word of words) expect(word).toMatch(/^[A-Z][a-z]{2,8}$/u)
})
