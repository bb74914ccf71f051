import * as Y from 'yjs'
import { checkUpdate } from '#shared/doc/check-update.ts'
import { createUpdateGate, type UpdateGate } from '#shared/doc/update-gate.ts'
import type { Replica, SaveState } from '#shared/ipc/contract.ts'
import type { OpenNotice } from '#shared/ipc/keeping.ts'
import { createCommitQueue } from './commit-queue.ts'
import { causedBy, toDiskError } from './disk-error.ts'
import type { FileMark } from './file-mark.ts'
import type { LoadedSession, WritableSession } from './load-session.ts'
import {
  createSessionWriter,
  type DiskContext,
  type LiveSession,
  type PendingUpdate,
  type SessionWriter,
  writeFresh,
} from './session-writer.ts'

/** Milliseconds the vault waits for more before it writes, and before it tries again what failed. */
export interface VaultTimings {
  batchMs: number
  retryMs: number
}

const maxBatchBytes = 64 * 1024

/** The durable documents of one session on this computer. */
export interface SessionReplica {
  readonly id: string
  readonly role: 'host' | 'guest'
  /** What everyone in the room has. */
  readonly shared: Y.Doc
  /** What never leaves this computer. */
  readonly own: Y.Doc
  /** One sentence owed to the person about how the file was found; null when all was well. */
  readonly notice: OpenNotice | null
  /**
   * Applies a V1 update and resolves once it is flushed to the disk.
   * @throws AppError `ipc.refused` when the bytes are no update or would harm the document, which is untouched then;
   * `disk.*` when it could not be flushed: the change stays in the document and is tried again by itself.
   */
  push(replica: Replica, update: Uint8Array, origin?: unknown): Promise<void>
  /** Resolves when every change so far, wherever it was made, is flushed. @throws AppError `disk.*` like `push`. */
  flushed(): Promise<void>
  /** Hears every change of either document, with the origin of its transaction. */
  onUpdate(listener: (replica: Replica, update: Uint8Array, origin: unknown) => void): () => void
  saveState(): SaveState
  /** Up to where the file was durable last; null while it could only be read. */
  mark(): FileMark | null
  onSaveState(listener: (state: SaveState) => void): () => void
  /** Writes the session as it is in memory as a session file of its own. @throws AppError `disk.*`. */
  writeCopy(file: string): Promise<void>
  /**
   * Flushes, compacts and lets go of the file. @throws AppError `disk.*` when words would be lost: the session then
   * stays open, unless `evenUnsaved` says that they may be.
   */
  close(options?: { evenUnsaved?: boolean }): Promise<void>
}

export interface ClosingSteps {
  /** Hears the outcome: rejected when the session stays open because its changes are not saved. */
  closing(outcome: Promise<void>): void
  closed(): Promise<void>
}

/**
 * Ties loaded documents to their file.
 * @param reload reads the file again for writing, for a session that could only be read at first.
 * @param steps told when the session begins to close, and once it has let go of its file.
 */
export function createSessionReplica(
  disk: DiskContext,
  loaded: LoadedSession,
  timings: VaultTimings,
  reload: () => Promise<WritableSession>,
  steps: ClosingSteps,
): SessionReplica {
  const { meta, shared, own, notice } = loaded
  const docs: Record<Replica, Y.Doc> = { shared, own }
  const listeners = new Set<(replica: Replica, update: Uint8Array, origin: unknown) => void>()
  const session: LiveSession = { meta, docs, unknown: loaded.unknown }
  let writer: SessionWriter | null = loaded.file
    ? createSessionWriter(disk, { ...loaded, file: loaded.file, session })
    : null
  // A file in clear does not stay so for longer than it takes to write another one.
  const sealing = loaded.fileKey ? null : writer?.append([]).catch(noteNotSealed)

  function noteNotSealed(error: unknown): void {
    disk.log.warn('vault.notSealed', { code: toDiskError(error).code })
  }

  async function openWriter(): Promise<SessionWriter> {
    const again = await reload()
    // Someone may have written to the file since it was read: both sides stay.
    Y.applyUpdate(shared, Y.encodeStateAsUpdate(again.shared))
    Y.applyUpdate(own, Y.encodeStateAsUpdate(again.own))
    again.shared.destroy()
    again.own.destroy()
    return createSessionWriter(disk, { ...again, session })
  }

  const queue = createCommitQueue<PendingUpdate>({
    async write(batch) {
      await sealing
      writer ??= await openWriter()
      await writer.append(batch)
    },
    afterWrite: async () => writer?.compactWhenLong(),
    sizeOf: (item) => item.update.length,
    maxBatchBytes,
    ...timings,
  })
  let closing: Promise<void> | null = null
  const gates: Partial<Record<Replica, UpdateGate>> = {}

  function refuseHarmful(replica: Replica, update: Uint8Array): void {
    try {
      checkUpdate(update)
      gates[replica] ??= createUpdateGate(docs[replica])
      gates[replica].check(update)
    } catch (error) {
      throw causedBy(error, 'ipc.refused')
    }
  }

  function journal(replica: Replica): () => void {
    const onUpdate = (update: Uint8Array, origin: unknown) => {
      queue.add({ replica, update })
      for (const listener of [...listeners]) listener(replica, update, origin)
    }
    docs[replica].on('update', onUpdate)
    return () => docs[replica].off('update', onUpdate)
  }
  const stops = [journal('shared'), journal('own')]
  for (const update of loaded.lifted) queue.add({ replica: 'shared', update })

  async function finish(evenUnsaved: boolean): Promise<void> {
    try {
      await queue.retryNow()
    } catch (error) {
      if (!evenUnsaved) throw error
      disk.log.warn('vault.closedUnsaved', { code: toDiskError(error).code })
    }
    await sealing
    queue.stop()
    for (const stop of stops) stop()
    for (const gate of Object.values(gates)) gate.close()
    await (evenUnsaved && queue.state().state !== 'saved' ? writer?.abandon() : writer?.close())
    listeners.clear()
    await steps.closed()
    shared.destroy()
    own.destroy()
  }

  return {
    id: meta.sessionId,
    role: meta.role,
    shared,
    own,
    notice,
    async push(replica, update, origin) {
      refuseHarmful(replica, update)
      const { store } = docs[replica]
      const before = [store.pendingStructs, store.pendingDs]
      Y.applyUpdate(docs[replica], update, origin)
      // A change whose predecessors are still on their way waits inside Yjs without an event: keep its bytes too.
      if (store.pendingStructs !== before[0] || store.pendingDs !== before[1]) queue.add({ replica, update })
      await queue.settled()
    },
    flushed: () => queue.settled(),
    onUpdate(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    saveState: () => queue.state(),
    mark: () => writer?.mark() ?? null,
    onSaveState: (listener) => queue.onState(listener),
    async writeCopy(file) {
      try {
        await writeFresh(disk, file, session, true)
      } catch (error) {
        throw toDiskError(error)
      }
    },
    close(options = {}) {
      if (closing) return closing
      const outcome = finish(options.evenUnsaved ?? false).catch((error: unknown) => {
        closing = null
        throw error
      })
      closing = outcome
      steps.closing(outcome)
      return outcome
    },
  }
}
