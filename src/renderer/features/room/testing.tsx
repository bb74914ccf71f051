import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { createStore } from '#renderer/room/store.ts'
import { type FakeAnswers, openTestSession, type TestSession } from '#renderer/room/testing.ts'
import type { Seat } from '#shared/doc/own.ts'
import { goToPhase, putPerson } from '#shared/doc/session.ts'
import { testId, testPlan, testTemplate } from '#shared/doc/testing.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import type { Mail } from '#shared/room/mailbox.ts'
import type { Phase } from '#shared/template/schema.ts'
import { createText, type Text } from '#shared/text/text.ts'
import { FacilitatorRoom } from './FacilitatorRoom.tsx'
import { ParticipantRoom } from './ParticipantRoom.tsx'

export const leader: Seat = { personId: testId(1), name: 'Ada', role: 'facilitator' }
export const participant: Seat = { personId: testId(2), name: 'Jonas', role: 'participant' }

const base = { purpose: 'To listen.', script: 'Take your time.', avoid: [], minutes: 5 }

/** A short way through a room. */
export const phases: Phase[] = [
  { ...base, id: 'hello', title: 'Hello', kind: 'information', prompts: ['How are you?'] },
  { ...base, id: 'first', title: 'First', kind: 'notes', prompts: ['What stays with you?'] },
  { ...base, id: 'second', title: 'Second', kind: 'notes', prompts: ['What helped?'] },
  { ...base, id: 'quiet', title: 'Quiet', kind: 'pause', prompts: ['A moment of quiet.'] },
  { ...base, id: 'do', title: 'Do', kind: 'actions', prompts: ['What will we do?'] },
]

/** One phase of every kind that is not in the short way. Each is called like its kind. */
export const kindPhases: Phase[] = [
  { ...base, id: 'write', title: 'Write', kind: 'write', prompts: ['What stays?'], nameless: true },
  { ...base, id: 'notes', title: 'Notes', kind: 'notes', prompts: ['What helped?'], nameless: true },
  {
    ...base,
    id: 'round',
    title: 'Round',
    kind: 'round',
    prompts: ['Who begins?'],
    roundOrder: 'juniors-first',
  },
  { ...base, id: 'timeline', title: 'Timeline', kind: 'timeline', prompts: ['What happened?'] },
  {
    ...base,
    id: 'scale',
    title: 'Scale',
    kind: 'scale',
    prompts: ['How full is your cup?'],
    scale: { min: 0, max: 4, minLabel: 'Empty', maxLabel: 'Full' },
  },
  { ...base, id: 'themes', title: 'Themes', kind: 'themes', prompts: ['What belongs together?'] },
  { ...base, id: 'votes', title: 'Votes', kind: 'votes', prompts: ['What matters most?'], maxVotes: 2 },
  { ...base, id: 'actions', title: 'Actions', kind: 'actions', prompts: ['What next?'] },
  { ...base, id: 'thanks', title: 'Thanks', kind: 'appreciations', prompts: ['Who helped?'], nameless: true },
  { ...base, id: 'ritual', title: 'Ritual', kind: 'ritual', prompts: ['A moment together?'], optional: true },
]

interface GivenRoom {
  text?: Text
  questionKey?: boolean
  phases?: Phase[]
  answers?: FakeAnswers
}

/** The room as the person in the seat has it, on real documents, with a fake main behind it. */
export async function renderRoom(seat: Seat, given: GivenRoom = {}): Promise<TestSession> {
  const { text = createText('en'), questionKey = true, phases: way = phases, answers = {} } = given
  const plan = testPlan({ template: testTemplate({ phases: way }) })
  const opened = await openTestSession({ plan, seat, answers })
  const settings: Settings = { theme: 'light', textSize: 100, lastName: '', questionKey, supportContacts: [] }
  const services = {
    ipc: opened.ipc,
    settings: { ...createStore(settings), change: async () => undefined },
    sessions: createSessionKeeper(async () => opened.session),
    text,
  }
  render(
    <WindowProvider services={services}>
      <Room session={opened.session} />
    </WindowProvider>,
  )
  return opened
}

function Room({ session }: { session: LiveSession }) {
  const snapshot = useSessionSnapshot(session)
  if (!snapshot) return null
  return session.role === 'host' ? (
    <FacilitatorRoom
      session={session}
      snapshot={snapshot}
      door={null}
      people={null}
      waiting={0}
      care={null}
    />
  ) : (
    <ParticipantRoom session={session} snapshot={snapshot} care={null} />
  )
}

/** A room that stands in a phase, and what this computer sent to the host alone. */
export async function roomAt(phaseId: string, seat: Seat = participant) {
  const sent: Mail[] = []
  const opened = await renderRoom(seat, {
    phases: kindPhases,
    answers: {
      'room.mail': async (mail) => {
        sent.push(mail)
      },
    },
  })
  const { session, ipc } = opened
  if (seat === leader)
    act(() => putPerson(session.shared, { id: participant.personId, name: 'Jonas', role: 'participant' }))
  else
    act(() =>
      ipc.emit('guest.changed', {
        state: 'inside',
        sessionId: session.id,
        present: 2,
        expected: 2,
        someoneWriting: false,
      }),
    )
  act(() => goToPhase(session.shared, phaseId, Date.now()))
  return { ...opened, doc: session.shared, sent, user: userEvent.setup() }
}
