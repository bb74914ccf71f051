import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mailMap } from '#shared/doc/keys.ts'
import { setSeat } from '#shared/doc/own.ts'
import { readSnapshot } from '#shared/doc/reads.ts'
import { reveal } from '#shared/doc/reveals.ts'
import { goToPhase, putPerson } from '#shared/doc/session.ts'
import { encodeState } from '#shared/doc/state.ts'
import { testId } from '#shared/doc/testing.ts'
import { newId } from '#shared/ids.ts'
import type { Mail, MailDesk, MailReply } from '#shared/room/mailbox.ts'
import { fillRandom, memoryReplica, silentLog, until } from '../testing.ts'
import { createMailbox } from './mailbox.ts'

const host = testId(1)
const guests = [2, 3, 4, 5, 6, 7].map(testId)
const [ada, bo] = guests as [string, string]
const closings: (() => void)[] = []

afterEach(() => {
  for (const close of closings.splice(0)) close()
})

/** A mailbox over documents in memory, and everything it answered, by person. */
function mailboxOn(replica = memoryReplica()) {
  const heard: { personId: string; reply: MailReply }[] = []
  setSeat(replica.own, { personId: host, name: 'Ada', role: 'facilitator' })
  const mailbox = createMailbox({
    replica,
    fillRandom,
    reply: (personId, reply) => heard.push({ personId, reply }),
    log: silentLog,
    mixAfterMs: { least: 5, most: 10 },
  })
  closings.push(mailbox.close)
  return {
    ...mailbox,
    replica,
    receipts: (personId: string) =>
      heard.flatMap(({ personId: to, reply }) =>
        to === personId && reply.kind === 'receipt' ? [reply.state] : [],
      ),
    signalsOf: (personId: string) =>
      heard.flatMap(({ personId: to, reply }) =>
        to === personId && reply.kind === 'signals' ? [reply.signals] : [],
      ),
    desk: (personId: string): MailDesk | undefined =>
      heard
        .flatMap(({ personId: to, reply }) => (to === personId && reply.kind === 'desk' ? [reply.desk] : []))
        .at(-1),
    shown: () => readSnapshot(replica.shared)!,
  }
}

function note(text: string, change: object = {}): Extract<Mail, { kind: 'note' }> {
  const id = newId(fillRandom)
  return {
    kind: 'note',
    secret: newId(fillRandom),
    note: { id, phaseId: 'write', text, consent: 'out', ...change },
  }
}

test('B1 a nameless note is on the host’s disk when it is called held, and in no byte of the shared document before the reveal', async () => {
  const mailbox = mailboxOn()
  mailbox.receive(ada, note('I froze.'))
  await until(() => mailbox.receipts(ada)[0] === 'held')
  expect(mailbox.shown().nameless).toEqual([])
  expect(Buffer.from(encodeState(mailbox.replica.shared)).includes('I froze.')).toBe(false)
  expect(Buffer.from(encodeState(mailbox.replica.own)).includes('I froze.')).toBe(true)

  reveal(mailbox.replica.shared, 'write')
  expect(mailbox.shown().nameless).toMatchObject([{ text: 'I froze.', phaseId: 'write', consent: 'out' }])
  expect(Buffer.from(encodeState(mailbox.replica.own)).includes('I froze.')).toBe(false)
})

test('B2 who gave a nameless note stands in no byte of either document, and in no answer to anyone else', async () => {
  const mailbox = mailboxOn()
  for (const [index, personId] of guests.entries()) mailbox.receive(personId, note(`words ${index}`))
  reveal(mailbox.replica.shared, 'write')
  await until(() => guests.every((personId) => mailbox.receipts(personId).length === 1))
  for (const doc of [mailbox.replica.shared, mailbox.replica.own])
    for (const personId of guests) expect(Buffer.from(encodeState(doc)).includes(personId)).toBe(false)
})

