import { namelessMap, revealsMap, sessionMap } from '#shared/doc/keys.ts'
import { putNameless, removeNameless } from '#shared/doc/nameless.ts'
import { parseOnce } from '#shared/doc/parse-once.ts'
import {
  nextOrder,
  readNameless,
  readNotes,
  readPeople,
  readRevealed,
  readSession,
} from '#shared/doc/reads.ts'
import { namelessNoteSchema } from '#shared/doc/records.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { toAppError } from '#shared/errors.ts'
import type { FillRandom, Id } from '#shared/ids.ts'
import type { Mail, MailDesk, MailReply, NamelessGift, ReceiptState } from '#shared/room/mailbox.ts'
import { randomBelow, shuffled } from '#shared/room/random.ts'
import type { Logger } from '../../log.ts'
import type { SessionReplica } from '../../vault/session-replica.ts'
import { createBallots } from './ballots.ts'
import { createHeldNotes } from './held-notes.ts'
import { createSignalBox } from './signal-box.ts'

export interface MailboxOptions {
  /** The session's durable documents. */
  replica: SessionReplica
  fillRandom: FillRandom
  /** Tells one person's machine. Dropped when it is away: it asks again when it is back. */
  reply: (personId: Id, reply: MailReply) => void
  log: Logger
  /** Between the third nameless note of an open phase and its being shown, ms; drawn anew each time. */
  mixAfterMs?: { least: number; most: number }
}

/** The host's side of what people give it alone (docs/specs/room-protocol.md, B1 and on). */
export interface Mailbox {
  receive: (personId: Id, mail: Mail) => void
  /** A person's place has ended: what they gave and was neither shown nor nameless goes with them. */
  forget: (personId: Id) => void
  close: () => void
}

/** So many nameless notes are mixed at least, where no reveal gathers them. */
const fewestMixed = 3
/** Nameless notes of one session. */
const maxNotes = 2_000
const deskDelayMs = 200

