import * as Y from 'yjs'
import { type Seat, setSeat } from '#shared/doc/own.ts'
import { createSession, putPerson, type SessionPlan } from '#shared/doc/session.ts'
import { testPlan } from '#shared/doc/testing.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type {
  CallArgs,
  CallName,
  CallResult,
  EventData,
  EventName,
  GuestState,
  HostRoom,
  OpenedSession,
} from '#shared/ipc/contract.ts'
import { type LiveSession, openSession, type SessionOptions } from './session-client.ts'
import { createStore } from './store.ts'
import type { WindowIpc } from './window-ipc.ts'

/** Answers of a fake main, by call. A call without one is refused, as main refuses a name it does not know. */
export type FakeAnswers = { [Name in CallName]?: (...args: CallArgs<Name>) => Promise<CallResult<Name>> }

export interface FakeIpc extends WindowIpc {
  emit: <Name extends EventName>(name: Name, data: EventData<Name>) => void
}

/** A main process for tests: answers from functions, events on demand. */
export function createFakeIpc(answers: FakeAnswers = {}): FakeIpc {
  const listeners = new Set<(name: EventName, data: unknown) => void>()
  const hostRoom = createStore<HostRoom | null>(null)
  const guestState = createStore<GuestState | null>(null)
  return {
    hostRoom,
    guestState,
    async call<Name extends CallName>(name: Name, ...args: CallArgs<Name>) {
      const answer = answers[name] as ((...values: unknown[]) => Promise<CallResult<Name>>) | undefined
      if (!answer) throw new AppError('ipc.refused')
      return answer(...args)
    },
    on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) {
      const entry = (received: EventName, data: unknown) => {
        if (received === name) listener(data as EventData<Name>)
      }
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
    emit(name, data) {
      if (name === 'room.changed') hostRoom.set(data as HostRoom | null)
      if (name === 'guest.changed') guestState.set(data as GuestState)
      for (const listener of [...listeners]) listener(name, data)
    },
  }
}

export interface TestSessionOptions {
  /** What the session is made from; a small one of two phases, `write` and `next`, unless given. */
  plan?: SessionPlan
  /** Who sits at this computer; the plan's host unless given. */
  seat?: Seat
  answers?: FakeAnswers
  /** Passed on to `openSession`: links that do without a network. */
  session?: SessionOptions
  /** Called when main is asked for the session, before it answers. */
  onOpen?: (ipc: FakeIpc) => void
}

export interface TestSession {
  session: LiveSession
  ipc: FakeIpc
  /** What a fake main has been sent and has acknowledged. */
  saved: { shared: Y.Doc; own: Y.Doc }
  /** Makes every further push fail with the code, or succeed again. */
  failPushes: (code: ErrorCode | null) => void
}

/** A live session on real documents with a fake main behind it: for tests of components and hooks. */
export async function openTestSession(options: TestSessionOptions = {}): Promise<TestSession> {
  const { plan = testPlan(), seat, answers, session: sessionOptions, onOpen } = options
  const saved = { shared: new Y.Doc(), own: new Y.Doc() }
  createSession(saved.shared, plan)
  const sits: Seat = seat ?? { personId: plan.host.id, name: plan.host.name, role: plan.host.role }
  if (sits.personId !== plan.host.id)
    putPerson(saved.shared, { id: sits.personId, name: sits.name, role: sits.role })
  setSeat(saved.own, sits)
  let failing: ErrorCode | null = null
  const opened = (): OpenedSession => ({
    id: plan.id,
    role: sits.personId === plan.host.id ? 'host' : 'guest',
    seat: sits,
    shared: Y.encodeStateAsUpdate(saved.shared),
    own: Y.encodeStateAsUpdate(saved.own),
    notice: null,
    save: { state: 'saved' },
  })
  const ipc = createFakeIpc({
    'sessions.open': async () => {
      onOpen?.(ipc)
      return opened()
    },
    'sessions.push': async (_id, replica, update) => {
      if (failing) throw new AppError(failing)
      Y.applyUpdate(saved[replica], update)
    },
    'sessions.close': async () => undefined,
    'room.writing': async () => undefined,
    ...answers,
  })
  const session = await openSession(ipc, plan.id, sessionOptions)
  return {
    session,
    ipc,
    saved,
    failPushes(code) {
      failing = code
    },
  }
}
