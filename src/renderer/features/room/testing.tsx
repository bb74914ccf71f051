import { render } from '@testing-library/react'
import { createSessionKeeper } from '#renderer/hooks/session-keeper.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { WindowProvider } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { createStore } from '#renderer/room/store.ts'
import { openTestSession, type TestSession } from '#renderer/room/testing.ts'
import type { Seat } from '#shared/doc/own.ts'
import { testId, testPlan, testTemplate } from '#shared/doc/testing.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import type { Phase } from '#shared/template/schema.ts'
import { createText, type Text } from '#shared/text/text.ts'
import { FacilitatorRoom } from './FacilitatorRoom.tsx'
import { ParticipantRoom } from './ParticipantRoom.tsx'

export const leader: Seat = { personId: testId(1), name: 'Ada', role: 'facilitator' }
export const participant: Seat = { personId: testId(2), name: 'Jonas', role: 'participant' }

const base = { purpose: 'To listen.', script: 'Take your time.', avoid: [], minutes: 5 }

/** One phase of every kind; each is called like its kind. */
export const phases: Phase[] = [
  { ...base, id: 'hello', title: 'Hello', kind: 'information', prompts: ['How are you?'] },
  { ...base, id: 'first', title: 'First', kind: 'write', prompts: ['What stays with you?'] },
  { ...base, id: 'second', title: 'Second', kind: 'notes', prompts: ['What helped?'] },
  { ...base, id: 'quiet', title: 'Quiet', kind: 'pause', prompts: ['A moment of quiet.'] },
  { ...base, id: 'do', title: 'Do', kind: 'actions', prompts: ['What will we do?'] },
]

interface GivenRoom {
  text?: Text
  questionKey?: boolean
}

/** The room as the person in the seat has it, on real documents, with a fake main behind it. */
export async function renderRoom(seat: Seat, given: GivenRoom = {}): Promise<TestSession> {
  const { text = createText('en'), questionKey = true } = given
  const plan = testPlan({ template: testTemplate({ phases }) })
  const opened = await openTestSession({ plan, seat })
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
    <FacilitatorRoom session={session} snapshot={snapshot} door={null} people={null} waiting={0} />
  ) : (
    <ParticipantRoom session={session} snapshot={snapshot} care={null} />
  )
}
