import { doAct } from '#renderer/features/room/parts/acts.ts'
import { useOwnDocument } from '#renderer/hooks/use-own-document.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useStore } from '#renderer/hooks/use-store.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import type { Round, Speaker } from '#shared/doc/kinds/records.ts'
import {
  firstLine,
  markDone,
  moveInLine,
  nextSpeaker,
  type RoundPlace,
  readRoundPlan,
  setRound,
  setRoundPlan,
} from '#shared/doc/kinds/round.ts'
import type { Person } from '#shared/doc/records.ts'
import type { Phase } from '#shared/template/schema.ts'

export interface LedRound {
  line: readonly RoundPlace[]
  round: Round | null
  /** Who asked not to be called on; for the eyes of those who lead. */
  passing: ReadonlySet<string>
  next: Speaker | null
  /** The one who had the floor before, to go back to. */
  previous: Speaker | null
  /** People in the room who are not in the order. */
  others: readonly Person[]
  /** To the next, or to the end where nobody is left. */
  goOn: () => void
  end: () => void
  goBack: () => void
  startAgain: () => void
  move: (id: string, by: number) => void
  add: (speaker: Speaker) => void
  remove: (id: string) => void
}

/** A round as the one who leads it sees it. The order stays in this computer's own document. */
export function useRound(session: LiveSession, phase: Phase): LedRound {
  const text = useText()
  const snapshot = useSessionSnapshot(session)
  const desk = useStore(session.mailbox.desk)
  const own = useStore(session.mailbox.signals)
  const people = snapshot?.people ?? []
  const plan = useOwnDocument(session, (doc) => readRoundPlan(doc, phase.id))
  const line = plan?.line ?? firstLine(people, phase.roundOrder ?? 'group')
  const round = snapshot?.work.rounds.get(phase.id) ?? null
  const passing = new Set(
    desk.signals
      .filter(({ signal, phaseId }) => signal === 'pass' && phaseId === phase.id)
      .map(({ personId }) => personId),
  )
  if (own.some(({ signal, phaseId }) => signal === 'pass' && phaseId === phase.id))
    passing.add(session.seat.personId)

  const speaking = round?.isOver ? null : (round?.speaker ?? null)
  const done = speaking ? markDone(line, speaking.id, true) : line
  const next = nextSpeaker(done, passing)
  const spoken = line.filter((place) => place.isDone && place.id !== speaking?.id)
  const last = spoken.at(-1)
  const previous = last ? { id: last.id, name: last.name } : null

  const keep = (places: readonly RoundPlace[]) =>
    setRoundPlan(session.own, { id: phase.id, line: [...places] })
  const say = (speaker: Speaker | null) =>
    setRound(session.shared, { id: phase.id, speaker, isOver: speaker === null })
  const step = (speaker: Speaker | null, places: readonly RoundPlace[]) => {
    keep(places)
    doAct(session, text('act.round'), () => say(speaker))
  }
  return {
    line,
    round,
    passing,
    next,
    previous,
    others: people.filter(({ id }) => !line.some((place) => place.id === id)),
    goOn: () => step(next, done),
    end: () => step(null, done),
    goBack: () => {
      if (previous) step(previous, markDone(line, previous.id, false))
    },
    startAgain: () => {
      const places = line.map((place) => ({ ...place, isDone: false }))
      step(nextSpeaker(places, passing), places)
    },
    move: (id, by) => keep(moveInLine(line, id, by)),
    add: ({ id, name }) => keep([...line, { id, name, isDone: false }]),
    remove: (id) => keep(line.filter((place) => place.id !== id)),
  }
}
