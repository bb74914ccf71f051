import * as Y from 'yjs'
import type { Seat } from '#shared/doc/own.ts'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { createUndo } from '#shared/doc/undo.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import type { EventData, OpenedSession, Replica, SaveState } from '#shared/ipc/contract.ts'
import type { OpenNotice } from '#shared/ipc/keeping.ts'
import { createMailbox, type Mailbox } from './mailbox/mailbox.ts'
import { createPushQueue } from './push-queue.ts'
import { combineSaves, guestPart, hostPart, type RoomStatus } from './room-status.ts'
import { createSessionLinks, type LinkStarters, realLinks } from './session-links.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { createStore, type Store, sameFields } from './store.ts'
import { createUnwrittenWords } from './unwritten-words.ts'
import type { WindowIpc } from './window-ipc.ts'

/** Origin of updates that came from main: it has them, so they are not sent back. */
export const fromMain = Symbol('from main')

/** After this long without another keystroke nobody is said to be writing, in ms. */
const writingIdleMs = 4_000

/** One session while a window has it open. */
export interface LiveSession {
  readonly id: string
  readonly role: OpenedSession['role']
  readonly seat: Seat
  readonly notice: OpenNotice | null
  /** What everyone in the room has. Change it with the mutations of `#shared/doc`. */
  readonly shared: Y.Doc
  /** What stays on this computer: drafts. */
  readonly own: Y.Doc
  /** The shared document, parsed; null while it holds no session yet. */
  readonly snapshot: Store<SessionSnapshot | null>
  readonly status: Store<RoomStatus>
  readonly undo: Y.UndoManager
  /** What goes to the host alone, or waits for a reveal: nameless words, answers, signals. */
  readonly mailbox: Mailbox
  /** Says that the person is writing, or has stopped. Only that someone is writing is passed on. */
  setWriting: (on: boolean) => void
  /** Says that words wait in a field until `write` is called; returns what takes it back once they are written. */
  hold: (write: () => void) => () => void
  /** Sends what was typed now, instead of a moment later. */
  flush: () => void
  /** Sends what is left and leaves the session; safe to call twice. Look at `status` first: this gives up at last. */
  close: () => Promise<void>
}

export interface SessionOptions {
  starters?: LinkStarters
  /** From 0 up to 1. */
  random?: () => number
  /** Told of what a link to the others could not bear; the link mends itself. */
  onFault?: (error: unknown) => void
}

const usual: Required<SessionOptions> = {
  starters: realLinks,
  random: Math.random,
  onFault: () => undefined,
}

/**
 * Opens a session in this window: both documents as main has them, kept in step with it from here on.
 * @throws AppError with the code main answered.
 */
export async function openSession(
  ipc: WindowIpc,
  sessionId: string,
  options: SessionOptions = {},
): Promise<LiveSession> {
  const early: EventData<'session.update'>[] = []
  let apply = (event: EventData<'session.update'>) => {
    early.push(event)
  }
  const stopUpdates = ipc.on('session.update', (event) => {
    if (event.sessionId === sessionId) apply(event)
  })
  try {
    const opened = await ipc.call('sessions.open', sessionId)
    const docs = { shared: new Y.Doc(), own: new Y.Doc() }
    Y.applyUpdate(docs.shared, opened.shared, fromMain)
    Y.applyUpdate(docs.own, opened.own, fromMain)
    apply = (event) => Y.applyUpdate(docs[event.replica], event.update, fromMain)
    for (const event of early) apply(event)
    return createLiveSession(ipc, opened, docs, stopUpdates, { ...usual, ...options })
  } catch (error) {
    stopUpdates()
    throw error
  }
}

function createLiveSession(
  ipc: WindowIpc,
  opened: OpenedSession,
  docs: Record<Replica, Y.Doc>,
  stopUpdates: () => void,
  linking: Required<SessionOptions>,
): LiveSession {
  const { id, role, seat, notice } = opened
  const { shared, own } = docs
  const push = (replica: Replica) => (update: Uint8Array) => ipc.call('sessions.push', id, replica, update)
  const queues = {
    shared: createPushQueue({ doc: shared, fromMain, push: push('shared') }),
    own: createPushQueue({ doc: own, fromMain, push: push('own') }),
  }
  const snapshot = createSnapshotStore(shared)
  const writing = createWritingSignal(ipc)
  const undo = createUndo(shared, seat.personId, mayLead(seat))
  const unwritten = createUnwrittenWords()
  const mainSave = createStore<SaveState>(opened.save, sameFields)
  const mailbox = createMailbox({
    ipc,
    sessionId: id,
    role,
    personId: seat.personId,
    shared,
    own,
    fillRandom: (bytes) => globalThis.crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
  })
  const links = createSessionLinks({ ipc, id, role, shared, own, fromMain, ...linking })

  const saves = [queues.shared.save, queues.own.save, unwritten.save, mainSave]
  const read = (): RoomStatus => {
    const people = snapshot.get()?.people.length ?? 1
    const part =
      role === 'host'
        ? hostPart(ipc.hostRoom.get(), id, people, seat.personId)
        : guestPart(ipc.guestState.get(), id, people)
    const save = combineSaves(saves.map((each) => each.get()))
    return { ...part, save, meshPeers: links.meshPeers.get() }
  }
  const status = createStore(read(), sameFields)
  const refresh = () => status.set(read())

  function flush(): void {
    unwritten.writeAll()
    queues.shared.flush()
    queues.own.flush()
  }

  const sources: Store<unknown>[] = [...saves, links.meshPeers, snapshot, ipc.hostRoom, ipc.guestState]
  const endings = [
    ...sources.map((source) => source.subscribe(refresh)),
    ipc.on('session.saveState', (event) => {
      if (event.sessionId === id) mainSave.set(event.save)
    }),
    stopUpdates,
  ]
  function leavePage(): void {
    flush()
    links.close()
  }
  globalThis.addEventListener('pagehide', leavePage)

  async function finish(): Promise<void> {
    globalThis.removeEventListener('pagehide', leavePage)
    writing.set(false)
    await Promise.all([queues.shared.close(), queues.own.close()])
    links.close()
    mailbox.close()
    for (const end of endings) end()
    undo.destroy()
    await ipc.call('sessions.close', id)
    shared.destroy()
    own.destroy()
  }

  let closed: Promise<void> | null = null
  return {
    id,
    role,
    seat,
    notice,
    shared,
    own,
    snapshot,
    status,
    undo,
    mailbox,
    setWriting: writing.set,
    hold: unwritten.hold,
    flush,
    close() {
      closed ??= finish()
      return closed
    },
  }
}

/** Tells main when writing starts and when it stops, not at every key. */
function createWritingSignal(ipc: WindowIpc): { set: (on: boolean) => void } {
  let told = false
  let timer: ReturnType<typeof setTimeout> | undefined
  function set(on: boolean): void {
    clearTimeout(timer)
    if (on) timer = setTimeout(set, writingIdleMs, false)
    if (on === told) return
    told = on
    // Nothing depends on the answer: without a room there is nobody to tell.
    ipc.call('room.writing', on).catch(() => undefined)
  }
  return { set }
}
