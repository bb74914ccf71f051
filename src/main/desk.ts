import { readSeat } from '#shared/doc/own.ts'
import { encodeState } from '#shared/doc/state.ts'
import { AppError } from '#shared/errors.ts'
import type { Emit, OpenedSession, Replica } from '#shared/ipc/contract.ts'
import type { SessionReplica } from './vault/session-replica.ts'
import type { Vault } from './vault/vault.ts'

/** Origin of what the window pushed: the window has it already and is not told again. */
const fromWindow = Symbol('window')

/** The sessions the window has open, and the line between its documents and the durable ones. */
export interface Desk {
  open: (sessionId: string) => Promise<OpenedSession>
  isOpen: (sessionId: string) => boolean
  /** @throws AppError `session.notFound` when the window has not opened it. */
  replica: (sessionId: string) => SessionReplica
  push: (sessionId: string, which: Replica, update: Uint8Array) => Promise<void>
  /** @throws AppError `disk.*` while words are only in memory; the session then stays open. */
  close: (sessionId: string) => Promise<void>
  /** @throws AppError `disk.*` like `close`, when one of them has to stay open. */
  closeAll: () => Promise<void>
  /** Closes a session whose words are not wanted any more. */
  forget: (sessionId: string) => Promise<void>
}

interface OpenSession {
  replica: SessionReplica
  stop: () => void
  closing: Promise<void> | null
}

export function createDesk(options: { vault: Vault; emit: Emit }): Desk {
  const { vault, emit } = options
  const open = new Map<string, OpenSession>()

  function watch(replica: SessionReplica): () => void {
    const stopUpdates = replica.onUpdate((which, update, origin) => {
      if (origin !== fromWindow) emit('session.update', { sessionId: replica.id, replica: which, update })
    })
    const stopSaves = replica.onSaveState((save) =>
      emit('session.saveState', { sessionId: replica.id, save }),
    )
    return () => {
      stopUpdates()
      stopSaves()
    }
  }

  function replicaOf(sessionId: string): SessionReplica {
    const found = open.get(sessionId)
    if (!found) throw new AppError('session.notFound')
    return found.replica
  }

  async function close(sessionId: string, evenUnsaved = false): Promise<void> {
    const found = open.get(sessionId)
    if (!found) return
    found.closing ??= letGo(found, evenUnsaved).finally(() => {
      found.closing = null
    })
    await found.closing
  }

  async function letGo(session: OpenSession, evenUnsaved: boolean): Promise<void> {
    // It stays open when the disk refuses: letting go then would lose words that are only in memory.
    await session.replica.close({ evenUnsaved })
    session.stop()
    open.delete(session.replica.id)
  }

  return {
    async open(sessionId) {
      // A session that is just being closed is opened afresh; one that refused to close is still the one.
      await open.get(sessionId)?.closing?.catch(() => undefined)
      let found = open.get(sessionId)
      if (!found) {
        const replica = await vault.open(sessionId)
        found = { replica, stop: watch(replica), closing: null }
        open.set(sessionId, found)
      }
      const { replica } = found
      const seat = readSeat(replica.own)
      if (!seat) throw new AppError('session.unreadable')
      return {
        id: sessionId,
        role: replica.role,
        seat,
        shared: encodeState(replica.shared),
        own: encodeState(replica.own),
        notice: replica.notice,
        save: replica.saveState(),
      }
    },
    isOpen: (sessionId) => open.has(sessionId),
    replica: replicaOf,
    push: (sessionId, which, update) => replicaOf(sessionId).push(which, update, fromWindow),
    close: (sessionId) => close(sessionId),
    async closeAll() {
      await Promise.all([...open.keys()].map((sessionId) => close(sessionId)))
    },
    forget: (sessionId) => close(sessionId, true),
  }
}
