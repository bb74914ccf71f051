import type * as Y from 'yjs'
import {
  dropGiven,
  findGiven,
  type Given,
  type GivenNamed,
  type GivenNameless,
  putGiven,
  readGiven,
  showRevealed,
} from '#shared/doc/given.ts'
import { givenMap, namelessMap, revealsMap } from '#shared/doc/keys.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import {
  emptyDesk,
  type Mail,
  type MailDesk,
  type MailReply,
  type OwnSignal,
  type SignalKind,
} from '#shared/room/mailbox.ts'
import { createStore, type Store } from '../store.ts'
import type { WindowIpc } from '../window-ipc.ts'
import { createMailSender } from './mail-sender.ts'

/** A signal of the person at this computer, and how far it got. */
export interface GivenSignal {
  signal: SignalKind
  phaseId?: string | undefined
  words?: string | undefined
  /** `seen`: one who leads has seen it. */
  state: 'sending' | 'held' | 'seen'
}

type Words<Kind extends GivenNamed | GivenNameless> = Pick<Kind, 'phaseId' | 'text' | 'consent'>

/**
 * What the person at this computer gives the host alone, or keeps back until a reveal. Everything is taken at once and brought
 * to the host when it can be reached; `given` says how far it got. Notes and answers outlast a restart of this computer.
 */
export interface Mailbox {
  readonly given: Store<readonly Given[]>
  readonly signals: Store<readonly GivenSignal[]>
  /** For those who lead: signals of others, and how much waits. Empty for everyone else. */
  readonly desk: Store<MailDesk>
  /** Words under one's name that nobody sees before `reveal` of the phase. @returns the id of the note. */
  keepNamed: (note: Words<GivenNamed>) => string
  /** Words without a name, which the host mixes with others'. At most `maxMailText` long. @returns the id of the note. */
  giveNameless: (note: Words<GivenNameless>) => string
  /** Changes words or consent of one's own note, before the reveal or, where it is nameless, after it. */
  change: (id: string, change: { text?: string; consent?: GivenNameless['consent'] }) => void
  /** Takes one's own note back, before the reveal or, where it is nameless, after it. */
  withdraw: (id: string) => void
  /** Answers a question (`pulse/arrive`) or votes in a phase; the last answer counts and none takes it back. */
  answer: (id: string, choices: readonly string[]) => void
  signal: (signal: SignalKind, details?: { phaseId?: string; words?: string }) => void
  takeBack: (signal: SignalKind) => void
  /** One who leads has seen a signal: its sender is told. */
  see: (personId: string, signal: SignalKind) => void
  close: () => void
}

export interface MailboxOptions {
  ipc: WindowIpc
  sessionId: string
  role: 'host' | 'guest'
  personId: string
  shared: Y.Doc
  own: Y.Doc
  fillRandom: FillRandom
}

