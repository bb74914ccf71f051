import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { findGiven } from '#shared/doc/given.ts'
import { putNameless } from '#shared/doc/nameless.ts'
import { readNotes } from '#shared/doc/reads.ts'
import { reveal } from '#shared/doc/reveals.ts'
import { testId } from '#shared/doc/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { Mail } from '#shared/room/mailbox.ts'
import { openTestSession } from '../testing.ts'

const participant = { personId: testId(2), name: 'Jonas', role: 'participant' as const }
const closings: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

/** A guest's window inside a room, and what it gave the host. */
async function openGuest(options: { inside?: boolean } = {}) {
  const sent: Mail[] = []
  let isRefusing = false
  const opened = await openTestSession({
    seat: participant,
    answers: {
      'room.mail': async (mail) => {
        if (isRefusing) throw new AppError('room.notOpen')
        sent.push(mail)
      },
    },
  })
  const { session, ipc } = opened
  closings.push(() => session.close())
  const enter = () =>
    ipc.emit('guest.changed', {
      state: 'inside',
      sessionId: session.id,
      present: 2,
      expected: 2,
      someoneWriting: false,
    })
  if (options.inside !== false) enter()
  const hear = (reply: Parameters<typeof ipc.emit<'mail.heard'>>[1]['reply']) =>
    ipc.emit('mail.heard', { sessionId: session.id, reply })
  return {
    ...opened,
    mailbox: session.mailbox,
    sent,
    enter,
    leave: () => ipc.emit('guest.changed', { state: 'away', sessionId: session.id }),
    hear,
    refuse: (on: boolean) => {
      isRefusing = on
    },
    sentNotes: () => sent.filter((mail) => mail.kind === 'note'),
  }
}

const words = { phaseId: 'write', text: 'I froze.', consent: 'out' as const }

test('B9 named words kept back are on this computer only, until the reveal adds them under their author’s name', async () => {
  const { session, mailbox, sent, saved } = await openGuest()
  const id = mailbox.keepNamed({ ...words, consent: 'named' })
  await expect
    .poll(() => sent.filter((mail) => mail.kind === 'ready'))
    .toEqual([{ kind: 'ready', phaseId: 'write', count: 1 }])
  expect(JSON.stringify(sent)).not.toContain('I froze.')
  expect(Buffer.from(Y.encodeStateAsUpdate(session.shared)).includes('I froze.')).toBe(false)

  reveal(session.shared, 'write')
  expect(readNotes(session.shared)).toMatchObject([
    { id, text: 'I froze.', authorId: participant.personId, consent: 'named' },
  ])
  expect(mailbox.given.get()).toEqual([])
  session.undo.undo()
  expect(readNotes(session.shared)).toHaveLength(1)
  await expect.poll(() => readNotes(saved.shared).length).toBe(1)
})

test('B9 who was away at the reveal adds the words when coming back, and once', async () => {
  const first = await openGuest({ inside: false })
  first.mailbox.keepNamed(words)
  await first.session.close()
  reveal(first.saved.shared, 'write')
  const { own, shared } = first.saved
  const again = await openTestSession({
    seat: participant,
    answers: {
      'sessions.open': async () => ({
        id: first.session.id,
        role: 'guest',
        seat: participant,
        shared: Y.encodeStateAsUpdate(shared),
        own: Y.encodeStateAsUpdate(own),
        notice: null,
        save: { state: 'saved' },
      }),
    },
  })
  closings.push(() => again.session.close())
  expect(readNotes(again.session.shared)).toMatchObject([{ text: 'I froze.' }])
  reveal(again.session.shared, 'next')
  expect(readNotes(again.session.shared)).toHaveLength(1)
})

test('B1 a nameless note is sent with a secret, called held when the host says so, and never in the shared document', async () => {
  const { session, mailbox, sentNotes, hear } = await openGuest()
  const id = mailbox.giveNameless(words)
  expect(mailbox.given.get()).toMatchObject([{ kind: 'nameless', id, state: 'sending' }])
  await expect.poll(sentNotes).toMatchObject([{ note: { id, ...words } }])
  hear({ kind: 'receipt', id, state: 'held' })
  expect(mailbox.given.get()).toMatchObject([{ state: 'held' }])
  expect(Buffer.from(Y.encodeStateAsUpdate(session.shared)).includes('I froze.')).toBe(false)

  putNameless(session.shared, [{ id, ...words, order: 0 }])
  expect(mailbox.given.get()).toMatchObject([{ state: 'revealed' }])
})

test('B4 a change and a withdrawal go with the same secret, and the note goes when the host has let it go', async () => {
  const { session, mailbox, sent, sentNotes, hear } = await openGuest()
  const id = mailbox.giveNameless(words)
  const { secret } = findGiven(session.own, 'nameless', id)!
  await expect.poll(() => sentNotes().length).toBe(1)
  mailbox.change(id, { text: 'I stood still.', consent: 'nameless' })
  await expect
    .poll(() => sentNotes().at(-1))
    .toEqual({
      kind: 'note',
      secret,
      note: { id, phaseId: 'write', text: 'I stood still.', consent: 'nameless' },
    })
  mailbox.withdraw(id)
  expect(mailbox.given.get()).toMatchObject([{ state: 'withdrawing' }])
  await expect.poll(() => sent.at(-1)).toEqual({ kind: 'withdraw', id, secret })
  hear({ kind: 'receipt', id, state: 'withdrawn' })
  expect(mailbox.given.get()).toEqual([])
})

test('what could not be sent is sent when the host is back, the newest of each, and answers are told a new host again', async () => {
  const { mailbox, sent, enter, leave, hear } = await openGuest({ inside: false })
  const id = mailbox.giveNameless(words)
  mailbox.change(id, { text: 'Newer.' })
  mailbox.answer('votes', ['a'])
  mailbox.signal('break')
  expect(sent).toEqual([])
  enter()
  await expect.poll(() => sent.map(({ kind }) => kind)).toEqual(['note', 'answer', 'signal', 'ask'])
  expect(sent[0]).toMatchObject({ note: { text: 'Newer.' } })
  hear({ kind: 'receipt', id: 'votes', state: 'held' })
  sent.length = 0
  leave()
  enter()
  await expect.poll(() => sent.map(({ kind }) => kind)).toContain('answer')
})

test('B8 a signal is sending until the host has it, is seen when one who leads has seen it, and is taken back', async () => {
  const { mailbox, sent, hear, saved } = await openGuest()
  mailbox.signal('contact', { words: 'After nine' })
  expect(mailbox.signals.get()).toEqual([{ signal: 'contact', words: 'After nine', state: 'sending' }])
  hear({ kind: 'signals', signals: [] })
  expect(mailbox.signals.get()).toHaveLength(1)
  hear({ kind: 'signals', signals: [{ signal: 'contact', words: 'After nine', seen: true }] })
  expect(mailbox.signals.get()).toMatchObject([{ state: 'seen' }])
  mailbox.takeBack('contact')
  await expect.poll(() => sent.at(-1)).toEqual({ kind: 'signal', signal: 'contact', on: false })
  expect(Buffer.from(Y.encodeStateAsUpdate(saved.own)).includes('After nine')).toBe(false)
})

test('a send that fails is tried again', async () => {
  const { mailbox, sentNotes, refuse, leave, enter } = await openGuest()
  refuse(true)
  mailbox.giveNameless(words)
  await expect.poll(() => mailbox.given.get()).toMatchObject([{ state: 'sending' }])
  leave()
  refuse(false)
  enter()
  await expect.poll(() => sentNotes().length, { timeout: 6_000 }).toBe(1)
})