test('B3 what is shown together is written at once by the host, in an order that is not the one in which it came', () => {
  const seen = new Set<string>()
  for (let round = 0; round < 30; round += 1) {
    const mailbox = mailboxOn()
    let transactions = 0
    for (const [index, personId] of guests.entries()) mailbox.receive(personId, note(String(index)))
    mailbox.replica.shared.on('afterTransaction', ({ changed }: Y.Transaction) => {
      if (changed.has(mailbox.replica.shared.getMap('nameless') as never)) transactions += 1
    })
    reveal(mailbox.replica.shared, 'write')
    expect(transactions).toBe(1)
    const { nameless } = mailbox.shown()
    expect(new Set(nameless.map(({ order }) => order)).size).toBe(1)
    const written = Y.decodeUpdate(encodeState(mailbox.replica.shared)).structs.flatMap((struct) =>
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentAny &&
      nameless.some(({ id }) => id === struct.parentSub)
        ? [struct.content.arr[0].text]
        : [],
    )
    expect([...written].sort()).toEqual(['0', '1', '2', '3', '4', '5'])
    seen.add(written.join(''))
  }
  expect(seen.size).toBeGreaterThan(20)
})

test('B4 the secret a note came with changes it, allows it for the summary and takes it back, before and after it is shown', async () => {
  const mailbox = mailboxOn()
  const given = note('I froze.')
  mailbox.receive(ada, given)
  mailbox.receive(ada, { ...given, note: { ...given.note, text: 'I stood still.' } })
  mailbox.receive(bo, { ...given, secret: newId(fillRandom), note: { ...given.note, text: 'Nonsense.' } })
  reveal(mailbox.replica.shared, 'write')
  expect(mailbox.shown().nameless).toMatchObject([{ text: 'I stood still.' }])

  mailbox.receive(ada, { ...given, note: { ...given.note, text: 'I stood still.', consent: 'nameless' } })
  expect(mailbox.shown().nameless).toMatchObject([{ text: 'I stood still.', consent: 'nameless' }])
  mailbox.receive(bo, { kind: 'withdraw', id: given.note.id, secret: newId(fillRandom) })
  expect(mailbox.shown().nameless).toHaveLength(1)
  mailbox.receive(ada, { kind: 'withdraw', id: given.note.id, secret: given.secret })
  expect(mailbox.shown().nameless).toEqual([])
  await until(() => mailbox.receipts(ada).join() === 'held,held,revealed,withdrawn')
  expect(mailbox.receipts(bo)).toEqual(['refused', 'refused'])
})

test('B3 in an open phase three nameless notes are shown together after a while, and a single one when the room moves on', async () => {
  const mailbox = mailboxOn()
  const open = { phaseId: 'next' }
  mailbox.receive(ada, note('one', open))
  mailbox.receive(bo, note('two', open))
  mailbox.receive(host, note('three', open))
  expect(mailbox.shown().nameless).toEqual([])
  await until(() => mailbox.shown().nameless.length === 3)
  mailbox.receive(ada, note('alone', open))
  mailbox.receive(ada, note('not yet', { phaseId: 'write' }))
  goToPhase(mailbox.replica.shared, 'next', 0)
  expect(
    mailbox
      .shown()
      .nameless.map(({ text }) => text)
      .sort(),
  ).toEqual(['alone', 'one', 'three', 'two'])
})

test('B1 a host that starts again shows what is to be shown, once, and keeps what is not', () => {
  const first = mailboxOn()
  const given = note('before the crash')
  first.receive(ada, given)
  first.receive(bo, note('still waiting', { phaseId: 'next' }))
  first.close()
  reveal(first.replica.shared, 'write')
  const second = mailboxOn(first.replica)
  expect(second.shown().nameless).toMatchObject([{ text: 'before the crash' }])
  expect([...mailMap(first.replica.own).values()]).toHaveLength(2)
  second.close()
  const third = mailboxOn(first.replica)
  third.receive(ada, given)
  expect(third.shown().nameless).toHaveLength(1)
  goToPhase(first.replica.shared, 'next', 0)
  expect(third.shown().nameless).toHaveLength(2)
})

