import * as Y from 'yjs'
import { AppError } from '#shared/errors.ts'
import { causedBy } from './disk-error.ts'
import type { SessionMeta } from './session-file.ts'
import type { SessionReplica } from './session-replica.ts'

/** A session that is on no disk. Letting go of it changes nothing: it ends with `drop`, or with the program. */
export interface MemoryReplica extends SessionReplica {
  drop: () => void
}

/** Documents in memory that answer as a session on the disk does, except that nothing is ever called saved. */
export function createMemoryReplica(
  side: Pick<SessionMeta, 'sessionId' | 'role'>,
  shared: Y.Doc,
  own: Y.Doc,
): MemoryReplica {
  const docs = { shared, own }
  const listeners = new Set<Parameters<SessionReplica['onUpdate']>[0]>()
  for (const replica of ['shared', 'own'] as const)
    docs[replica].on('update', (update: Uint8Array, origin: unknown) => {
      for (const listener of [...listeners]) listener(replica, update, origin)
    })
  return {
    id: side.sessionId,
    role: side.role,
    shared,
    own,
    notice: null,
    async push(replica, update, origin) {
      try {
        Y.applyUpdate(docs[replica], update, origin)
      } catch (error) {
        throw causedBy(error, 'ipc.refused')
      }
    },
    flushed: async () => undefined,
    onUpdate(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    saveState: () => ({ state: 'notKept' }),
    mark: () => null,
    onSaveState: () => () => undefined,
    async writeCopy() {
      throw new AppError('ipc.refused')
    },
    close: async () => undefined,
    drop() {
      listeners.clear()
      shared.destroy()
      own.destroy()
    },
  }
}