export function createMailbox(options: MailboxOptions): Mailbox {
  const { replica, fillRandom, log, mixAfterMs = { least: 4_000, most: 12_000 } } = options
  const { shared, own } = replica
  const held = createHeldNotes(own)
  const ballots = createBallots(shared)
  const signals = createSignalBox()
  const ready = new Map<string, Map<Id, number>>()
  let deskTimer: NodeJS.Timeout | undefined
  let mixTimer: NodeJS.Timeout | undefined
  let closed = false

  const leaders = () =>
    readPeople(shared).filter((person) => mayLead({ personId: person.id, role: person.role }))

  function desk(): MailDesk {
    const waiting = new Map<string, { contributions: number; answers: number }>()
    const entry = (id: string) => {
      const known = waiting.get(id) ?? { contributions: 0, answers: 0 }
      waiting.set(id, known)
      return known
    }
    for (const { phaseId } of held.waiting()) entry(phaseId).contributions += 1
    for (const [phaseId, counts] of ready)
      for (const count of counts.values()) entry(phaseId).contributions += count
    for (const [id, answers] of ballots.waiting()) entry(id).answers += answers
    return {
      signals: signals.all(),
      waiting: [...waiting].slice(0, 100).map(([id, counts]) => ({ id, ...counts })),
    }
  }

  function tellDesk(): void {
    deskTimer = undefined
    const told = desk()
    for (const { id } of leaders()) options.reply(id, { kind: 'desk', desk: told })
  }

  function deskChanged(): void {
    deskTimer ??= setTimeout(tellDesk, deskDelayMs)
  }

  const isRevealed = (phaseId: string) => revealsMap(shared).get(phaseId) === true
  const kindOf = (phaseId: string) =>
    readSession(shared)?.template.phases.find((phase) => phase.id === phaseId)?.kind

  /** Shows these, mixed: in one transaction, in an order and with places that tell nothing of when they came. */
  function mix(gifts: readonly NamelessGift[]): void {
    if (gifts.length === 0) return
    const order = nextOrder([...readNotes(shared), ...readNameless(shared)])
    const notes = shuffled(fillRandom, gifts).map((gift) => ({ ...gift, order }))
    putNameless(shared, notes)
    held.release(notes.map(({ id }) => id))
    deskChanged()
  }

  const waitingIn = (isIncluded: (phaseId: string) => boolean) =>
    held.waiting().filter(({ phaseId }) => isIncluded(phaseId))

  /** Nameless words of a phase that needs no reveal are shown together with others, never one as it comes. */
  const isOpen = (phaseId: string) => isRevealed(phaseId) || kindOf(phaseId) !== 'write'

  function mixSoon(): void {
    if (mixTimer !== undefined || waitingIn(isOpen).length < fewestMixed) return
    const { least, most } = mixAfterMs
    const drawn = randomBelow(fillRandom, 256)
    mixTimer = setTimeout(
      () => {
        mixTimer = undefined
        mix(waitingIn(isOpen))
      },
      least + ((most - least) * drawn) / 256,
    )
  }

  function onReveals(): void {
    const revealed = readRevealed(shared)
    mix(waitingIn((phaseId) => revealed.has(phaseId)))
    for (const id of revealed) {
      ready.delete(id)
      ballots.show(id)
    }
    deskChanged()
  }

  /** The room moves on, or ends: what waits in open phases waits for nobody any more. */
  function onSession({ keysChanged }: { keysChanged: Set<unknown> }): void {
    if (keysChanged.has('phaseId') || keysChanged.has('status')) mix(waitingIn(isOpen))
  }

  /** After a crash between the two documents a note may be shown and still wait. */
  function finishShown(): void {
    held.release(held.waiting().flatMap(({ id }) => (namelessMap(shared).has(id) ? [id] : [])))
  }

  function takeNote({ secret, note }: Extract<Mail, { kind: 'note' }>): ReceiptState {
    const known = held.find(note.id, secret)
    if (known === 'locked' || kindOf(note.phaseId) === undefined) return 'refused'
    if (known && !known.gift) return changeShown(note)
    if (!known && held.count() >= maxNotes) return 'refused'
    held.hold(note, secret)
    deskChanged()
    mixSoon()
    return 'held'
  }

  function changeShown(note: NamelessGift): ReceiptState {
    const shown = parseOnce(namelessNoteSchema, namelessMap(shared).get(note.id))
    // Taken back by its author, it stays gone.
    if (!shown) return 'withdrawn'
    if (shown.text !== note.text || shown.consent !== note.consent)
      putNameless(shared, [{ ...shown, text: note.text, consent: note.consent }])
    return 'revealed'
  }

  function withdraw({ id, secret }: Extract<Mail, { kind: 'withdraw' }>): ReceiptState {
    const known = held.find(id, secret)
    if (known === 'locked') return 'refused'
    if (known) {
      removeNameless(shared, id)
      held.drop(id)
      deskChanged()
    }
    return 'withdrawn'
  }

  /** The receipt follows the flush; until then the sender's name stands in this call and nowhere else. */
  function receiptAfterFlush(personId: Id, id: string, state: ReceiptState): void {
    replica.flushed().then(
      () => options.reply(personId, { kind: 'receipt', id, state }),
      (error: unknown) => log.warn('room.mailNotSaved', { code: toAppError(error).code }),
    )
  }

  function takeSignal(personId: Id, mail: Extract<Mail, { kind: 'signal' }>): void {
    const { kind: _kind, on, ...signal } = mail
    if (on) signals.set(personId, signal)
    else signals.takeBack(personId, mail.signal)
    tellSignals(personId)
    deskChanged()
  }

  function tellSignals(personId: Id): void {
    options.reply(personId, { kind: 'signals', signals: signals.of(personId) })
  }

  function see(viewerId: Id, { personId, signal }: Extract<Mail, { kind: 'seen' }>): void {
    if (!leaders().some(({ id }) => id === viewerId)) return
    signals.see(personId, signal)
    tellSignals(personId)
    deskChanged()
  }

  function setReady(personId: Id, { phaseId, count }: Extract<Mail, { kind: 'ready' }>): void {
    if (kindOf(phaseId) === undefined || isRevealed(phaseId)) return
    const counts = ready.get(phaseId) ?? new Map<Id, number>()
    ready.set(phaseId, counts)
    if (count > 0) counts.set(personId, count)
    else counts.delete(personId)
    deskChanged()
  }

  function answerAsk(personId: Id): void {
    tellSignals(personId)
    if (leaders().some(({ id }) => id === personId)) options.reply(personId, { kind: 'desk', desk: desk() })
  }

  revealsMap(shared).observe(onReveals)
  sessionMap(shared).observe(onSession)
  finishShown()
  onReveals()
  mixSoon()

  return {
    receive(personId, mail) {
      switch (mail.kind) {
        case 'note':
          return receiptAfterFlush(personId, mail.note.id, takeNote(mail))
        case 'withdraw':
          return receiptAfterFlush(personId, mail.id, withdraw(mail))
        case 'answer': {
          const state = ballots.answer(personId, mail.id, mail.choices)
          options.reply(personId, { kind: 'receipt', id: mail.id, state })
          return deskChanged()
        }
        case 'ready':
          return setReady(personId, mail)
        case 'signal':
          return takeSignal(personId, mail)
        case 'ask':
          return answerAsk(personId)
        case 'seen':
          return see(personId, mail)
      }
    },
    forget(personId) {
      ballots.forget(personId)
      signals.forget(personId)
      for (const counts of ready.values()) counts.delete(personId)
      deskChanged()
    },
    close() {
      if (closed) return
      closed = true
      clearTimeout(deskTimer)
      clearTimeout(mixTimer)
      revealsMap(shared).unobserve(onReveals)
      sessionMap(shared).unobserve(onSession)
    },
  }
}