test('B5 answers are counted once, from five on, and never stand in a document one by one', () => {
  const mailbox = mailboxOn()
  const answer = (personId: string, ...choices: string[]) =>
    mailbox.receive(personId, { kind: 'answer', id: 'pulse/arrive', choices })
  for (const personId of guests.slice(0, 4)) answer(personId, '3')
  reveal(mailbox.replica.shared, 'pulse/arrive')
  expect(mailbox.shown().results.get('pulse/arrive')).toMatchObject({ state: 'tooFew' })
  answer(ada, '4')
  answer(guests[4]!, '4')
  expect(mailbox.shown().results.get('pulse/arrive')).toEqual({
    state: 'shown',
    id: 'pulse/arrive',
    atLeast: 5,
    counts: [
      { choice: '3', count: 4 },
      { choice: '4', count: 2 },
    ],
  })
  answer(guests[5]!, '1')
  expect(mailbox.receipts(guests[5]!)).toEqual(['late'])
  for (const doc of [mailbox.replica.shared, mailbox.replica.own])
    for (const personId of guests) expect(Buffer.from(encodeState(doc)).includes(personId)).toBe(false)
})

test('B7 a second question of a series is not shown when other people answered it, nor when the host forgot who had', () => {
  const mailbox = mailboxOn()
  const answerAll = (id: string, people: readonly string[]) => {
    for (const personId of people) mailbox.receive(personId, { kind: 'answer', id, choices: ['2'] })
    reveal(mailbox.replica.shared, id)
  }
  answerAll('pulse/arrive', guests.slice(0, 5))
  answerAll('pulse/between', guests)
  expect(mailbox.shown().results.get('pulse/between')).toMatchObject({ state: 'otherPeople' })
  answerAll('pulse/leave', guests.slice(0, 5))
  expect(mailbox.shown().results.get('pulse/leave')).toMatchObject({ state: 'shown' })
  mailbox.close()
  const restarted = mailboxOn(mailbox.replica)
  for (const personId of guests.slice(0, 5))
    restarted.receive(personId, { kind: 'answer', id: 'pulse/late', choices: ['2'] })
  reveal(restarted.replica.shared, 'pulse/late')
  expect(restarted.shown().results.get('pulse/late')).toMatchObject({ state: 'otherPeople' })
})

test('B8 a signal reaches those who lead, is seen, is taken back, and is in no document', async () => {
  const mailbox = mailboxOn()
  putPerson(mailbox.replica.shared, { id: bo, name: 'Bo', role: 'cofacilitator' })
  putPerson(mailbox.replica.shared, { id: ada, name: 'Ada', role: 'participant' })
  const before = [encodeState(mailbox.replica.shared), encodeState(mailbox.replica.own)]
  mailbox.receive(ada, { kind: 'signal', signal: 'contact', on: true, words: 'After nine' })
  await until(() => mailbox.desk(bo)?.signals.length === 1)
  expect(mailbox.desk(bo)?.signals).toEqual([
    { personId: ada, signal: 'contact', words: 'After nine', seen: false },
  ])
  expect(mailbox.desk(host)?.signals).toHaveLength(1)
  expect(mailbox.desk(ada)).toBeUndefined()

  mailbox.receive(ada, { kind: 'seen', personId: ada, signal: 'contact' })
  expect(mailbox.signalsOf(ada).at(-1)).toMatchObject([{ seen: false }])
  mailbox.receive(bo, { kind: 'seen', personId: ada, signal: 'contact' })
  expect(mailbox.signalsOf(ada).at(-1)).toMatchObject([{ seen: true }])
  mailbox.receive(ada, { kind: 'signal', signal: 'contact', on: false })
  await until(() => mailbox.desk(bo)?.signals.length === 0)
  expect([encodeState(mailbox.replica.shared), encodeState(mailbox.replica.own)]).toEqual(before)
})

test('those who lead are told how much waits, and not from whom', async () => {
  const mailbox = mailboxOn()
  mailbox.receive(ada, { kind: 'ready', phaseId: 'write', count: 2 })
  mailbox.receive(bo, note('nameless'))
  mailbox.receive(bo, { kind: 'answer', id: 'votes', choices: ['a'] })
  await until(() => mailbox.desk(host)?.waiting.length === 2)
  expect(mailbox.desk(host)).toEqual({
    signals: [],
    waiting: [
      { id: 'write', contributions: 3, answers: 0 },
      { id: 'votes', contributions: 0, answers: 1 },
    ],
  })
  mailbox.forget(ada)
  await until(() => mailbox.desk(host)?.waiting[0]?.contributions === 1)
})
