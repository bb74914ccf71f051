import { expect, test } from 'vitest'
import type { RoomStatus } from '#renderer/room/room-status.ts'
import { createText } from '#shared/text/text.ts'
import { statusWords } from './status-words.ts'

const text = createText('en')

const together: RoomStatus = {
  save: { state: 'saved' },
  link: 'together',
  present: 4,
  expected: 6,
  meshPeers: 0,
  someoneWriting: false,
}

test('the people counted are the others', () => {
  expect(statusWords(text, together, true)).toEqual({
    words: 'Saved on this computer · 3 of 5 others connected',
    tone: 'good',
  })
})

test('when nobody is missing it says so, in words that count right', () => {
  const all = (people: number) => statusWords(text, { ...together, present: people, expected: people }, true)
  expect(all(2).words).toBe('Saved on this computer · the other person is connected')
  expect(all(7).words).toBe('Saved on this computer · all 6 others are connected')
})

test('saving is never called saved', () => {
  const { words, tone } = statusWords(text, { ...together, save: { state: 'saving' } }, true)
  expect(words).toBe('Saving… · 3 of 5 others connected')
  expect(tone).toBe('waiting')
})

test('words at risk come before everything else', () => {
  const save = { state: 'notSaved', code: 'disk.full' } as const
  expect(statusWords(text, { ...together, save }, true)).toEqual({
    words: 'NOT SAVED on this computer',
    tone: 'risk',
  })
  expect(statusWords(text, { ...together, link: 'away', save }, true).tone).toBe('risk')
})

test('a guest out of reach is told where their words are, once they are there', () => {
  expect(statusWords(text, { ...together, link: 'away' }, true).words).toBe(
    'Working on your own; your words are on this computer',
  )
  expect(statusWords(text, { ...together, link: 'away', save: { state: 'saving' } }, true).words).toBe(
    'Saving…',
  )
})

test('nobody else, and no room, are said as they are', () => {
  expect(statusWords(text, { ...together, link: 'alone', present: 1 }, true).words).toContain(
    'nobody else is connected',
  )
  expect(statusWords(text, { ...together, link: 'alone', present: 1 }, false).words).toContain(
    'the room is not open on the network',
  )
})
