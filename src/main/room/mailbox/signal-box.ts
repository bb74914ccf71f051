import type { Id } from '#shared/ids.ts'
import type { MailDesk, OwnSignal, SignalKind } from '#shared/room/mailbox.ts'

/** As many as those who lead are shown at once. */
const mostShown = 50

/** Quiet signals, in memory only: on no disk, in no log, gone with the room. */
export interface SignalBox {
  set: (personId: Id, signal: Omit<OwnSignal, 'seen'>) => void
  takeBack: (personId: Id, signal: SignalKind) => void
  see: (personId: Id, signal: SignalKind) => void
  of: (personId: Id) => OwnSignal[]
  /** Those nobody has seen first, each group in the order in which they came. */
  all: () => MailDesk['signals']
  forget: (personId: Id) => void
}

export function createSignalBox(): SignalBox {
  const people = new Map<Id, Map<SignalKind, OwnSignal>>()
  const of = (personId: Id) => [...(people.get(personId)?.values() ?? [])]

  return {
    set(personId, { signal, phaseId, words }) {
      const signals = people.get(personId) ?? new Map<SignalKind, OwnSignal>()
      people.set(personId, signals)
      const known = signals.get(signal)
      // Said again after a break in the line, it has been seen all the same.
      const isSame = known !== undefined && known.phaseId === phaseId && known.words === words
      signals.set(signal, {
        signal,
        ...(phaseId === undefined ? {} : { phaseId }),
        ...(words === undefined ? {} : { words }),
        seen: isSame && known.seen,
      })
    },
    takeBack: (personId, signal) => void people.get(personId)?.delete(signal),
    see(personId, signal) {
      const known = people.get(personId)?.get(signal)
      if (known) people.get(personId)?.set(signal, { ...known, seen: true })
    },
    of,
    all() {
      const every = [...people.keys()].flatMap((personId) =>
        of(personId).map((signal) => ({ ...signal, personId })),
      )
      return every.sort((a, b) => Number(a.seen) - Number(b.seen)).slice(0, mostShown)
    },
    forget: (personId) => void people.delete(personId),
  }
}
