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

const host = { hasRoom: true, leads: true, hosts: true }
const participant = { hasRoom: true, leads: false, hosts: false }

test('whoever leads is told how many of the others are missing', () => {
  expect(statusWords(text, together, host)).toEqual({
    words:
      'Saved on this computer · 3 of 5 others connected, some people are out of reach, through this computer only',
    tone: 'good',
  })
})

test('nobody else is told that someone is missing', () => {
  expect(statusWords(text, together, participant).words).toBe(
    'Saved on this computer · 3 others are connected',
  )
})

test('when nobody is missing it says so, in words that count right', () => {
  const all = (people: number) =>
    statusWords(text, { ...together, present: people, expected: people }, participant)
  expect(all(2).words).toBe('Saved on this computer · the other person is connected')
  expect(all(7).words).toBe('Saved on this computer · all 6 others are connected')
})

test('whoever leads is told which way the words go', () => {
  const all = { ...together, present: 6 }
  expect(statusWords(text, all, host).words).toContain('connected, through this computer only')
  expect(statusWords(text, { ...all, meshPeers: 2 }, host).words).toContain('connected, directly as well')
  expect(statusWords(text, all, { ...host, hosts: false }).words).toContain(
    'connected, through the facilitator’s computer only',
  )
})

test('saving is never called saved', () => {
  const { words, tone } = statusWords(text, { ...together, save: { state: 'saving' } }, participant)
  expect(words).toBe('Saving… · 3 others are connected')
  expect(tone).toBe('waiting')
})

test('words at risk come before everything else', () => {
  const save = { state: 'notSaved', code: 'disk.full' } as const
  expect(statusWords(text, { ...together, save }, host)).toEqual({
    words: 'NOT SAVED on this computer',
    tone: 'risk',
  })
  expect(statusWords(text, { ...together, link: 'away', save }, participant).tone).toBe('risk')
})

test('a guest out of reach is told where their words are, once they are there', () => {
  const away: RoomStatus = { ...together, link: 'away' }
  expect(statusWords(text, away, participant).words).toBe(
    'Working on your own; your words are on this computer',
  )
  expect(statusWords(text, { ...away, save: { state: 'saving' } }, participant).words).toBe('Saving…')
  expect(statusWords(text, { ...away, save: { state: 'notKept' } }, participant).words).toBe(
    'Working on your own; your words are only in this window',
  )
})

test('a guest who lost the host but not the others is not said to be on their own', () => {
  const away: RoomStatus = { ...together, link: 'away', meshPeers: 2 }
  expect(statusWords(text, away, participant)).toEqual({
    words: 'Saved on this computer · connected with 2 other computers directly',
    tone: 'waiting',
  })
})

test('nobody else, and no room, are said as they are', () => {
  const alone: RoomStatus = { ...together, link: 'alone', present: 1 }
  expect(statusWords(text, alone, host).words).toContain('nobody else is connected')
  expect(statusWords(text, alone, { ...host, hasRoom: false }).words).toContain(
    'the room is not open on the network',
  )
})

test('every state has words of its own, and none claims more than it knows', () => {
  for (const link of ['alone', 'together', 'away', 'ended'] as const)
    for (const meshPeers of [0, 3])
      for (const save of [{ state: 'saved' }, { state: 'saving' }, { state: 'notKept' }] as const)
        for (const viewer of [host, participant, { ...host, hasRoom: false }]) {
          const { words, tone } = statusWords(text, { ...together, link, meshPeers, save }, viewer)
          expect(words).not.toBe('')
          if (save.state !== 'saved') expect(words).not.toContain('Saved')
          if (link !== 'together') expect(words).not.toMatch(/others? (are|person is) connected/)
          if (link === 'away' && meshPeers > 0) expect(words).not.toContain('on your own')
          if (tone === 'good') expect([link, save.state]).not.toContain('away')
        }
})