export function createMailbox(options: MailboxOptions): Mailbox {
  const { ipc, sessionId, role, personId, shared, own, fillRandom } = options
  const given = createStore<readonly Given[]>([])
  const signals = createStore<readonly GivenSignal[]>([])
  const desk = createStore<MailDesk>(emptyDesk)
  const toldReady = new Map<string, number>()
  let wasReachable = false

  const sender = createMailSender({ send: (mail) => ipc.call('room.mail', mail), isReachable })

  function isReachable(): boolean {
    if (role === 'host') return ipc.hostRoom.get()?.sessionId === sessionId
    const guest = ipc.guestState.get()
    return guest?.state === 'inside' && guest.sessionId === sessionId
  }

  /** What the host held and now shows is revealed. */
  function refresh(): void {
    const shown = namelessMap(shared)
    given.set(
      readGiven(own).map((one) =>
        one.kind === 'nameless' && one.state === 'held' && shown.has(one.id)
          ? { ...one, state: 'revealed' }
          : one,
      ),
    )
    tellReady()
  }

  function tellReady(): void {
    const counts = new Map([...toldReady.keys()].map((phaseId) => [phaseId, 0]))
    for (const one of given.get())
      if (one.kind === 'named') counts.set(one.phaseId, (counts.get(one.phaseId) ?? 0) + 1)
    for (const [phaseId, count] of counts) {
      if (toldReady.get(phaseId) === count) continue
      toldReady.set(phaseId, count)
      sender.queue(`ready ${phaseId}`, () => ({ kind: 'ready', phaseId, count }))
    }
  }

  function noteMail(id: string): Mail | null {
    const note = findGiven(own, 'nameless', id)
    if (!note) return null
    const { secret, phaseId, text, consent } = note
    if (note.state === 'withdrawing') return { kind: 'withdraw', id, secret }
    return { kind: 'note', secret, note: { id, phaseId, text, consent } }
  }

  const sendNote = (id: string) => sender.queue(`note ${id}`, () => noteMail(id))

  const sendAnswer = (id: string) =>
    sender.queue(`answer ${id}`, () => {
      const answer = findGiven(own, 'answer', id)
      return answer && { kind: 'answer', id, choices: answer.choices }
    })

  function sendSignal(kind: SignalKind): void {
    sender.queue(`signal ${kind}`, () => {
      const found = signals.get().find((one) => one.signal === kind)
      if (!found) return { kind: 'signal', signal: kind, on: false }
      const { state: _state, ...signal } = found
      return { kind: 'signal', ...signal, on: true }
    })
  }

  function onStanding(): void {
    const reachable = isReachable()
    if (reachable && !wasReachable) tellAll()
    wasReachable = reachable
  }

  /** The host may have been restarted, or be another computer: it is told everything it could have lost. */
  function tellAll(): void {
    toldReady.clear()
    for (const one of given.get()) {
      if (one.kind === 'nameless' && one.state !== 'revealed' && one.state !== 'refused') sendNote(one.id)
      if (one.kind === 'answer' && one.state !== 'late') sendAnswer(one.id)
    }
    for (const { signal } of signals.get()) sendSignal(signal)
    tellReady()
    sender.queue('ask', () => ({ kind: 'ask' }))
    sender.wake()
  }

  function onReceipt({ id, state }: Extract<MailReply, { kind: 'receipt' }>): void {
    // What was changed since is told in a moment, and answered then.
    if (sender.isWaiting(`note ${id}`) || sender.isWaiting(`answer ${id}`)) return
    const answer = findGiven(own, 'answer', id)
    const note = findGiven(own, 'nameless', id)
    if (answer && state !== 'withdrawn') putGiven(own, { ...answer, state })
    if (note && state === 'withdrawn') dropGiven(own, note)
    else if (note && note.state !== 'withdrawing' && state !== 'withdrawn') putGiven(own, { ...note, state })
  }

  /** The host's word counts, but for what it has not been told yet. */
  function onSignals(known: readonly OwnSignal[]): void {
    const unsent = signals
      .get()
      .filter((one) => one.state === 'sending' && !known.some(({ signal }) => signal === one.signal))
    const heard = known.map(
      ({ seen, ...signal }): GivenSignal => ({ ...signal, state: seen ? 'seen' : 'held' }),
    )
    signals.set([...heard, ...unsent])
  }

  function onReply(reply: MailReply): void {
    if (reply.kind === 'receipt') onReceipt(reply)
    else if (reply.kind === 'signals') onSignals(reply.signals)
    else desk.set(reply.desk)
  }

  const showDue = () => showRevealed(shared, own, personId)

  const endings = [
    ipc.on('mail.heard', (event) => {
      if (event.sessionId === sessionId) onReply(event.reply)
    }),
    ipc.hostRoom.subscribe(onStanding),
    ipc.guestState.subscribe(onStanding),
  ]
  givenMap(own).observe(refresh)
  namelessMap(shared).observe(refresh)
  revealsMap(shared).observe(showDue)
  showDue()
  refresh()
  onStanding()

  return {
    given,
    signals,
    desk,
    keepNamed(note) {
      const id = newId(fillRandom)
      putGiven(own, { kind: 'named', id, ...note })
      showDue()
      return id
    },
    giveNameless(note) {
      const id = newId(fillRandom)
      putGiven(own, { kind: 'nameless', id, secret: newId(fillRandom), ...note, state: 'sending' })
      sendNote(id)
      return id
    },
    change(id, change) {
      const named = findGiven(own, 'named', id)
      if (named) return putGiven(own, { ...named, ...change })
      const note = findGiven(own, 'nameless', id)
      if (!note || note.state === 'withdrawing') return
      putGiven(own, { ...note, ...change, state: 'sending' })
      sendNote(id)
    },
    withdraw(id) {
      const named = findGiven(own, 'named', id)
      if (named) return dropGiven(own, named)
      const note = findGiven(own, 'nameless', id)
      if (!note) return
      putGiven(own, { ...note, state: 'withdrawing' })
      sendNote(id)
    },
    answer(id, choices) {
      putGiven(own, { kind: 'answer', id, choices: [...choices], state: 'sending' })
      sendAnswer(id)
    },
    signal(signal, details = {}) {
      const others = signals.get().filter((one) => one.signal !== signal)
      signals.set([...others, { signal, ...details, state: 'sending' }])
      sendSignal(signal)
    },
    takeBack(signal) {
      signals.set(signals.get().filter((one) => one.signal !== signal))
      sendSignal(signal)
    },
    see: (whose, signal) =>
      sender.queue(`seen ${whose} ${signal}`, () => ({ kind: 'seen', personId: whose, signal })),
    close() {
      for (const end of endings) end()
      givenMap(own).unobserve(refresh)
      namelessMap(shared).unobserve(refresh)
      revealsMap(shared).unobserve(showDue)
      sender.close()
    },
  }
}
